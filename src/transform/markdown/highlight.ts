import type { CodePiece } from './prism.ts'
import { grammarName, tokenizeCode } from './prism.ts'
import { tokenClass } from './token-classes.ts'

const SPECIAL = /[&<>]/
/** Beyond this a grammar may take seconds; so much code is shown without colours. */
const LONGEST = 200_000

/**
 * A piece of code as HTML, its tokens in spans with the short classes of Rouge; plain where the language is not known.
 * A span never reaches over the end of a line, so that the lines of the HTML are those of the code.
 */
export function highlight(code: string, language: string): string {
  const name = code.length > LONGEST ? undefined : grammarName(language)
  if (name === undefined) return escape(code)
  const parts: string[] = []
  write(tokenizeCode(code, name), undefined, parts)
  return parts.join('')
}

function write(piece: CodePiece, inherited: string | undefined, parts: string[]): void {
  if (typeof piece === 'string') text(piece, inherited, parts)
  else if (Array.isArray(piece)) for (const part of piece) write(part, inherited, parts)
  else write(piece.content, classOf(piece) ?? inherited, parts)
}

function classOf(token: { readonly type: string; readonly alias: string | string[]; readonly content: CodePiece }) {
  const start = typeof token.content === 'string' ? token.content : ''
  const own = tokenClass(token.type, start)
  if (own !== undefined || token.alias === undefined) return own
  for (const alias of typeof token.alias === 'string' ? [token.alias] : token.alias) {
    const found = tokenClass(alias, start)
    if (found !== undefined) return found
  }
  return undefined
}

function text(content: string, name: string | undefined, parts: string[]): void {
  if (name === undefined || content.trim() === '') parts.push(escape(content))
  else if (!content.includes('\n')) parts.push(`<span class="${name}">${escape(content)}</span>`)
  else parts.push(content.split('\n').map((line) => (line === '' ? '' : `<span class="${name}">${escape(line)}</span>`)).join('\n'))
}

function escape(content: string): string {
  if (!SPECIAL.test(content)) return content
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
