import type { CodeTable } from './code-table.ts'

/** Diagnostics about front-matter. */
export const frontMatterCodes = {
  'front-matter/bad-yaml': {
    severity: 'warning',
    summary: 'The front matter is not sound YAML; the page is built from those lines of it that can be read.',
    remedy: 'Mend the line that is named; most often a value needs quotes around it, or a line fewer blanks.',
  },
  'front-matter/duplicate-key': {
    severity: 'warning',
    summary: 'A key of the front matter is written twice, and the last one counts.',
    remedy: 'Delete one of the two; the message names both lines.',
  },
  'front-matter/too-large': {
    severity: 'warning',
    summary: 'The front matter holds more than is read: too many values, too deep, or a value within itself.',
    remedy: 'Move lists of data to a file below data/, and write out what the aliases multiply.',
  },
  'front-matter/not-a-mapping': {
    severity: 'warning',
    summary: 'The front matter holds something other than keys and values, and is ignored.',
    remedy: 'Write one key on each line, as in `title: My page`.',
  },
  'front-matter/language': {
    severity: 'warning',
    summary: 'The front matter says it is in another language than YAML; it is never run or read.',
    remedy: 'Write the front matter in YAML and the fence as three dashes alone.',
  },
  'front-matter/unclosed': {
    severity: 'warning',
    summary: 'The front matter is opened by three dashes and never closed, so the file is read as text.',
    remedy: 'Add a line of three dashes below the last key.',
  },
  'front-matter/misplaced': {
    severity: 'warning',
    summary: 'Something that looks like front matter does not begin on the first line, so it is text.',
    remedy: 'Delete whatever stands above the first three dashes.',
  },
  'front-matter/wrong-type': {
    severity: 'warning',
    summary: 'A key has a value of another kind than it takes, and is left out.',
    remedy: 'Write the value as the message shows; the reference has an example of every key.',
  },
  'front-matter/bad-value': {
    severity: 'warning',
    summary: 'A key has a value that is not among those it can take, and is left out.',
    remedy: 'Choose one of the values that the message lists.',
  },
  'front-matter/unknown-key': {
    severity: 'warning',
    summary:
      'A key looks like a misspelling of a known one; it is kept for templates and has no other effect.',
    remedy: 'Correct the spelling. A key of your own may have any name that is not this near to a known one.',
  },
  'front-matter/bad-date': {
    severity: 'warning',
    summary: 'A date cannot be read, so the page goes on without it.',
    remedy: 'Write it as 2024-03-01, with 14:30 behind it where the time matters.',
  },
  'front-matter/no-date': {
    severity: 'warning',
    summary: 'A post has no date, neither in its name nor in its front matter, and sorts last.',
    remedy: 'Add `date: 2024-03-01`, or begin the name of the file with the date.',
  },
} as const satisfies CodeTable
