/** A TypeScript source with some of its text blanked out, letter for letter, so that places stay the same. */
export interface Masked {
  /** The code alone: comments, strings and regular expressions are blanks. */
  readonly code: string
  /** Code and comments: only what stands in strings and regular expressions is blank. */
  readonly commented: string
}

/** After these a slash begins a regular expression; after anything else it divides. */
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+\-*%<>~^]|\b(?:return|typeof|case|in|of|void|throw))\s*$/

/** Tells code from comments and literals; enough of TypeScript for rules about the shape of code. */
export function mask(text: string): Masked {
  const scanner: Scanner = { text, at: 0, code: '', commented: '', templates: [] }
  while (scanner.at < text.length) step(scanner)
  return { code: scanner.code, commented: scanner.commented }
}

interface Scanner {
  readonly text: string
  at: number
  code: string
  commented: string
  /** The depth of braces within each template literal that is open. */
  readonly templates: number[]
}

type Kind = 'code' | 'comment' | 'literal'

function step(scanner: Scanner): void {
  const { text, at } = scanner
  const rest = text.slice(at, at + 2)
  const letter = text.charAt(at)
  if (rest === '//') return take(scanner, lengthOf(text, at, /[^\n]*/y), 'comment')
  if (rest === '/*') return take(scanner, lengthOf(text, at, /\/\*[\s\S]*?(?:\*\/|$)/y), 'comment')
  if (letter === "'" || letter === '"') return quoted(scanner, letter)
  if (letter === '`') return template(scanner, 1)
  if (letter === '/' && BEFORE_REGEX.test(scanner.code.slice(-40))) {
    return quotedBy(scanner, lengthOf(text, at, /\/(?:\\.|\[(?:\\.|[^\]\n\\])*\]|[^/\\\n[])+\/[a-z]*/y))
  }
  if (letter === '{' || letter === '}') return brace(scanner, letter)
  take(scanner, 1, 'code')
}

function quoted(scanner: Scanner, quote: string): void {
  const pattern = quote === "'" ? /'(?:\\.|[^'\\\n])*'/y : /"(?:\\.|[^"\\\n])*"/y
  quotedBy(scanner, lengthOf(scanner.text, scanner.at, pattern))
}

/** Keeps the two marks around a literal, so that it still reads as a value. */
function quotedBy(scanner: Scanner, length: number): void {
  if (length < 2) return take(scanner, 1, 'code')
  take(scanner, 1, 'code')
  take(scanner, length - 2, 'literal')
  take(scanner, 1, 'code')
}

function template(scanner: Scanner, opening: number): void {
  take(scanner, opening, 'code')
  take(scanner, lengthOf(scanner.text, scanner.at, /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*/y), 'literal')
  if (scanner.text.startsWith('${', scanner.at)) {
    scanner.templates.push(0)
    take(scanner, 2, 'code')
  } else {
    take(scanner, 1, 'code')
  }
}

function brace(scanner: Scanner, letter: string): void {
  const depth = scanner.templates.at(-1)
  if (depth === undefined) return take(scanner, 1, 'code')
  if (letter === '}' && depth === 0) {
    scanner.templates.pop()
    return template(scanner, 1)
  }
  scanner.templates[scanner.templates.length - 1] = depth + (letter === '{' ? 1 : -1)
  take(scanner, 1, 'code')
}

function lengthOf(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

function take(scanner: Scanner, length: number, kind: Kind): void {
  const part = scanner.text.slice(scanner.at, scanner.at + length)
  const blank = part.replace(/[^\n]/g, ' ')
  scanner.code += kind === 'code' ? part : blank
  scanner.commented += kind === 'literal' ? blank : part
  scanner.at += length
}
