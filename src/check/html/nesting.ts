import { nearest } from '../../model/nearest.ts'
import { ENDED_BY, ENDS_PARAGRAPH, FOREIGN, KNOWN, OPTIONAL_END, VOID } from './element-names.ts'
import type { CloseTag, HtmlPiece, OpenTag } from './read-html.ts'

/** A mistake in how tags are written, at an offset of the text. */
export interface NestingMistake {
  readonly code: 'check/unclosed-element' | 'check/stray-end-tag' | 'check/unknown-element'
  readonly message: string
  readonly hint: string
  readonly start: number
  readonly end: number
}

/**
 * What is wrong with how the tags of a piece of HTML open and close: elements that are never closed or across
 * each other, end tags without a beginning, and names that no element has. End tags that HTML lets one leave
 * out are not asked for.
 */
export function nestingMistakes(pieces: readonly HtmlPiece[]): readonly NestingMistake[] {
  const walk: Walk = { open: [], excused: [], mistakes: [] }
  for (const piece of pieces) {
    if (piece.kind === 'open') opened(walk, piece)
    else if (piece.kind === 'close') closed(walk, piece)
  }
  for (const tag of walk.open) unclosed(walk, tag)
  return walk.mistakes.toSorted((a, b) => a.start - b.start)
}

interface Walk {
  open: OpenTag[]
  /** Names told to be unclosed, whose end tag may come late. */
  readonly excused: string[]
  readonly mistakes: NestingMistake[]
}

function opened(walk: Walk, tag: OpenTag): void {
  const isForeign = walk.open.some(({ name }) => FOREIGN.has(name))
  if (isForeign) {
    if (!tag.isSelfClosing) walk.open.push(tag)
    return
  }
  if (!KNOWN.has(tag.name) && !tag.name.includes('-')) return unknown(walk, tag)
  for (const name of ENDED_BY[tag.name] ?? []) endImplied(walk, name)
  if (ENDS_PARAGRAPH.has(tag.name)) endImplied(walk, 'p')
  if (VOID.has(tag.name) || (FOREIGN.has(tag.name) && tag.isSelfClosing)) return
  walk.open.push(tag)
}

/** Only what stands on top can be ended without a word. */
function endImplied(walk: Walk, name: string): void {
  if (walk.open.at(-1)?.name === name) walk.open.pop()
}

function closed(walk: Walk, tag: CloseTag): void {
  const at = walk.open.findLastIndex(({ name }) => name === tag.name)
  if (at < 0) {
    const excuse = walk.excused.indexOf(tag.name)
    if (excuse >= 0) walk.excused.splice(excuse, 1)
    else stray(walk, tag)
    return
  }
  for (const inner of walk.open.slice(at + 1)) {
    if (!OPTIONAL_END.has(inner.name)) {
      unclosed(walk, inner)
      walk.excused.push(inner.name)
    }
  }
  walk.open = walk.open.slice(0, at)
}

function unclosed(walk: Walk, { name, start, end, isSelfClosing }: OpenTag): void {
  if (OPTIONAL_END.has(name)) return
  const why = isSelfClosing ? ', because `/>` closes nothing in HTML' : ''
  walk.mistakes.push({
    code: 'check/unclosed-element',
    message: `\`<${name}>\` is not closed where it should be${why}.`,
    hint: isSelfClosing
      ? `Write \`<${name}></${name}>\`.`
      : `Put \`</${name}>\` behind its content, before whatever holds it ends.`,
    start,
    end,
  })
}

function stray(walk: Walk, { name, start, end }: CloseTag): void {
  const why = VOID.has(name)
    ? `\`<${name}>\` has no end tag.`
    : name === 'p'
      ? 'The paragraph has ended before, at an element that no paragraph can hold, or was never opened.'
      : 'Nothing of that name is open here.'
  walk.mistakes.push({
    code: 'check/stray-end-tag',
    message: `\`</${name}>\` closes nothing. ${why}`,
    hint: 'Remove it.',
    start,
    end,
  })
}

function unknown(walk: Walk, { name, start, end }: OpenTag): void {
  const near = nearest(name, KNOWN)
  walk.mistakes.push({
    code: 'check/unknown-element',
    message: `\`<${name}>\` is no element of HTML.`,
    hint:
      near === undefined
        ? 'Write `&lt;` for a less-than sign that begins no tag.'
        : `Did you mean \`<${near}>\`?`,
    start,
    end,
  })
  walk.excused.push(name)
}
