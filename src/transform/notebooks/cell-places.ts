import type { Span } from '../../model/diagnostic.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { CellLine } from './notebook-markdown.ts'

const TOKEN = /"((?:[^"\\]|\\.)*)"|[{}[\],:]|[^\s{}[\],:"]+/g

/**
 * Where a line of a cell stands in the notebook's file. It reads the file's text anew, which is worth it
 * only for a message; undefined where the file has no such line.
 */
export function cellPlace(text: string, path: SourcePath, { cell, line }: CellLine): Span | undefined {
  const offset = offsetOf(text, { cell, line })
  if (offset === undefined) return undefined
  const before = text.slice(0, offset)
  return { path, line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/** What a walk through the file has passed. */
interface Walk {
  /** The keys and numbers on the way down; a number for a place in a list. */
  readonly above: (string | number)[]
  key: string
}

function offsetOf(text: string, { cell, line }: CellLine): number | undefined {
  const wanted = `cells ${cell - 1} source`
  const walk: Walk = { above: [], key: '' }
  let last: number | undefined
  for (const match of text.matchAll(TOKEN)) {
    const [token, string] = match
    const isKey = string !== undefined && isBeforeColon(text, match.index + token.length) && typeof walk.above.at(-1) !== 'number'
    if (isKey) walk.key = string
    else if (string !== undefined) {
      const place = placeOf(walk)
      if (place === wanted) return match.index + 1
      if (place.startsWith(`${wanted} `)) last = match.index + 1
      if (place === `${wanted} ${line - 1}`) return match.index + 1
    }
    step(token, walk)
    if (last !== undefined && !placeOf(walk).startsWith(wanted)) return last
  }
  return last
}

/** Looks at a few signs, since the text behind may be long. */
function isBeforeColon(text: string, at: number): boolean {
  return /^\s*:/.test(text.slice(at, at + 20))
}

/** `cells 3 source 0`: the names of the lists and objects around, and the place in the innermost. */
function placeOf({ above, key }: Walk): string {
  const inner = above.at(-1)
  return [...above.map(String), ...(typeof inner === 'number' ? [] : [key])].filter((part) => part !== '').join(' ')
}

function step(token: string, walk: Walk): void {
  const { above } = walk
  const inner = above.at(-1)
  if (token === '{' || token === '[') {
    if (typeof inner !== 'number' && walk.key !== '') above.push(walk.key)
    above.push(token === '[' ? 0 : '')
    walk.key = ''
  } else if (token === '}' || token === ']') {
    above.pop()
    if (typeof above.at(-1) === 'string' && above.at(-1) !== '') above.pop()
    walk.key = ''
  } else if (token === ',' && typeof inner === 'number') above[above.length - 1] = inner + 1
}
