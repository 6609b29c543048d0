import type { RichText } from '../../model/publication.ts'
import { DROPPED, STYLES, SWITCHES, TRANSPARENT } from './latex-commands.ts'
import { ACCENTS, ESCAPES, SYMBOLS } from './latex-symbols.ts'
import { MATH_SYMBOLS } from './math-symbols.ts'
import { plainText } from './plain-text.ts'
import type { Decoder } from './latex.ts'

const NAME = /[A-Za-z]+\*?/y

/** Reads a command behind its backslash, with the arguments that belong to it. */
export function decodeCommand(decoder: Decoder): RichText {
  NAME.lastIndex = decoder.at
  const name = NAME.exec(decoder.text)?.[0]
  if (name === undefined) return escaped(decoder)
  decoder.at += name.length
  const word = name.replace(/\*$/, '')
  const accent = ACCENTS.get(word)
  if (accent !== undefined) return accented(decoder, accent)
  // As in TeX, blanks behind a command that is a word belong to it.
  if (!TAKES_DELIMITER.has(word)) decoder.skipBlank()
  const symbol = SYMBOLS.get(word)
  if (symbol !== undefined) return text(symbol)
  return formatted(decoder, word) ?? special(decoder, word) ?? plain(decoder, word, name)
}

const TAKES_DELIMITER = new Set(['verb'])

function escaped(decoder: Decoder): RichText {
  const character = decoder.peek()
  decoder.at++
  const accent = ACCENTS.get(character)
  if (accent !== undefined) return accented(decoder, accent)
  if (character === '(' || character === '[') return delimitedMath(decoder, character)
  return text(ESCAPES.get(character) ?? character)
}

function delimitedMath(decoder: Decoder, opener: '(' | '['): RichText {
  const end = decoder.text.indexOf(opener === '(' ? '\\)' : '\\]', decoder.at)
  if (end < 0) return text(opener)
  const tex = decoder.text.slice(decoder.at, end).trim()
  decoder.at = end + 2
  return [{ kind: 'math', tex, display: opener === '[' }]
}

function accented(decoder: Decoder, mark: string): RichText {
  const letters = plainText(decoder.argument())
  if (letters === '') return []
  const first = String.fromCodePoint(letters.codePointAt(0) ?? 0x20)
  const base = first === 'ı' ? 'i' : first === 'ȷ' ? 'j' : first
  if (base === ' ' || base === '\u00A0') return text(letters)
  return text((base + mark).normalize('NFC') + letters.slice(first.length))
}

function formatted(decoder: Decoder, name: string): RichText | undefined {
  const style = STYLES.get(name)
  if (style !== undefined) {
    decoder.skipOption()
    return [{ kind: style, children: decoder.argument() }]
  }
  const rest = SWITCHES.get(name)
  return rest === undefined ? undefined : [{ kind: rest, children: decoder.sequence() }]
}

function special(decoder: Decoder, name: string): RichText | undefined {
  switch (name) {
    case 'url':
    case 'path':
    case 'nolinkurl':
      return address(decoder)
    case 'href': {
      const href = unescaped(decoder.verbatimArgument())
      return [{ kind: 'link', href, children: withoutLinks(decoder.argument()) }]
    }
    case 'ensuremath':
      return [{ kind: 'math', tex: decoder.verbatimArgument(), display: false }]
    case 'textcolor':
      decoder.verbatimArgument()
      return decoder.argument()
    case 'texorpdfstring':
      return withSecondDropped(decoder)
    case 'foreignlanguage':
      decoder.verbatimArgument()
      return decoder.argument()
    case 'enquote':
    case 'mkbibquote':
    case 'textquote':
      return [...text('“'), ...decoder.argument(), ...text('”')]
    case 'footnote':
      return [...text(' ('), ...decoder.argument(), ...text(')')]
    case 'verb': {
      const delimiter = decoder.peek()
      decoder.at++
      return [{ kind: 'code', children: text(decoder.until(delimiter) ?? '') }]
    }
    case 'MakeUppercase':
    case 'uppercase':
      return uppercase(decoder.argument())
    default:
      return undefined
  }
}

function plain(decoder: Decoder, name: string, written: string): RichText {
  const dropped = DROPPED.get(name)
  if (dropped !== undefined) {
    for (let count = 0; count < dropped; count++) decoder.verbatimArgument()
    return []
  }
  if (TRANSPARENT.has(name)) return []
  const symbol = MATH_SYMBOLS.get(name)
  if (symbol !== undefined) return text(symbol)
  decoder.unknown.push(`\\${written}`)
  return decoder.peek() === '{' ? [] : text(`\\${written} `)
}

function address(decoder: Decoder): RichText {
  const href = unescaped(decoder.verbatimArgument())
  return href === '' ? [] : [{ kind: 'link', href, children: text(href) }]
}

function unescaped(href: string): string {
  return href.replace(/\\([_%&#~{}$])/g, '$1').trim()
}

function withSecondDropped(decoder: Decoder): RichText {
  const shown = decoder.argument()
  decoder.verbatimArgument()
  return shown
}

// A link cannot hold another in HTML.
function withoutLinks(rich: RichText): RichText {
  return rich.flatMap((segment) => (segment.kind === 'link' ? segment.children : [segment]))
}

function uppercase(rich: RichText): RichText {
  return rich.map((segment) =>
    segment.kind === 'text' ? { kind: 'text', text: segment.text.toUpperCase() } : segment,
  )
}

function text(value: string): RichText {
  return value === '' ? [] : [{ kind: 'text', text: value }]
}
