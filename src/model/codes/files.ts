import type { CodeTable } from './code-table.ts'

/** Diagnostics about the files of a site and the addresses that they ask for. */
export const fileCodes = {
  'content/bad-name': {
    severity: 'warning',
    summary: 'The name of a file is no UTF-8, so the file cannot be read.',
    remedy: 'Rename the file.',
  },
  'content/broken-link': {
    severity: 'warning',
    summary: 'A symbolic link leads to nothing or in a circle.',
    remedy: 'Put the file itself in its place, or remove the link.',
  },
  'content/double-address': {
    severity: 'error',
    summary: 'Two sources have one address, so that one of them would be lost.',
    remedy: 'Give one of them another `permalink`, or rename its file.',
  },
  'content/empty': {
    severity: 'warning',
    summary: 'The site has no page.',
    remedy: 'Write `content/index.md`.',
  },
  'content/link-outside': {
    severity: 'error',
    summary: 'A symbolic link leads out of the site.',
    remedy: 'Copy what it leads to into the site; nothing outside is ever read.',
  },
  'content/missing-file': {
    severity: 'warning',
    summary: 'Front matter or site.yml names a file that is not there.',
    remedy:
      'Add the file, or correct its name; it is looked for beside the page, at the root and in the usual folders.',
  },
  'content/old-folder': {
    severity: 'warning',
    summary: "A folder or file has Jekyll's name with an underscore.",
    remedy: 'Move it to the place that the message names.',
  },
  'content/redirect-taken': {
    severity: 'warning',
    summary: 'A redirect is asked for from an address that a page has already.',
    remedy: 'Take the address out of `redirect_from`, or give the page another one.',
  },
  'content/untrusted-file': {
    severity: 'warning',
    summary: 'A file that could run a script lies in a folder that is not trusted, so it is left out.',
    remedy: 'Write the page in Markdown, or take `untrusted` off its folder in site.yml.',
  },
  'content/untrusted-html': {
    severity: 'warning',
    summary: 'Front matter of a page that is not trusted holds HTML or styles, which are shown as text or left out.',
    remedy: 'Write plain text, or take `untrusted` off its folder in site.yml.',
  },
  'content/same-title': {
    severity: 'warning',
    summary: 'Two pages have one title, so that readers and search engines cannot tell them apart.',
    remedy: 'Give one of them another title.',
  },
} as const satisfies CodeTable
