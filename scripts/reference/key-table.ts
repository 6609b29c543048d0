import type { DataValue } from '../../src/model/data.ts'
import type { ReferenceRow } from '../../src/parse/schema/reference.ts'
import { code, table } from './reference-page.ts'

/** Keys as a table: what each takes, what it means, and what stands where the author says nothing. */
export function keyTable(rows: readonly ReferenceRow[], notYet: ReadonlySet<string>): string {
  const cells = rows.map((row) => {
    const isWaiting = notYet.has(row.key)
    return [code(row.key), row.type, `${isWaiting ? '*Not yet in effect.* ' : ''}${meaningOf(row)}`]
  })
  return table(['key', 'takes', 'meaning'], cells)
}

function meaningOf({ doc, aliases, example, since, default: fallback }: ReferenceRow): string {
  return [
    doc,
    ...(fallback === undefined ? [] : [`Default: ${code(written(fallback))}.`]),
    ...(example === undefined ? [] : [`Example: ${code(written(example))}.`]),
    ...(aliases.length === 0 ? [] : [`Also written ${aliases.map(code).join(', ')}.`]),
    ...(since === undefined ? [] : [`Since ${since}.`]),
  ].join(' ')
}

/** A value on one line, as YAML's flow style writes it. */
function written(value: DataValue): string {
  if (typeof value === 'string')
    return /^[\w/.:~@ -]+$/.test(value) && value.trim() === value ? value : JSON.stringify(value)
  return JSON.stringify(value)
}
