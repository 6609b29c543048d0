import type { FilterTable } from '../../src/render/filters/filter.ts'
import { filterFamilies } from '../../src/render/filters/table.ts'
import { code, referencePage, table } from './reference-page.ts'

/** The reference of filters: a table a family, each row with an example that a test runs. */
export function filtersPage(): string {
  const families: Readonly<Record<string, FilterTable>> = filterFamilies
  const parts = Object.entries(families).map(([name, filters]) => {
    const rows = Object.entries(filters).map(([filter, { doc }]) => [
      code(filter),
      doc.summary,
      code(doc.example),
      doc.result === '' ? '(nothing)' : code(doc.result),
    ])
    const title = `${name.charAt(0).toUpperCase()}${name.slice(1)}`
    return `## ${title}\n\n${table(['filter', 'what it does', 'example', 'result'], rows)}`
  })
  return referencePage('Filters', [INTRODUCTION, ...parts])
}

const INTRODUCTION = `A filter changes a value on its way into the page: \`{{ page.title | upcase }}\`. They bear Jekyll's and
Liquid's names and mean the same. Arguments stand in parentheses, as Nunjucks has them: \`{{ "a,b" | split(",") }}\`, where
Liquid has a colon. The examples are run by a test, on a site with the \`baseurl\` \`/base\`.

Beside these, templates may use the filters of Nunjucks that are not named here, among them \`batch\`, \`default\`, \`dump\`,
\`indent\`, \`length\`, \`safe\`, \`title\` and \`trim\`.`
