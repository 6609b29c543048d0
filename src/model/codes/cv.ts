import type { CodeTable } from './code-table.ts'

/** Diagnostics about the printed CV. The page of the CV is published all the same. */
export const cvCodes = {
  'cv/no-typst': {
    severity: 'warning',
    summary: 'The package that sets the CV as a PDF is not installed, so there is none.',
    remedy: 'Install it as the message says, name a PDF of your own with `cv_pdf`, or write `cv: {pdf: false}`.',
  },
  'cv/no-letters': {
    severity: 'warning',
    summary: 'The CV holds letters or signs that none of its fonts has; they are left out of the PDF.',
    remedy: 'Name a font that has them under `cv: {fonts: […]}`: a TrueType or OpenType file of the site.',
  },
  'cv/bad-font': {
    severity: 'warning',
    summary: 'A font that the CV names is not there, or is no TrueType or OpenType file.',
    remedy: 'Put the .ttf or .otf file below content/assets/ and name it so; WOFF files of web pages do not do.',
  },
  'cv/too-long': {
    severity: 'warning',
    summary: 'The short version of the CV does not fit on the pages it may have, so it is not made.',
    remedy: 'Name fewer `sections` for it, or allow it more `pages`.',
  },
  'cv/unknown-section': {
    severity: 'warning',
    summary: 'A section that the CV is to show is neither in its file nor a collection of the site.',
    remedy: 'Write the title of a section as the file has it, `publications`, or the name of a collection.',
  },
  'cv/not-made': {
    severity: 'warning',
    summary: 'The PDF of the CV could not be made.',
    remedy: 'Look at what the message says; where that does not help, it is a mistake of ours worth reporting.',
  },
} as const satisfies CodeTable
