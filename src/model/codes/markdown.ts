import type { CodeTable } from './code-table.ts'

/** Diagnostics about markdown. */
export const markdownCodes = {
  'markdown/dead-link': {
    severity: 'warning',
    summary: 'A link leads to something that is not in the site.',
    remedy: 'Correct the address, or add the page or file that it names.',
  },
  'markdown/missing-image': {
    severity: 'warning',
    summary: 'An image is named whose file is not in the site.',
    remedy: 'Put the file beside the text or correct its path.',
  },
  'markdown/unsafe-link': {
    severity: 'warning',
    summary: 'An address has a scheme that is not allowed, such as javascript:, and was dropped.',
    remedy: 'Link to an http, https, mailto, tel or ftp address, or to a page of the site.',
  },
  'markdown/image-alt': {
    severity: 'warning',
    summary: 'An image has no description for readers who cannot see it.',
    remedy: 'Write it between the brackets, or put `{: alt=""}` behind an image that is mere decoration.',
  },
  'markdown/heading-skipped': {
    severity: 'warning',
    summary: 'A heading is more than one level deeper than the one before it.',
    remedy: 'Use the next level, so that readers who move by headings find no hole.',
  },
  'markdown/liquid': {
    severity: 'warning',
    summary: 'A Liquid tag stands in a Markdown page, where it is text and nothing runs it.',
    remedy: 'Write what the hint shows, or put the tag into code if readers should see it.',
  },
  'markdown/math': {
    severity: 'warning',
    summary: 'A formula cannot be typeset; its source is shown instead.',
    remedy: 'Correct the formula at the place shown.',
  },
  'markdown/unknown-equation': {
    severity: 'warning',
    summary: 'A reference names an equation that has no label on this page.',
    remedy: 'Put a \\label into the equation, or correct the name.',
  },
  'markdown/unknown-footnote': {
    severity: 'warning',
    summary: 'A footnote is referred to but not defined on this page.',
    remedy: 'Add its definition, a line that begins with `[^name]:`, or escape the bracket.',
  },
  'markdown/unused-footnote': {
    severity: 'warning',
    summary: 'A footnote is defined but nothing refers to it, so no reader will see it.',
    remedy: 'Refer to it in the text, or remove the definition.',
  },
  'markdown/unknown-figure': {
    severity: 'warning',
    summary: 'A reference names a figure that is not on this page.',
    remedy: 'Put the id that the reference names behind the image, such as `{: #fig:name}`, or correct it.',
  },
  'markdown/unknown-language': {
    severity: 'info',
    summary: 'The language of a code block is not known, but much like one that is.',
    remedy: 'Correct the name of the language behind the fence.',
  },
  'markdown/stray-attributes': {
    severity: 'info',
    summary: 'A list of attributes follows plain text and belongs to nothing, so it is shown as text.',
    remedy: 'Put it on a line of its own below the block, or directly behind a link, an image or emphasis.',
  },
  'markdown/unsafe-attribute': {
    severity: 'warning',
    summary: 'An attribute that would run a script was dropped.',
    remedy: 'Remove it; scripts belong into a layout.',
  },
  'markdown/untrusted-html': {
    severity: 'warning',
    summary: 'A page that is not trusted holds HTML, which is shown as text.',
    remedy: 'Write Markdown instead, or take `untrusted` off its folder in site.yml.',
  },
  'markdown/unclosed-container': {
    severity: 'warning',
    summary: 'A container opened by ::: is never closed, so it reaches to the end.',
    remedy: 'Close it by a line of colons.',
  },
  'markdown/too-deep': {
    severity: 'warning',
    summary: 'Lists or quotes are nested deeper than can be rendered; the rest is shown as plain text.',
    remedy: 'Nest less deeply.',
  },
} as const satisfies CodeTable
