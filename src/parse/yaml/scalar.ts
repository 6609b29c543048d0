import type { DataValue } from '../../model/data.ts'

const NULLS = new Set(['', '~', 'null', 'Null', 'NULL'])
const BOOLEANS = new Map([
  ...['true', 'yes', 'on'].flatMap((word) => spellings(word, true)),
  ...['false', 'no', 'off'].flatMap((word) => spellings(word, false)),
])
const INTEGER = /^[-+]?[0-9]+$/
const BASED = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const ENDLESS = /^([-+]?)\.(?:inf|Inf|INF)$/

/**
 * What a plain scalar means: YAML 1.2's core schema, with `yes`, `no`, `on` and `off` as Jekyll's authors use
 * them. Single letters stay text, or a key `y` would turn into a switch; so do dates, which need the site's
 * time zone, and whole numbers that a double cannot hold, which are identifiers.
 */
export function resolveScalar(text: string): DataValue {
  if (NULLS.has(text)) return null
  const flag = BOOLEANS.get(text)
  if (flag !== undefined) return flag
  const first = text.charCodeAt(0)
  const mayBeNumber = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46
  return mayBeNumber ? resolveNumber(text) : text
}

function resolveNumber(text: string): DataValue {
  if (INTEGER.test(text) || BASED.test(text)) {
    const value = Number(text)
    return Number.isSafeInteger(value) ? value : text
  }
  if (FLOAT.test(text)) return Number(text)
  const endless = ENDLESS.exec(text)
  if (endless !== null) return endless[1] === '-' ? -Infinity : Infinity
  return text
}

function spellings(word: string, value: boolean): (readonly [string, boolean])[] {
  const capital = word.charAt(0).toUpperCase() + word.slice(1)
  return [word, capital, word.toUpperCase()].map((spelling) => [spelling, value] as const)
}
