import type { Diagnostic } from '../../model/diagnostic.ts'
import { parseJson } from '../../parse/json.ts'
import type { TextPlace } from '../../parse/line-map.ts'

/** Why a chart is not even tried: a part of a sentence, and where. */
export interface VegaFault {
  readonly message: string
  readonly at?: Diagnostic['at']
}

/**
 * What is wrong with a specification before it is handed over: no JSON, or data that would have to be
 * fetched. A build opens no connection, and a chart without its data would be empty.
 */
export function vegaFault(text: string, place: TextPlace): VegaFault | undefined {
  const { value, diagnostics } = parseJson(text, place)
  const [bad] = diagnostics
  if (bad !== undefined) return { message: `it is no JSON: ${bad.message}`, ...(bad.at === undefined ? {} : { at: bad.at }) }
  const address = fetchedIn(value)
  if (address === undefined) return undefined
  const at = { ...place, line: place.line + lineOf(text, address), column: 1 }
  return { message: `its data would have to be fetched from ${address}`, at }
}

/** The first address that stands as the `url` of `data`. */
function fetchedIn(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.map(fetchedIn).find((found) => found !== undefined)
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const isData = key === 'data' && typeof inner === 'object' && inner !== null && 'url' in inner
    if (isData) return String(inner.url)
    const found = fetchedIn(inner)
    if (found !== undefined) return found
  }
  return undefined
}

function lineOf(text: string, needle: string): number {
  const at = text.indexOf(JSON.stringify(needle).slice(1, -1))
  return at < 0 ? 0 : text.slice(0, at).split('\n').length - 1
}
