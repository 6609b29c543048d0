import type { CodeTable } from './code-table.ts'

/** Diagnostics about config. */
export const configCodes = {
  'config/bad-yaml': {
    severity: 'error',
    summary: 'site.yml is not sound YAML, so its settings cannot be trusted.',
    remedy: 'Mend the line that is named; most often a value needs quotes around it, or a line fewer blanks.',
  },
  'config/duplicate-key': {
    severity: 'warning',
    summary: 'A key of site.yml is written twice, and the last one counts.',
    remedy: 'Delete one of the two; the message names both lines.',
  },
  'config/too-large': {
    severity: 'error',
    summary: 'site.yml holds more than is read: too many values, too deep, or a value within itself.',
    remedy: 'Move lists of data to a file below data/, and write out what the aliases multiply.',
  },
  'config/not-a-mapping': {
    severity: 'error',
    summary: 'site.yml holds something other than keys and values.',
    remedy: 'Write one setting on each line, as in `title: My name`.',
  },
  'config/wrong-type': {
    severity: 'warning',
    summary: 'A setting has a value of another kind than it takes, and its default is used instead.',
    remedy: 'Write the value as the message shows; the reference has an example of every key.',
  },
  'config/bad-value': {
    severity: 'warning',
    summary: 'A setting has a value that is not among those it can take, and its default is used instead.',
    remedy: 'Choose one of the values that the message lists.',
  },
  'config/unknown-key': {
    severity: 'warning',
    summary:
      'A key looks like a misspelling of a known one; it is kept for templates and has no other effect.',
    remedy: 'Correct the spelling. A key of your own may have any name that is not this near to a known one.',
  },
  'config/bad-url': {
    severity: 'warning',
    summary:
      'The address of the site is not written as `https://example.org`, and was put right or left out.',
    remedy: 'Give `url` the scheme and the host alone, and put a path into `baseurl`.',
  },
  'config/bad-timezone': {
    severity: 'warning',
    summary: 'The time zone is not one that is known, so UTC is used.',
    remedy: 'Write the name of a zone as the IANA database has it, such as Europe/Berlin.',
  },
  'config/bad-path': {
    severity: 'warning',
    summary: 'A path in the settings leads out of the site, and its default is used instead.',
    remedy: 'Write it relative to the site, without `..` and without a drive or scheme.',
  },
  'config/bad-accent': {
    severity: 'warning',
    summary: 'The accent of the theme is no colour that is known, so the usual one is used.',
    remedy:
      'Write one of the eight names that the message lists, or a colour as CSS writes it, in quotes: "#14407a".',
  },
  'config/low-contrast': {
    severity: 'warning',
    summary:
      'The accent of the theme stands out too little to be read, so the nearest colour that can be takes its place.',
    remedy:
      'Write the colour that the message gives, or choose a darker one; the dark form is worked out from it.',
  },
} as const satisfies CodeTable
