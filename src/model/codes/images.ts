import type { CodeTable } from './code-table.ts'

/** Diagnostics about pictures. None of them stops a build: the file is published as it is. */
export const imageCodes = {
  'images/empty': {
    severity: 'warning',
    summary: 'A picture is a file of no bytes.',
    remedy: 'Put the picture there again; a copy was perhaps interrupted.',
  },
  'images/broken': {
    severity: 'warning',
    summary: 'A picture cannot be read to its end, so it is shown as it is and in one size only.',
    remedy: 'Export it again from the program that made it.',
  },
  'images/not-a-picture': {
    severity: 'warning',
    summary: 'A file that is shown as a picture is none.',
    remedy: 'Open it in an editor: it is often the page of an error that was saved instead of the picture.',
  },
  'images/unsupported': {
    severity: 'warning',
    summary: 'A picture is in a format that browsers do not show.',
    remedy: 'Export it as JPEG, PNG, WebP or AVIF.',
  },
  'images/too-large': {
    severity: 'warning',
    summary: 'A picture has more pixels than are worked on, so it is shown as it is and in one size only.',
    remedy: 'Make it smaller: fifty million pixels are more than any screen has.',
  },
  'images/wrong-extension': {
    severity: 'warning',
    summary: 'A picture is in another format than its name says.',
    remedy: 'Rename the file, or export it in the format that its name says.',
  },
  'images/unsafe-svg': {
    severity: 'warning',
    summary:
      'An SVG held something that can run a program or fetch from elsewhere; it was left out of what is published.',
    remedy: 'Export the drawing without scripts, linked files and HTML; put its fonts and pictures inside.',
  },
  'images/bad-svg': {
    severity: 'warning',
    summary: 'A file named .svg is no drawing that browsers show.',
    remedy: 'Open it in a drawing program and save it as plain SVG, in UTF-8.',
  },
  'images/no-package': {
    severity: 'warning',
    summary: 'Pictures are shown in one size only, because the package that makes the others cannot be loaded.',
    remedy: 'Run `npm install` anew, without `--omit=optional`, on the system that builds the site.',
  },
  'images/cache-unusable': {
    severity: 'info',
    summary: 'The folder for made pictures cannot be used, so they are made again at every build.',
    remedy: 'Let `.cache` be a folder in the site that the program may write to.',
  },
} as const satisfies CodeTable
