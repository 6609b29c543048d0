import type { DataValue, Locate } from '../model/data.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import { recordOf } from '../model/record.ts'
import { MAX_JSON_DEPTH, findJsonFault } from './json/json-fault.ts'
import type { TextPlace } from './line-map.ts'
import { lineMap, spanBetween } from './line-map.ts'
import { locateYaml } from './yaml.ts'

const MAX_LENGTH = 1 << 24
const MAX_NODES = 1_000_000

/**
 * Reads JSON into plain values without prototypes. A text that is no JSON gives null and a diagnostic at the
 * first place that is wrong; one without content gives null.
 */
export function parseJson(text: string, place: TextPlace): Parsed<DataValue> {
  if (text.trim() === '') return parsed(null)
  if (text.length > MAX_LENGTH) return parsed(null, [tooLarge(place, 'is longer than 16 MiB')])
  const read = tryJson(text)
  const copy: Copy = { count: 0, isTooDeep: false }
  const value = read === undefined ? null : copyOf(read.value, copy, 1)
  const fault = read === undefined || copy.isTooDeep ? findJsonFault(text) : undefined
  if (fault === undefined)
    return parsed(value, copy.count > MAX_NODES ? [tooLarge(place, 'holds more than a million values')] : [])
  return parsed(copy.isTooDeep ? value : null, [
    diagnostic('data/bad-json', {
      message: fault.message,
      hint: fault.hint,
      at: spanBetween(lineMap(text), place, [fault.offset, fault.offset + fault.length]),
    }),
  ])
}

function tryJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

interface Copy {
  count: number
  isTooDeep: boolean
}

/** Finds keys and values in a JSON text, which YAML's parser reads as well. */
export function locateJson(text: string, place: TextPlace): Locate {
  return locateYaml(text, place)
}

function tooLarge({ path, line }: TextPlace, what: string): Diagnostic {
  return diagnostic('data/too-large', {
    message: `This file ${what}, so it is not read to its end.`,
    hint: 'Split the file.',
    at: { path, line, column: 1 },
  })
}

function copyOf(value: unknown, copy: Copy, depth: number): DataValue {
  copy.count += 1
  if (copy.count > MAX_NODES) return null
  if (typeof value === 'string') return wholeCharacters(value)
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (typeof value !== 'object' || value === null) return null
  if (depth > MAX_JSON_DEPTH) copy.isTooDeep = true
  if (depth > MAX_JSON_DEPTH) return null
  if (Array.isArray(value)) return value.map((item) => copyOf(item, copy, depth + 1))
  return recordOf(
    Object.entries(value).map(([key, item]) => [wholeCharacters(key), copyOf(item, copy, depth + 1)] as const),
  )
}

/** An escape can write half of a character, which no address and no file can hold. */
function wholeCharacters(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
