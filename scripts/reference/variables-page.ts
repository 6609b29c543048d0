import { code, referencePage, table } from './reference-page.ts'
import type { Names } from './variables.ts'
import { demandedNames, pageNames, paperNames, siteNames, topNames } from './variables.ts'

/** The reference of what templates see; a test holds its names against those that the program answers to. */
export function variablesPage(): string {
  return referencePage('Variables in templates', [
    INTRODUCTION,
    section('In every layout', topNames),
    section('Made when asked for', demandedNames),
    section('page', pageNames, 'Beside these, `page` answers to every key of the front matter.'),
    section('site', siteNames, SITE_NOTE),
    section('A paper', paperNames),
  ])
}

function section(title: string, names: Names, note?: string): string {
  const rows = Object.entries(names).map(([name, meaning]) => [code(name), meaning])
  return [`## ${title}`, ...(note === undefined ? [] : [note]), table(['name', 'what it holds'], rows)].join(
    '\n\n',
  )
}

const SITE_NOTE =
  'Beside these, `site` answers to every key of site.yml, ' +
  'and to every collection by its name: `site.posts`, `site.projects`.'

const INTRODUCTION = `A template is a layout, a partial, or a page whose name ends in \`.njk\` (or
\`.html\`, with front matter). It sees these names, and can change none of them. A list also answers to
\`size\`, \`first\` and \`last\`. A name that does not exist prints nothing and gives a warning; testing it in
an \`if\` gives none.`
