import { DOUBLE_STRUCK, MATH_SYMBOLS, SUBSCRIPTS, SUPERSCRIPTS } from './math-symbols.ts'

const TOKEN = /\\([A-Za-z]+|[^A-Za-z])|[{}^_]|\s+|[^\\{}^_\s]/gu
const COMBINING = new Map([
  ['hat', '\u0302'],
  ['tilde', '\u0303'],
  ['bar', '\u0304'],
  ['overline', '\u0304'],
  ['vec', '\u20D7'],
  ['dot', '\u0307'],
  ['ddot', '\u0308'],
  ['widehat', '\u0302'],
  ['widetilde', '\u0303'],
])
const PLAIN = new Set([
  'mathrm',
  'mathbf',
  'mathit',
  'mathsf',
  'mathtt',
  'mathcal',
  'mathscr',
  'mathfrak',
  'boldsymbol',
  'bm',
  'text',
  'textrm',
  'textit',
  'textbf',
  'operatorname',
  'mbox',
  'ensuremath',
  'left',
  'right',
  'big',
  'Big',
  'bigl',
  'bigr',
  'displaystyle',
  'textstyle',
  'limits',
  'rm',
  'it',
  'bf',
  'cal',
])
const SPACES = new Set([',', ';', ':', '!', ' ', 'quad', 'qquad'])
const DEEPEST = 30

/**
 * TeX's mathematics as one line of Unicode, for places that hold no markup: `\ell_p` becomes ℓₚ. Where a
 * command has no such form the TeX is returned as it is, since half a formula would be worse than its source.
 */
export function mathText(tex: string): string {
  const reader: Reader = { tokens: tex.match(TOKEN) ?? [], at: 0, failed: false, depth: 0 }
  let text = ''
  while (reader.at < reader.tokens.length && !reader.failed) text += unit(reader)
  return reader.failed ? tex.trim() : text.replace(/\s+/g, ' ').trim().normalize('NFC')
}

interface Reader {
  readonly tokens: readonly string[]
  at: number
  failed: boolean
  depth: number
}

function unit(reader: Reader): string {
  const token = reader.tokens[reader.at++] ?? ''
  if (token === '{') return group(reader)
  if (token === '}') return fail(reader)
  if (token === '^') return script(reader, SUPERSCRIPTS, '^')
  if (token === '_') return script(reader, SUBSCRIPTS, '_')
  if (token.startsWith('\\')) return command(reader, token.slice(1))
  return token === '~' ? ' ' : token === "'" ? '′' : token
}

function group(reader: Reader): string {
  if (++reader.depth > DEEPEST) return fail(reader)
  let inside = ''
  while (reader.tokens[reader.at] !== '}') {
    if (reader.at >= reader.tokens.length || reader.failed) return fail(reader)
    inside += unit(reader)
  }
  reader.at++
  reader.depth--
  return inside
}

function argument(reader: Reader): string {
  while (/^\s/.test(reader.tokens[reader.at] ?? '')) reader.at++
  if (reader.at >= reader.tokens.length || ++reader.depth > DEEPEST) return fail(reader)
  const value = unit(reader)
  reader.depth--
  return value
}

function script(reader: Reader, letters: ReadonlyMap<string, string>, sign: '^' | '_'): string {
  const inside = argument(reader)
  const small = [...inside].map((letter) => letters.get(letter))
  if (small.every((letter) => letter !== undefined)) return small.join('')
  return [...inside].length === 1 ? `${sign}${inside}` : `${sign}(${inside})`
}

function command(reader: Reader, name: string): string {
  const symbol = MATH_SYMBOLS.get(name)
  if (symbol !== undefined) return spaced(reader, name, symbol)
  const mark = COMBINING.get(name)
  if (mark !== undefined) return argument(reader) + mark
  if (SPACES.has(name)) return name === '!' ? '' : ' '
  if (PLAIN.has(name)) return ''
  if (name === 'mathbb' || name === 'Bbb') return doubleStruck(argument(reader))
  if (name === 'frac' || name === 'tfrac' || name === 'dfrac')
    return `${bracketed(argument(reader))}/${bracketed(argument(reader))}`
  if (/^[{}$%&#_|]$/.test(name)) return name
  return fail(reader)
}

// A word such as `log` runs into a letter that follows it; a symbol does not, and a blank behind it is TeX's,
// not the reader's.
function spaced(reader: Reader, name: string, symbol: string): string {
  if (name === symbol) return `${symbol} `
  if (name === 'sqrt') return `√${bracketed(argument(reader))}`
  const next = reader.tokens[reader.at + 1] ?? ''
  if (/^\s/.test(reader.tokens[reader.at] ?? '') && /^[\p{L}\d]$/u.test(next) && /\p{L}/u.test(symbol))
    reader.at++
  return symbol
}

function doubleStruck(letters: string): string {
  return [...letters].map((letter) => DOUBLE_STRUCK.get(letter) ?? letter).join('')
}

function bracketed(value: string): string {
  return /^[\p{L}\p{N}\p{M}]+$/u.test(value) ? value : `(${value})`
}

function fail(reader: Reader): string {
  reader.failed = true
  return ''
}
