import { MATH_SYMBOLS } from '../../../parse/bibtex/math-symbols.ts'
import { AROUND, MORE_SIGNS, PAIRED, SILENT, SPACES, WITH_LIMITS, WORDED } from './math-words.ts'
import { typstString } from './typst-string.ts'

const TOKEN = /\\([A-Za-z]+\*?|[^A-Za-z])|[{}^_'~]|\s+|\d+(?:\.\d+)?|[^\\{}^_'~\s]/gsu
const DEEPEST = 24
const LONGEST = 2000

interface Reader {
  readonly tokens: readonly string[]
  at: number
  failed: boolean
  depth: number
}

/**
 * TeX's mathematics as a formula of Typst, without the dollars: what titles and sentences hold, from powers
 * and fractions to roots, accents and alphabets. Undefined for what is not known here, environments above
 * all. Words become string literals and everything else comes from our own tables, so that nothing of the
 * TeX is code.
 */
export function texToTypst(tex: string): string | undefined {
  if (tex.length > LONGEST) return undefined
  const reader: Reader = { tokens: tex.match(TOKEN) ?? [], at: 0, failed: false, depth: 0 }
  const formula = sequence(reader, undefined)
  return reader.failed || formula === '' ? undefined : formula
}

function sequence(reader: Reader, closing: string | undefined): string {
  if (++reader.depth > DEEPEST) return fail(reader)
  const atoms: string[] = []
  while (!reader.failed) {
    const token = reader.tokens[reader.at]
    if (token === undefined && closing !== undefined) return fail(reader)
    if (token === undefined || token === closing) break
    const atom = scripted(reader)
    if (atom !== '') atoms.push(atom)
  }
  reader.at++
  reader.depth--
  return atoms.join(' ')
}

/** An atom with what stands below and above it. */
function scripted(reader: Reader): string {
  const first = reader.tokens[reader.at] ?? ''
  const base = first === '^' || first === '_' ? '""' : atom(reader)
  const below: string[] = []
  const above: string[] = []
  for (;;) {
    skipBlanks(reader)
    const sign = reader.tokens[reader.at]
    if (sign !== '^' && sign !== '_' && sign !== "'") break
    reader.at++
    if (sign === "'") above.push('prime')
    else (sign === '^' ? above : below).push(argument(reader))
    if (reader.failed) return ''
  }
  if (below.length === 0 && above.length === 0) return base
  const parts = [base === '' ? '""' : base]
  if (above.length > 0) parts.push(`t: ${above.join(' ')}`)
  if (below.length > 0) parts.push(`b: ${below.join(' ')}`)
  return `attach(${parts.join(', ')})`
}

function atom(reader: Reader): string {
  const token = reader.tokens[reader.at++] ?? ''
  if (token === '{') return sequence(reader, '}')
  if (token === '}') return fail(reader)
  if (token.startsWith('\\')) return command(reader, token.slice(1))
  if (token === '~') return 'med'
  if (/^\s/.test(token)) return ''
  return sign(token)
}

/**
 * A character as a formula: numbers and letters as they are, every sign of ASCII escaped, others by their
 * class.
 */
function sign(token: string): string {
  if (/^(?:\d+(?:\.\d+)?|[A-Za-z])$/.test(token)) return token
  if (token === '-') return '−'
  // A double bar is an ordinary sign in TeX, and a relation with its blanks in Typst.
  if (token === '‖') return 'class("normal", ‖)'
  if (token === '*') return '∗'
  if (/^[!#-~]$/.test(token)) return `\\${token}`
  return /^[\p{Script=Latin}\p{Script=Greek}\p{Sm}\p{So}]$/u.test(token) ? token : typstString(token)
}

function command(reader: Reader, name: string): string {
  if (SILENT.has(name)) return ''
  const space = SPACES.get(name)
  if (space !== undefined) return space
  if (name === 'left') return fenced(reader)
  if (name === 'sqrt') return root(reader)
  const around = AROUND.get(name)
  if (around === 'upright-bold') return `upright(bold(${argument(reader)}))`
  if (around !== undefined) return `${around}(${argument(reader)})`
  const paired = PAIRED.get(name)
  if (paired !== undefined) return `${paired}(${argument(reader)}, ${argument(reader)})`
  if (WORDED.has(name)) return typstString(words(reader))
  if (name === 'operatorname' || name === 'operatorname*') return `op(${typstString(words(reader))})`
  if (name === 'pmod') return `\\( "mod" med ${argument(reader)} \\)`
  if (/^[{}$%&#_|]$/.test(name)) return name === '|' ? sign('‖') : `\\${name}`
  return symbol(reader, name)
}

function symbol(reader: Reader, name: string): string {
  const found = MATH_SYMBOLS.get(name) ?? MORE_SIGNS.get(name)
  if (found === undefined || found === '') return fail(reader)
  if (!/^[A-Za-z]+$/.test(found)) return sign(found)
  return WITH_LIMITS.has(name) ? `op("${found}", limits: #true)` : `op("${found}")`
}

/** `\left( … \right)`: fences that grow with what they hold; a dot is a fence that is not shown. */
function fenced(reader: Reader): string {
  const open = fence(reader)
  const inside = sequence(reader, '\\right')
  const close = fence(reader)
  return reader.failed ? '' : `lr(${[open, inside, close].filter((part) => part !== '').join(' ')})`
}

function fence(reader: Reader): string {
  skipBlanks(reader)
  const token = reader.tokens[reader.at++] ?? ''
  if (token === '.') return ''
  if (/^[()[\]|/<>]$/.test(token)) return token === '<' ? '⟨' : token === '>' ? '⟩' : `\\${token}`
  return token.startsWith('\\') ? command(reader, token.slice(1)) : fail(reader)
}

function root(reader: Reader): string {
  skipBlanks(reader)
  if (reader.tokens[reader.at] !== '[') return `sqrt(${argument(reader)})`
  reader.at++
  const index = sequence(reader, ']')
  return `root(${index === '' ? '""' : index}, ${argument(reader)})`
}

function argument(reader: Reader): string {
  skipBlanks(reader)
  if (reader.at >= reader.tokens.length || ++reader.depth > DEEPEST) return fail(reader)
  const value = atom(reader)
  reader.depth--
  return value === '' ? '""' : value
}

/** The words in braces, as they stand. */
function words(reader: Reader): string {
  skipBlanks(reader)
  if (reader.tokens[reader.at++] !== '{') return fail(reader)
  let text = ''
  for (;;) {
    const token = reader.tokens[reader.at++]
    if (token === '}') return text
    if (token === undefined || token === '{' || /^\\[A-Za-z]/.test(token)) return fail(reader)
    text += token.startsWith('\\') ? token.slice(1) : token
  }
}

function skipBlanks(reader: Reader): void {
  while (/^\s/.test(reader.tokens[reader.at] ?? '')) reader.at++
}

function fail(reader: Reader): string {
  reader.failed = true
  return ''
}
