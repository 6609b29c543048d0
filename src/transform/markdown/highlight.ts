import type { CodePiece, CodeToken } from './prism.ts'
import { grammarName, tokenizeCode } from './prism.ts'
import { tokenClass } from './token-classes.ts'

const SPECIAL = /[&<>]/
/** Beyond this a grammar may take seconds; so much code is shown without colours. */
const LONGEST = 200_000

/** Pieces of code in order, each with its class; neighbours of one class are one piece. */
interface Runs {
  readonly names: (string | undefined)[]
  readonly texts: string[]
}

/**
 * A piece of code as HTML, its tokens in spans with the short classes of Rouge; plain where the language is
 * not known. A span never reaches over the end of a line, so that the lines of the HTML are those of the
 * code.
 */
export function highlight(code: string, language: string): string {
  const name = code.length > LONGEST ? undefined : grammarName(language)
  if (name === undefined) return escape(code)
  const runs: Runs = { names: [], texts: [] }
  collect(tokenizeCode(code, name), undefined, runs)
  return runs.texts.map((text, index) => html(text, runs.names[index])).join('')
}

function collect(piece: CodePiece, inherited: string | undefined, runs: Runs): void {
  if (Array.isArray(piece)) for (const part of piece) collect(part, inherited, runs)
  else if (typeof piece !== 'string') collect(piece.content, classOf(piece) ?? inherited, runs)
  else if (runs.texts.length > 0 && runs.names.at(-1) === inherited) {
    runs.texts[runs.texts.length - 1] += piece
  } else {
    runs.names.push(inherited)
    runs.texts.push(piece)
  }
}

function classOf(token: CodeToken): string | undefined {
  const start = typeof token.content === 'string' ? token.content : ''
  const own = tokenClass(token.type, start)
  if (own !== undefined || !token.alias) return own
  for (const alias of typeof token.alias === 'string' ? [token.alias] : token.alias) {
    const found = tokenClass(alias, start)
    if (found !== undefined) return found
  }
  return undefined
}

function html(text: string, name: string | undefined): string {
  if (name === undefined || text.trim() === '') return escape(text)
  const wrap = (line: string): string => (line === '' ? '' : `<span class="${name}">${escape(line)}</span>`)
  return text.includes('\n') ? text.split('\n').map(wrap).join('\n') : wrap(text)
}

function escape(content: string): string {
  if (!SPECIAL.test(content)) return content
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
