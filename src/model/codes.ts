import { bibliographyCodes } from './codes/bibliography.ts'
import { configCodes } from './codes/config.ts'
import { contentCodes } from './codes/content.ts'
import { dataCodes } from './codes/data.ts'
import { fileCodes } from './codes/files.ts'
import { frontMatterCodes } from './codes/front-matter.ts'
import { imageCodes } from './codes/images.ts'
import { markdownCodes } from './codes/markdown.ts'
import { outputCodes } from './codes/output.ts'
import { templateCodes } from './codes/template.ts'

/**
 * Every diagnostic there is. A code is permanent once released; `docs/reference/diagnostics.md` is made
 * from this table.
 */
export const codes = {
  ...bibliographyCodes,
  ...configCodes,
  ...contentCodes,
  ...dataCodes,
  ...fileCodes,
  ...frontMatterCodes,
  ...imageCodes,
  ...markdownCodes,
  ...outputCodes,
  ...templateCodes,
}

export type DiagnosticCode = keyof typeof codes
