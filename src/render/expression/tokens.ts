export interface Token {
  readonly kind: 'text' | 'number' | 'word' | 'operator' | 'mark' | 'end'
  readonly text: string
}

const STRING = `"([^"]*)"|'([^']*)'`
const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`
const WORD = String.raw`([\p{L}_][\p{L}\p{N}_-]*\??)`
const OPERATOR = '(==|!=|<>|<=|>=|<|>)'
const MARK = String.raw`([.[\]|:,()])`
const TOKEN = String.raw`\s*(?:${STRING}|${NUMBER}|${WORD}|${OPERATOR}|${MARK})`

/**
 * Splits an expression into tokens, an end among them. Returns the rest of the text where something has no
 * meaning.
 */
export function tokens(source: string): readonly Token[] | string {
  const found: Token[] = []
  const pattern = new RegExp(TOKEN, 'uy')
  const end = source.trimEnd().length
  let at = 0
  while (at < end) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match === null) return source.slice(at).trim()
    found.push(tokenOf(match))
    at = pattern.lastIndex
  }
  return [...found, { kind: 'end', text: '' }]
}

function tokenOf([, double, single, number, word, operator, mark]: RegExpExecArray): Token {
  const text = double ?? single
  if (text !== undefined) return { kind: 'text', text }
  if (number !== undefined) return { kind: 'number', text: number }
  if (word !== undefined) return { kind: word === 'contains' ? 'operator' : 'word', text: word }
  if (operator !== undefined) return { kind: 'operator', text: operator }
  return { kind: 'mark', text: mark ?? '' }
}
