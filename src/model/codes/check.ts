import type { CodeTable } from './code-table.ts'

/** Diagnostics that only `carrel check` gives: they look at the finished pages. */
export const checkCodes = {
  'check/dead-link': {
    severity: 'warning',
    summary: 'A link on a finished page leads to an address that the site does not have.',
    remedy: 'Correct the address where the message points, or add the page or file.',
  },
  'check/dead-anchor': {
    severity: 'warning',
    summary: 'A link names a place on a page that is not there.',
    remedy: 'Correct what follows the `#`: the id of a heading is its text in lower case with hyphens.',
  },
  'check/missing-file': {
    severity: 'warning',
    summary: 'A page asks for a picture, style sheet or script that the site does not have.',
    remedy: 'Add the file, or correct its name.',
  },
  'check/bad-xml': {
    severity: 'error',
    summary: 'A feed, the sitemap or another XML file is not well-formed, so that no program can read it.',
    remedy: 'Correct the template at the place that the message tells; `&` is written `&amp;`.',
  },
  'check/bad-json': {
    severity: 'error',
    summary: 'A JSON file, or the facts for search engines on a page, cannot be read as JSON.',
    remedy: 'Correct the template; the filter `jsonify` writes values as JSON wants them.',
  },
  'check/unclosed-element': {
    severity: 'warning',
    summary: 'An HTML element is not closed where it should be.',
    remedy: 'Write its end tag before the element that holds it ends.',
  },
  'check/stray-end-tag': {
    severity: 'warning',
    summary: 'An end tag closes nothing.',
    remedy: 'Remove it, or write the tag that it should close.',
  },
  'check/unknown-element': {
    severity: 'warning',
    summary: 'A tag has a name that no element of HTML has.',
    remedy: 'Correct the name, or write `&lt;` where a less-than sign was meant.',
  },
  'check/duplicate-id': {
    severity: 'warning',
    summary: 'Two elements of a page have one id, so that links reach only the first.',
    remedy: 'Give one of them another id.',
  },
  'check/missing-alt': {
    severity: 'warning',
    summary: 'A picture of a template has no description for readers who cannot see it.',
    remedy: 'Write `alt="what it shows"`, or `alt=""` for mere decoration.',
  },
  'check/heading-order': {
    severity: 'warning',
    summary: 'The headings of a finished page skip a level.',
    remedy: 'Use the next level, so that readers who move by headings find no hole.',
  },
  'check/empty-link': {
    severity: 'warning',
    summary: 'A link has no text, so that nobody can tell where it leads.',
    remedy: 'Write a text, or describe the picture in it; `aria-label` names a link that is only an icon.',
  },
  'check/vague-link': {
    severity: 'info',
    summary: 'The text of a link says nothing where it stands alone, as in a list of links read aloud.',
    remedy: 'Let the text name what is linked: “the slides of the talk” instead of “here”.',
  },
  'check/table-header': {
    severity: 'warning',
    summary: 'A table has no header cells, so that its numbers cannot be told apart when read aloud.',
    remedy:
      'Use `th` for the cells of the first row or column, or give a table of mere layout `role="presentation"`.',
  },
  'check/frame-title': {
    severity: 'warning',
    summary: 'An embedded page has no title.',
    remedy: 'Write `title="what is shown"` on the `iframe`.',
  },
  'check/low-contrast': {
    severity: 'warning',
    summary: 'A text of yours is hard to read on its ground: its contrast is below 4.5 to 1.',
    remedy: 'Make one of the two colours darker or lighter.',
  },
  'check/address-gone': {
    severity: 'warning',
    summary: 'An address that the site had at its last release is not there any more.',
    remedy:
      'Add the address to `redirect_from` of the page that took its place, or run `carrel check --accept`.',
  },
  'check/dead-external': {
    severity: 'warning',
    summary: 'A link to another site leads to nothing.',
    remedy: 'Correct the address, or link to a copy in an archive.',
  },
  'check/moved-external': {
    severity: 'info',
    summary: 'A link to another site is sent on to a new address for good.',
    remedy: 'Write the new address.',
  },
} as const satisfies CodeTable
