import type { CodeTable } from './code-table.ts'

/** Diagnostics about content: its files, their addresses, and the files that addresses become. */
export const contentCodes = {
  'output-path/outside': {
    severity: 'error',
    summary: 'An address leads out of the output folder or to no file at all.',
    remedy: 'Give the page a permalink without `..`, backslashes and control characters.',
  },
  'output-path/reserved': {
    severity: 'error',
    summary: 'An address becomes a file name that Windows does not allow.',
    remedy: 'Rename the file or give the page a permalink; the site has to be the same on every system.',
  },
  'output-path/too-long': {
    severity: 'error',
    summary: 'An address becomes a file name that is too long for file systems.',
    remedy: 'Give the page a `slug` or a shorter permalink.',
  },
  'permalink/refused': {
    severity: 'error',
    summary: 'A permalink cannot be an address of this site.',
    remedy: 'Write an address that begins with a slash, such as `/about/`, without `..` and backslashes.',
  },
  'permalink/style-on-page': {
    severity: 'warning',
    summary: 'A page names a permalink style, which works in site.yml only.',
    remedy: 'Write the pattern of the style, or take the `permalink` line out of the page.',
  },
  'permalink/unknown-placeholder': {
    severity: 'error',
    summary: 'A permalink has a placeholder that does not exist.',
    remedy: 'Correct its name; the guide to addresses lists them all.',
  },
  'content/dead-navigation': {
    severity: 'warning',
    summary: 'An entry of the navigation leads to an address that the site does not have.',
    remedy: 'Correct the address, or write the page that it names.',
  },
  'content/foreign-host': {
    severity: 'info',
    summary: 'A page loads something from another host, which learns of everybody who opens the page.',
    remedy: 'Keep a copy in the site; write a film as an image, so that it waits for a click.',
  },
} as const satisfies CodeTable
