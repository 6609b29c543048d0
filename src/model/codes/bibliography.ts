import type { CodeTable } from './code-table.ts'

/** Diagnostics about bibliography. */
export const bibliographyCodes = {
  'bibliography/broken-entry': {
    severity: 'warning',
    summary:
      'An entry of a .bib file cannot be read, mostly because a brace or a quotation mark is never closed.',
    remedy: 'Balance the braces of the field that the message points at. The other entries are not affected.',
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
  'bibliography/missing-file': {
    severity: 'warning',
    summary: 'A field of an entry names a file that the site does not have, so the entry has no link to it.',
    remedy: 'Put the file where the message says, or correct its name in the .bib file.',
  },
  'bibliography/unknown-related': {
    severity: 'warning',
    summary: 'A page names a paper in `related_publications` that no .bib file has.',
    remedy: 'Correct the key, or add the entry that it names.',
  },
  'bibliography/bad-query': {
    severity: 'warning',
    summary: 'A query for publications cannot be read; all publications are listed instead.',
    remedy: 'Write it as `@article[year >= 2020 && keywords = optics]`; `@*` stands for every type.',
  },
  'bibliography/unknown-key': {
    severity: 'warning',
    summary: 'A citation names a key that no .bib file of the site has.',
    remedy: 'Correct the key, or add the entry to the bibliography.',
  },
  'bibliography/duplicate-doi': {
    severity: 'warning',
    summary: 'Two entries have the same DOI.',
    remedy: 'Delete one of them, or correct the DOI of one.',
  },
  'bibliography/duplicate-title': {
    severity: 'info',
    summary: 'Two entries have the same title, people and year, so they are probably one work.',
    remedy: 'Delete one of them.',
  },
  'bibliography/preprint-published': {
    severity: 'info',
    summary: 'A preprint is listed beside its published version.',
    remedy:
      'Put the number of the preprint into the `eprint` of the published version, and delete its entry.',
  },
  'bibliography/missing-field': {
    severity: 'info',
    summary: 'An entry lacks a field that works of its type have: people, a title, a venue or a year.',
    remedy: 'Add the field, or choose another type.',
  },
  'bibliography/bad-doi': {
    severity: 'warning',
    summary: 'A DOI is not of the form that every DOI has, so its link leads nowhere.',
    remedy: 'Write it as `10.1007/BF01464225`.',
  },
  'bibliography/bad-isbn': {
    severity: 'warning',
    summary: 'An ISBN has the wrong number of digits, or its last one does not fit the others.',
    remedy: 'Copy it from the book again.',
  },
  'bibliography/bad-orcid': {
    severity: 'warning',
    summary: 'The last sign of an ORCID does not fit the others.',
    remedy: 'Copy it from orcid.org again.',
  },
  'bibliography/odd-year': {
    severity: 'warning',
    summary: 'A year lies far ahead, or has fewer than four digits.',
    remedy: 'Write the year with four digits, or `to appear`.',
  },
  'bibliography/venue-spelling': {
    severity: 'info',
    summary: 'A journal or conference is spelled in two ways.',
    remedy: 'Choose one spelling; an @string keeps it in one place.',
  },
  'bibliography/name-spelling': {
    severity: 'info',
    summary: 'A person is spelled in two ways.',
    remedy: 'Choose one spelling, or give each person an ORCID if they are two.',
  },
  'bibliography/single-hyphen': {
    severity: 'info',
    summary: 'Page ranges are written with a single hyphen, which LaTeX shows as it is.',
    remedy: 'Write two hyphens: `24--66`.',
  },
  'bibliography/url-is-doi': {
    severity: 'info',
    summary: 'The field `url` holds a DOI.',
    remedy: 'Write the DOI into the field `doi`, and leave `url` out.',
  },
  'bibliography/no-citeproc': {
    severity: 'warning',
    summary:
      'A style of CSL is asked for, but the package that reads such styles is not installed; the author-year style is used.',
    remedy: 'Install it with `npm install citeproc`.',
  },
  'bibliography/bad-style': {
    severity: 'warning',
    summary: 'The style of citations cannot be found or read; the author-year style is used.',
    remedy: 'Write `author-year` or `numeric`, or the name of a .csl file of the site.',
  },
} as const satisfies CodeTable
