import type { CodeTable } from './code-table.ts'

/** Diagnostics about data. */
export const dataCodes = {
  'data/bad-yaml': {
    severity: 'warning',
    summary: 'A data file is not sound YAML; what can be read of it is used.',
    remedy: 'Mend the line that is named; most often a value needs quotes around it, or a line fewer blanks.',
  },
  'data/duplicate-key': {
    severity: 'warning',
    summary: 'A key of a data file is written twice in one mapping, and the last one counts.',
    remedy: 'Delete one of the two; the message names both lines.',
  },
  'data/too-large': {
    severity: 'warning',
    summary: 'A data file holds more than is read: too many values, too deep, or a value within itself.',
    remedy: 'Split the file, and write out what the aliases multiply.',
  },
  'data/bad-json': {
    severity: 'warning',
    summary: 'A data file is not sound JSON and cannot be used.',
    remedy: 'Mend the named place; JSON has no comments, no comma behind the last item, only double quotes.',
  },
  'data/bad-csv': {
    severity: 'warning',
    summary: 'A table holds a quote that is never closed, or two columns of one name.',
    remedy:
      'Close the quote, writing a double quote inside a cell twice, and give every column its own name.',
  },
  'data/ragged-row': {
    severity: 'warning',
    summary:
      'A row of a table has more or fewer cells than its heading; missing ones are empty, extra ones lost.',
    remedy: 'Put quotes around cells that hold the separator, and give every row the same number of cells.',
  },
  'data/mojibake': {
    severity: 'warning',
    summary:
      'Text was once read in the wrong encoding and saved so: its letters are garbled. It is left as it is.',
    remedy: 'Replace it by what the message says it should read, and save files as UTF-8.',
  },
  'data/lost-characters': {
    severity: 'warning',
    summary: 'A replacement character stands where a letter was lost when the text was converted.',
    remedy: 'Type the lost letter again, and save the file as UTF-8.',
  },
  'data/cv-bad-date': {
    severity: 'warning',
    summary: 'The beginning or end of an entry of the CV is no date; it is shown as it stands.',
    remedy: 'Write 2020, 2020-09 or 2020-09-01, or `present`; what is no date belongs into `date`.',
  },
  'data/cv-bad-link': {
    severity: 'warning',
    summary: 'An address in the CV is not one that a reader can be sent to.',
    remedy: 'Write an address that begins with https://.',
  },
  'data/cv-missing-title': {
    severity: 'warning',
    summary: 'A section or an entry of the CV does not say what it is.',
    remedy: 'Give it `title` or `name`, a position with a company, or a degree with an institution.',
  },
  'data/cv-reversed-dates': {
    severity: 'warning',
    summary: 'An entry of the CV ends before it begins.',
    remedy: 'Exchange the two dates, or correct one of them.',
  },
  'data/cv-unknown-format': {
    severity: 'warning',
    summary: 'The file of the CV is in no format that is known.',
    remedy: 'Use RenderCV (`cv:` at the top), JSON Resume (`basics`), or the list of older al-folio sites.',
  },
  'data/cv-unknown-section': {
    severity: 'warning',
    summary: 'A section of the CV is built in a way that is not known, and is left out.',
    remedy: 'Make it a list of entries, or give it one of the types that the message names.',
  },
} as const satisfies CodeTable
