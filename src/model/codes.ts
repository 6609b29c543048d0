import { bibliographyCodes } from './codes/bibliography.ts'
import { cardCodes } from './codes/cards.ts'
import { checkCodes } from './codes/check.ts'
import { configCodes } from './codes/config.ts'
import { contentCodes } from './codes/content.ts'
import { cvCodes } from './codes/cv.ts'
import { dataCodes } from './codes/data.ts'
import { diagramCodes } from './codes/diagrams.ts'
import { fileCodes } from './codes/files.ts'
import { frontMatterCodes } from './codes/front-matter.ts'
import { imageCodes } from './codes/images.ts'
import { markdownCodes } from './codes/markdown.ts'
import { notebookCodes } from './codes/notebooks.ts'
import { outputCodes } from './codes/output.ts'
import { templateCodes } from './codes/template.ts'

/**
 * Every diagnostic there is. A code is permanent once released; `docs/reference/diagnostics.md` is made
 * from this table.
 */
export const codes = {
  ...bibliographyCodes,
  ...cardCodes,
  ...checkCodes,
  ...configCodes,
  ...contentCodes,
  ...cvCodes,
  ...dataCodes,
  ...diagramCodes,
  ...fileCodes,
  ...frontMatterCodes,
  ...imageCodes,
  ...markdownCodes,
  ...notebookCodes,
  ...outputCodes,
  ...templateCodes,
}

export type DiagnosticCode = keyof typeof codes
