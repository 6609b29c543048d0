import type { DataValue } from '../model/data.ts'
import type { Page } from '../model/page.ts'
import { isList, isRecord, recordOf } from '../model/record.ts'

/** Keys of front matter that layouts print as HTML, as the two themes do. */
const AS_HTML: ReadonlySet<string> = new Set(['subtitle', 'more_info', 'address', 'text', 'excerpt'])

/** A key whose value is styles. */
const STYLES = '_styles'

/** A page, and the keys of its front matter that held what it is not trusted with. */
export interface UntrustedPage {
  readonly page: Page
  readonly keys: readonly (readonly (string | number)[])[]
}

/**
 * A page as its readers get it where its author is not trusted: HTML in front matter is text, styles are left
 * out, and `untrusted` is true whatever the page says of itself.
 */
export function untrustedPage(page: Page): UntrustedPage {
  const keys: (readonly (string | number)[])[] = []
  const data = recordOf(
    Object.entries(page.meta.data).flatMap(([key, value]) => {
      if (key !== STYLES) return [[key, escaped(value, [key], keys)] as const]
      keys.push([key])
      return []
    }),
  )
  const excerpt = page.meta.excerpt === undefined ? {} : { excerpt: asText(page.meta.excerpt) }
  const meta = { ...page.meta, ...excerpt, data: recordOf([...Object.entries(data), ['untrusted', true]]) }
  return { page: { ...page, meta }, keys }
}

function escaped(
  value: DataValue,
  path: readonly (string | number)[],
  keys: (readonly (string | number)[])[],
): DataValue {
  if (typeof value === 'string') {
    if (!AS_HTML.has(String(path.at(-1))) || !value.includes('<')) return value
    keys.push(path)
    return asText(value)
  }
  if (isList(value)) return value.map((item, index) => escaped(item, [...path, index], keys))
  if (!isRecord(value)) return value
  return recordOf(
    Object.entries(value).map(([key, inner]) => [key, escaped(inner, [...path, key], keys)] as const),
  )
}

/** Markdown reads a reference as its sign, so that readers see what was written. */
function asText(text: string): string {
  return text.replaceAll('<', '&lt;')
}
