import type { CodeTable } from './code-table.ts'

/** Diagnostics about the output folder and what is written into it. */
export const outputCodes = {
  'output/unsafe-folder': {
    severity: 'error',
    summary: 'The output folder is, holds or lies in a folder whose files are not to be replaced.',
    remedy: 'Name a folder of its own by `--out`, such as the default `_site`.',
  },
  'output/not-a-folder': {
    severity: 'error',
    summary: 'A file or a broken link stands where the output folder should be.',
    remedy: 'Move it away, or name another folder by `--out`.',
  },
  'output/not-ours': {
    severity: 'error',
    summary: 'The output folder holds files that Carrel did not write.',
    remedy: 'Name an empty folder by `--out`. After the first build, files of yours may be moved into it.',
  },
  'output/repository': {
    severity: 'error',
    summary: 'The output folder is a repository that Carrel has never written to.',
    remedy: 'Build into an empty folder, then move the `.git` into it: from then on it is carried along.',
  },
  'output/manifest-broken': {
    severity: 'error',
    summary: 'The list of what Carrel wrote cannot be read, so nothing in the output folder may be deleted.',
    remedy: 'Move the output folder away and build again.',
  },
  'output/mount-point': {
    severity: 'error',
    summary: 'The output folder, or a folder in it, is a mount point, which cannot be swapped in one step.',
    remedy: 'Name a folder inside the mount by `--out`, or unmount what lies inside the output folder.',
  },
  'output/in-the-way': {
    severity: 'error',
    summary: 'The site has a file where one stands in the output folder that Carrel did not write.',
    remedy: 'Move that file out of the output folder; into `content/` if it belongs to the site.',
  },
  'output/busy': {
    severity: 'error',
    summary: 'Another build is writing to the same output folder.',
    remedy: 'Wait until it has ended, or name another folder by `--out`.',
  },
  'output/work-folder-taken': {
    severity: 'error',
    summary: 'The folder beside the output in which the new site is put together holds something else.',
    remedy: 'Move it away: its name is the output folder’s with `.carrel` at the end.',
  },
  'output/bad-path': {
    severity: 'error',
    summary: 'A file of the site would lie outside the output folder, or not every system can hold its name.',
    remedy: 'Change the permalink, the slug or the file’s name.',
  },
  'output/collision': {
    severity: 'error',
    summary: 'Two files of the site have names that are one name on Windows or macOS, or the very same name.',
    remedy: 'Change one of the two, so that they differ in more than case or accents.',
  },
  'output/file-and-folder': {
    severity: 'error',
    summary: 'The site has a file where it also needs a folder of the same name.',
    remedy: 'Change the permalink or name of one of the two.',
  },
  'output/folder-case': {
    severity: 'warning',
    summary: 'Two folders of the site differ only in case or accents, which Windows and macOS take for one.',
    remedy: 'Write the folder’s name in one way.',
  },
  'output/source-changed': {
    severity: 'error',
    summary: 'A file changed while the site was being built, so that it could not be copied as it was read.',
    remedy: 'Build again.',
  },
  'output/edited-by-hand': {
    severity: 'warning',
    summary: 'A file in the output folder was changed after Carrel wrote it; it was kept aside.',
    remedy: 'Make the change in `content/` or `layouts/`, and delete the copy that was kept.',
  },
  'output/leftover': {
    severity: 'warning',
    summary: 'The new site is in place, but the old one could not be removed wholly.',
    remedy: 'Nothing: the next build removes it. Close the program that holds the file if it stays.',
  },
  'output/restored': {
    severity: 'info',
    summary: 'A build was interrupted while it put the site in place; the site has been restored.',
    remedy: 'Nothing.',
  },
} as const satisfies CodeTable
