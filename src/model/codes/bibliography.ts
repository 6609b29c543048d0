import type { CodeTable } from './code-table.ts'

/** Diagnostics about bibliography. */
export const bibliographyCodes = {
  'bibliography/broken-entry': {
    severity: 'warning',
    summary:
      'An entry of a .bib file cannot be read, mostly because a brace or a quotation mark is never closed.',
    remedy:
      'Balance the braces of the field that the message points at. The other entries are not affected.',
  },
  'bibliography/broken-field': {
    severity: 'warning',
    summary: 'Something inside an entry is not of the form `name = value`, and was passed over.',
    remedy: 'Write `name = {value},` at the place that the message points at.',
  },
  'bibliography/missing-brace': {
    severity: 'warning',
    summary: 'An entry ends without its closing brace; it is shown with the fields that it has.',
    remedy: 'Close the entry with `}` before the next one begins.',
  },
  'bibliography/missing-comma': {
    severity: 'warning',
    summary: 'A comma is missing between the key and the first field, or between two fields.',
    remedy: 'Put a comma at the end of the line before the one that the message points at.',
  },
  'bibliography/stray-text': {
    severity: 'warning',
    summary:
      'Text between two entries looks like fields or braces, so an entry was probably closed too early.',
    remedy: 'Look for one closing brace too many just before this place.',
  },
  'bibliography/no-key': {
    severity: 'warning',
    summary: 'An entry has no key; one was made of its author, year and title.',
    remedy:
      'Write a key of your own after the opening brace, so that the address of the paper stays the same.',
  },
  'bibliography/bad-key': {
    severity: 'warning',
    summary: 'A key contains blanks, which BibTeX does not allow and no citation can name.',
    remedy: 'Write the key without blanks.',
  },
  'bibliography/duplicate-key': {
    severity: 'warning',
    summary: 'Two entries have the same key.',
    remedy: 'Delete one of them, or give it a key of its own.',
  },
  'bibliography/duplicate-field': {
    severity: 'warning',
    summary: 'An entry has the same field twice; the first one counts, as in BibTeX.',
    remedy: 'Delete one of the two.',
  },
  'bibliography/undefined-string': {
    severity: 'warning',
    summary: 'A value is a bare word that no @string defines; the word itself is used.',
    remedy: 'Put braces around the value, or define the word with @string before it is used.',
  },
  'bibliography/too-long': {
    severity: 'warning',
    summary: 'A value grows beyond all measure by @strings that contain each other; it was left out.',
    remedy: 'Look for an @string that repeats others many times over.',
  },
  'bibliography/unknown-parent': {
    severity: 'warning',
    summary: '`crossref` or `xdata` names an entry that is in no .bib file of the site.',
    remedy: 'Correct the key, or add the entry that it names.',
  },
  'bibliography/parent-cycle': {
    severity: 'warning',
    summary: 'Entries inherit from each other in a circle.',
    remedy: 'Remove one `crossref` or `xdata` of the circle.',
  },
  'bibliography/bad-date': {
    severity: 'warning',
    summary: 'A year, month or date cannot be understood, so the entry is sorted without it.',
    remedy: 'Write `year = 2024`, `month = mar`, or `date = {2024-03-01}`.',
  },
  'bibliography/bad-name': {
    severity: 'warning',
    summary: 'A list of names is not written as BibTeX reads it.',
    remedy: 'Separate people with the word `and`: `Curie, Marie and Curie, Pierre`.',
  },
  'bibliography/unknown-command': {
    severity: 'warning',
    summary: 'A LaTeX command in a field is not known; its argument is shown without it.',
    remedy: 'Write the character itself in Unicode, or put mathematics between dollar signs.',
  },
  'bibliography/bad-query': {
    severity: 'warning',
    summary: 'A query for publications cannot be read; all publications are listed instead.',
    remedy: 'Write it as `@article[year >= 2020 && keywords = optics]`; `@*` stands for every type.',
  },
} as const satisfies CodeTable
