import type { CodeTable } from './code-table.ts'

/** Diagnostics about diagrams. None of them stops a build: the diagram's text is shown in its place. */
export const diagramCodes = {
  'diagrams/failed': {
    severity: 'warning',
    summary: 'A diagram cannot be drawn, so its text is shown as code.',
    remedy: 'Correct the text at the place shown, or draw it elsewhere and show the drawing as an image.',
  },
  'diagrams/no-package': {
    severity: 'warning',
    summary: 'A diagram cannot be drawn because the package that draws its kind is not installed.',
    remedy: 'Install the package that the message names beside Carrel, and build again.',
  },
  'diagrams/left-out': {
    severity: 'warning',
    summary: 'A diagram held something that can run a program or fetch from elsewhere; it was left out.',
    remedy: 'Remove it from the diagram; links to pages and to https addresses may stay.',
  },
  'diagrams/no-description': {
    severity: 'info',
    summary: 'A diagram has no description for readers who cannot see it.',
    remedy: 'Write `alt="…"` behind the language, or a comment as the first line of the diagram.',
  },
} satisfies CodeTable
