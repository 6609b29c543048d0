import type { CodeTable } from './code-table.ts'

/** Diagnostics about notebooks of Jupyter. */
export const notebookCodes = {
  'notebooks/broken': {
    severity: 'error',
    summary: 'A notebook that is to be shown cannot be read.',
    remedy: 'Open it in Jupyter and save it again, or take back the last edit of its file.',
  },
  'notebooks/old-format': {
    severity: 'error',
    summary: 'A notebook is in a format that Jupyter itself no longer writes.',
    remedy: 'Run `jupyter nbconvert --to notebook --nbformat 4` on it, or open it in Jupyter and save it again.',
  },
  'notebooks/missing': {
    severity: 'warning',
    summary: 'A page shows a notebook that is not in the site.',
    remedy: 'Put the notebook beside the page, or correct its path.',
  },
  'notebooks/left-out': {
    severity: 'info',
    summary: 'An output of a notebook takes a script to be seen, so it is not shown.',
    remedy: 'Let the cell give a picture or a table as well, such as by saving the plot as SVG.',
  },
} satisfies CodeTable
