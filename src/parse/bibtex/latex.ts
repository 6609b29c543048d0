import type { RichSegment, RichText } from '../../model/publication.ts'
import { decodeCommand } from './latex-command.ts'
import { joinText, tidy, tidyText } from './rich-text.ts'

/** A field as formatted text, and the commands in it that were not known. */
export interface Decoded {
  readonly rich: RichText
  readonly unknown: readonly string[]
}

// Groups deeper than this are read as if they had no braces, so that no text can exhaust the stack.
const DEEPEST = 60
const NOTHING: readonly string[] = []
const SPECIAL = /[\\{}$~`']|--|:\/\//
// Bounded, because each round takes a place on the stack of regular expressions; what is left is the next run.
const PLAIN_RUN = /(?:[^\\{}$~`'\-h]+|h(?!ttps?:\/\/)|-(?!-)){1,4000}/y
const ADDRESS = /https?:\/\/(?:[^\s{}\\"<>]+|\\[_%&#~]){1,4000}/y

/**
 * Turns LaTeX as bibliographies use it into formatted text: accents, special letters, quotes and dashes
 * become Unicode, mathematics is kept apart as TeX, protective braces vanish. Every input has a value; what
 * is not known is listed.
 */
export function decodeLatex(raw: string): Decoded {
  if (!SPECIAL.test(raw)) return { rich: tidyText(raw), unknown: NOTHING }
  const decoder = new Decoder(raw)
  const segments: RichSegment[] = []
  while (decoder.at < raw.length) {
    for (const segment of decoder.sequence()) segments.push(segment)
    // A closing brace without an opening one ends a sequence; what stands behind it is text like the rest.
    decoder.at++
  }
  return {
    rich: tidy(segments),
    unknown: decoder.unknown.length === 0 ? NOTHING : [...new Set(decoder.unknown)],
  }
}

/** Reads LaTeX from left to right; `at` is the next character. */
export class Decoder {
  readonly text: string
  readonly unknown: string[] = []
  at = 0
  private depth = 0
  private oddDollar: boolean

  constructor(text: string) {
    this.text = text
    this.oddDollar = text.includes('$') && hasOddDollar(text)
  }

  /** Everything up to the closing brace of this group, which is not passed, or to the end. */
  sequence(): RichText {
    const segments: RichSegment[] = []
    while (this.at < this.text.length && this.text.charCodeAt(this.at) !== 125) {
      for (const segment of this.next()) segments.push(segment)
    }
    return joinText(segments)
  }

  /** One argument: a group, a command, or a single character. */
  argument(): RichText {
    this.skipBlank()
    const next = this.peek()
    if (next === '' || next === '}') return []
    if (next === '{' || next === '\\' || next === '$') return this.next()
    const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0xfffd)
    this.at += character.length
    return [{ kind: 'text', text: character }]
  }

  /** One argument as it is written, without its braces. */
  verbatimArgument(): string {
    this.skipBlank()
    if (this.peek() !== '{') return ''
    const start = ++this.at
    for (let depth = 1; this.at < this.text.length; this.at++) {
      const character = this.peek()
      if (character === '\\') this.at++
      else if (character === '{') depth++
      else if (character === '}' && --depth === 0) return this.text.slice(start, this.at++)
    }
    return this.text.slice(start)
  }

  /** An optional argument in square brackets is passed over. */
  skipOption(): void {
    if (this.peek() !== '[') return
    const end = this.text.indexOf(']', this.at)
    if (end >= 0) this.at = end + 1
  }

  /** Text up to a delimiter, which is passed too; undefined, and nothing read, where there is none. */
  until(delimiter: string): string | undefined {
    for (
      let end = this.text.indexOf(delimiter, this.at);
      end >= 0;
      end = this.text.indexOf(delimiter, end + 1)
    ) {
      if (this.text.charAt(end - 1) === '\\' && this.text.charAt(end - 2) !== '\\') continue
      const inside = this.text.slice(this.at, end)
      this.at = end + delimiter.length
      return inside
    }
    return undefined
  }

  peek(): string {
    return this.text.charAt(this.at)
  }

  skipBlank(): void {
    while (/\s/.test(this.peek())) this.at++
  }

  private next(): RichText {
    PLAIN_RUN.lastIndex = this.at
    const run = PLAIN_RUN.exec(this.text)
    if (run !== null) {
      this.at += run[0].length
      return [{ kind: 'text', text: run[0] }]
    }
    const character = this.peek()
    if (character === 'h') return this.address()
    this.at++
    if (character === '\\') return decodeCommand(this)
    if (character === '{') return this.group()
    if (character === '$') return this.math()
    return [{ kind: 'text', text: this.ligature(character) }]
  }

  private group(): RichText {
    if (this.depth >= DEEPEST) return []
    this.depth++
    const inside = this.sequence()
    this.depth--
    if (this.peek() === '}') this.at++
    return inside
  }

  private math(): RichText {
    // One dollar sign too many is most likely a price, and must not turn all the mathematics behind it inside
    // out.
    if (this.oddDollar && /\d/.test(this.peek())) {
      this.oddDollar = false
      return [{ kind: 'text', text: '$' }]
    }
    const display = this.peek() === '$'
    if (display) this.at++
    const tex = this.until(display ? '$$' : '$')
    if (tex === undefined) return [{ kind: 'text', text: display ? '$$' : '$' }]
    return tex.trim() === '' ? [] : [{ kind: 'math', tex: tex.trim(), display }]
  }

  private address(): RichText {
    ADDRESS.lastIndex = this.at
    const found = ADDRESS.exec(this.text)?.[0].replace(/[.,;:!?')\]]+$/, '') ?? 'h'
    this.at += found.length
    if (found === 'h') return [{ kind: 'text', text: 'h' }]
    const href = found.replace(/\\(.)/g, '$1')
    return [{ kind: 'link', href, children: [{ kind: 'text', text: href }] }]
  }

  private ligature(character: string): string {
    if (character === '~') return '\u00A0'
    const length = this.repeats(character, character === '-' ? 3 : 2)
    this.at += length - 1
    if (character === '-') return length === 3 ? '—' : length === 2 ? '–' : '-'
    if (character === '`') return length === 2 ? '“' : '‘'
    return length === 2 ? '”' : '’'
  }

  private repeats(character: string, most: number): number {
    let count = 1
    while (count < most && this.text.charAt(this.at + count - 1) === character) count++
    return count
  }
}

function hasOddDollar(text: string): boolean {
  return (text.replace(/\\./g, '').match(/\$/g) ?? []).length % 2 === 1
}
