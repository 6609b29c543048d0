import type { DataRecord } from '../../model/data.ts'
import { isRecord, recordOf } from '../../model/record.ts'

const PLACEHOLDER = /<!--papers:([\w%.~!*'()-]*)-->/g

/**
 * A comment that stands in a text where a list of papers is to be: a text is rendered before its lists are.
 */
export function listPlaceholder(wanted: DataRecord): string {
  // Two hyphens would end a comment for some readers, and encoding leaves hyphens alone.
  return `<!--papers:${encodeURIComponent(JSON.stringify(wanted)).replace(/-/g, '%2D')}-->\n`
}

/** Puts a list in the place of each placeholder; one that is not ours stays a comment. */
export function fillPlaceholders(html: string, list: (wanted: DataRecord) => string): string {
  if (!html.includes('<!--papers:')) return html
  return html.replace(PLACEHOLDER, (all, written: string) => {
    const wanted = read(written)
    return wanted === undefined ? all : list(wanted)
  })
}

function read(written: string): DataRecord | undefined {
  try {
    const value: unknown = JSON.parse(decodeURIComponent(written))
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
    const record = recordOf(
      entries.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : [])),
    )
    return isRecord(record) ? record : undefined
  } catch {
    return undefined
  }
}
