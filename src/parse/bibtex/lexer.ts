/** A delimited value: the text between the delimiters, and where it stands. */
export interface Delimited {
  readonly raw: string
  readonly start: number
  readonly end: number
}

const WORD = /[^\s{}(),="#%]+/y
const NAME = /[^\s{}(),="#%@\\]+/y

/** Reads the words, blanks and delimited values of BibTeX from a text; never moves past `limit`. */
export class Lexer {
  readonly text: string
  position: number
  readonly limit: number

  constructor(text: string, start: number, limit: number) {
    this.text = text
    this.position = start
    this.limit = limit
  }

  /** The next character, or the empty string at the limit. */
  peek(): string {
    return this.position < this.limit ? this.text.charAt(this.position) : ''
  }

  /** Moves past blanks, and past comments that begin with a per cent sign and end with the line. */
  skipBlank(): void {
    for (; this.position < this.limit; this.position++) {
      const code = this.text.charCodeAt(this.position)
      if (code === 37) this.position = this.endOfLine()
      else if (code !== 32 && code !== 10 && code !== 13 && code !== 9 && code !== 0xa0 && code !== 0xfeff)
        return
    }
  }

  /** Moves past one character if it is the given one. */
  accept(character: string): boolean {
    if (this.peek() !== character) return false
    this.position++
    return true
  }

  /** A bare word: a number or the name of an @string. */
  word(): string {
    return this.match(WORD)
  }

  /** The name of a field. */
  name(): string {
    return this.match(NAME)
  }

  /**
   * Reads a value in braces, which begins at the position. BibTeX counts every brace; where that finds no
   * end, braces after a backslash are left out of the count. Undefined, and nothing read, where neither way
   * finds one before the limit.
   */
  braced(): Delimited | undefined {
    const start = this.position + 1
    const end = this.closing(start, 'every') ?? this.closing(start, 'unescaped')
    if (end === undefined) return undefined
    this.position = end + 1
    return { raw: this.text.slice(start, end), start, end }
  }

  /** Reads a value in quotation marks; undefined, and nothing read, where it has no end before the limit. */
  quoted(): Delimited | undefined {
    const start = this.position + 1
    let depth = 0
    for (let at = start; at < this.limit; at++) {
      const code = this.text.charCodeAt(at)
      if (code === 123) depth++
      else if (code === 125 && --depth < 0) return undefined
      else if (code === 34 && depth === 0 && !this.isAccent(at)) {
        this.position = at + 1
        return { raw: this.text.slice(start, at), start, end: at }
      }
    }
    return undefined
  }

  /**
   * Moves to the next of the given characters that stands outside braces; to the limit where there is none.
   */
  skipTo(characters: string): void {
    let depth = 0
    for (; this.position < this.limit; this.position++) {
      const character = this.text.charAt(this.position)
      if (depth === 0 && characters.includes(character)) return
      if (character === '{') depth++
      else if (character === '}') depth = Math.max(0, depth - 1)
    }
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.position
    const found = pattern.exec(this.text)?.[0] ?? ''
    const cut = found.slice(0, Math.max(0, this.limit - this.position))
    this.position += cut.length
    return cut
  }

  private closing(start: number, braces: 'every' | 'unescaped'): number | undefined {
    let depth = 1
    for (let at = start; at < this.limit; at++) {
      const code = this.text.charCodeAt(at)
      if (code === 92 && braces === 'unescaped') at++
      else if (code === 123) depth++
      else if (code === 125 && --depth === 0) return at
    }
    return undefined
  }

  // `"M\"uller"` is no BibTeX, but people write it, and a value hardly ever ends with a backslash.
  private isAccent(at: number): boolean {
    return this.text.charAt(at - 1) === '\\' && /[\p{L}{\\]/u.test(this.text.charAt(at + 1))
  }

  private endOfLine(): number {
    const end = this.text.indexOf('\n', this.position)
    return end < 0 || end > this.limit ? this.limit : end
  }
}
