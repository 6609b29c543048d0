import { withoutButtons } from '../embeds/placeholder.ts'

/**
 * The text of rendered HTML as a search reads it: the parts of blocks set apart by one blank, without what
 * is hidden from readers, scripts, styles and the sources of formulas, which stand beside what they look
 * like; entities decoded.
 */
export function pageText(html: string): string {
  return withoutButtons(html)
    .replace(UNREAD, ' ')
    .replace(TAG, (_, name: string) => (INLINE.has(name.toLowerCase()) ? '' : ' '))
    .replace(ENTITY, decoded)
    .replace(/\s+/gu, ' ')
    .trim()
}

/**
 * A formula is three times in the page: as MathML, as its source, and as it looks; the look alone is read.
 */
const UNREAD = /<!--[\s\S]*?-->|<(script|style|annotation|math|svg|template)\b[\s\S]*?<\/\1\s*>/gi
const TAG = /<\/?([a-z][a-z\d-]*)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi

/** Elements that stand within a word: their tags leave no blank. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'cite',
  'code',
  'del',
  'dfn',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'var',
  'wbr',
])

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
}

function decoded(...[all, decimal, hex, name]: readonly [string, string?, string?, string?]): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? all
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
