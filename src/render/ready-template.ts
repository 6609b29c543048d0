import type { TemplateSource } from './compile-template.ts'
import { generateCode } from './generate-code.ts'
import { parseTemplate } from './nunjucks.ts'

/**
 * A template as an entry of the table in `theme-templates.ts`: JavaScript, for the script that bundles the
 * program. Throws for a template that cannot be read, which in the theme is a mistake of ours.
 */
export function readyTemplate(template: TemplateSource): string {
  const { code } = generateCode(parseTemplate(template.text, template.source), template)
  const text = JSON.stringify(template.text)
  const path = JSON.stringify(template.source)
  return `${path}: { text: ${text}, textLine: ${template.textLine}, make() {\n${code}\n} }`
}
