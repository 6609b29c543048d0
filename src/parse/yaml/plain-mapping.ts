import type { DataRecord, DataValue } from '../../model/data.ts'
import { recordOf } from '../../model/record.ts'
import { resolveScalar } from './scalar.ts'

/** More lines than this are rare, and the full reader counts them. */
const MOST_LINES = 200
/** Beyond this a text is no front matter, and the expressions below would take their time. */
const LONGEST = 20_000
const LINE = /^([A-Za-z_][\w-]*):(?: +(.*))?$/
/** Characters that are themselves wherever they stand; the rest of Unicode is left to the full reader. */
const ORDINARY = /^[ -~\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/
/** A text without quotes: it begins with a letter or digit, and holds nothing that ends it or begins a comment. */
const PLAIN = /^[A-Za-z0-9](?:(?!: | #|:$).)*$/
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/
const LIST = /^\[([^[\]{}"'&*!|>%@`#:]*)\]$/
const ITEM = /^[A-Za-z0-9][^,]*$/

/**
 * Reads what most front matter is: a key and a value on each line, the value a word, a number, a text in
 * quotes or a list of words. Undefined for everything else, and for whatever might be a mistake, which the
 * full reader then sees; where it answers, it answers as that one does.
 */
export function plainMapping(text: string): DataRecord | undefined {
  if (text.length > LONGEST || !text.includes(':')) return undefined
  const lines = text.split('\n')
  if (lines.length > MOST_LINES) return undefined
  const seen = new Set<string>()
  const entries: [string, DataValue][] = []
  for (const line of lines) {
    if (line === '') continue
    const [whole, key = '', written = ''] = LINE.exec(line) ?? []
    const value = whole === undefined || seen.has(key) ? undefined : plainValue(bare(written))
    if (value === undefined) return undefined
    seen.add(key)
    entries.push([key, value])
  }
  return recordOf(entries)
}

function plainValue(written: string): DataValue | undefined {
  if (written === '') return null
  if (!ORDINARY.test(written)) return undefined
  if (PLAIN.test(written)) return resolveScalar(written)
  const [quoted, double, single] = QUOTED.exec(written) ?? []
  if (quoted !== undefined) return double ?? single ?? ''
  const inside = LIST.exec(written)?.[1]
  return inside === undefined ? undefined : plainList(inside)
}

function plainList(inside: string): readonly DataValue[] | undefined {
  if (bare(inside) === '') return []
  const items = inside.split(',').map(bare)
  return items.every((item) => ITEM.test(item)) ? items.map(resolveScalar) : undefined
}

/** Spaces alone are white space to YAML, of all that JavaScript would trim. */
function bare(text: string): string {
  return text.replace(/^ +| +$/g, '')
}
