import { codes } from '../../src/model/codes.ts'
import { referencePage } from './reference-page.ts'

/** The reference of diagnostics: a heading a code, in the order of families. */
export function diagnosticsPage(): string {
  const all = Object.entries(codes).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const families = [...new Set(all.map(([code]) => familyOf(code)))]
  const parts = families.map((family) => {
    const inside = all.filter(([code]) => familyOf(code) === family)
    return [`## ${family}`, ...inside.map(([code, entry]) => entryText(code, entry))].join('\n\n')
  })
  return referencePage('Diagnostics', [INTRODUCTION, ...parts])
}

function familyOf(code: string): string {
  return code.slice(0, code.indexOf('/'))
}

function entryText(code: string, entry: (typeof codes)[keyof typeof codes]): string {
  return [`### ${code}`, `**${entry.severity}.** ${entry.summary}`, `*What to do:* ${entry.remedy}`].join(
    '\n\n',
  )
}

const INTRODUCTION = `Whatever the program has to say about your site has a code in brackets at the end of
its message; here is what each means. An **error** keeps the site from being written, and the old one stays as
it is. A **warning** does not; with \`--strict\` it counts as an error. An **info** is only that. The message
itself names the file, the line and the column.`
