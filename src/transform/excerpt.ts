/** Definitions that the excerpt may need though they stand further down: links, footnotes, abbreviations. */
const DEFINITION = /^ {0,3}\*?\[[^\]]+\]:.+$/u
const FENCE = /^ {0,3}(`{3,}|~{3,})/u
const LIST_ITEM = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/u
const MORE = /^[ \t]*<!--\s*more\s*-->[ \t]*$/u
const BLANK_LINE = /^\r?\n[ \t]*\r?\n$/u

/**
 * The beginning of a Markdown text that stands for it in lists and feeds, as Markdown: what comes before the
 * separator, by default the first blank line, with the link definitions from below it. A `<!-- more -->` on a
 * line of its own counts before the default. A separator inside a code block or a comment is none, and a
 * blank line does not part a list; a text without the separator is its own excerpt, and an empty separator
 * asks for none, both as in Jekyll.
 */
export function excerptOf(body: string, separator: string): string {
  if (separator === '') return ''
  const lines = body.replace(/\r\n?/gu, '\n').split('\n')
  const states = lineStates(lines)
  const isDefault = BLANK_LINE.test(separator)
  const head = isDefault ? beforeBlankLine(lines, states) : beforeText(lines, states, separator)
  const text = lines.slice(0, head.end).concat(head.rest).join('\n').trim()
  const isBelow = (line: string, index: number) => index >= head.end && isDefinition(line, states[index])
  const definitions = lines.filter(isBelow)
  return definitions.length === 0 ? text : `${text}\n\n${definitions.join('\n')}`
}

/**
 * Where a line stands: in running text, inside a code block, or inside a comment that began on a line above.
 */
type LineState = 'text' | 'code' | 'comment'

/** The excerpt's end: whole lines before `end`, and of the line there what stands before the separator. */
interface Head {
  readonly end: number
  readonly rest: readonly string[]
}

function lineStates(lines: readonly string[]): readonly LineState[] {
  const states: LineState[] = []
  let fence = ''
  let inComment = false
  for (const line of lines) {
    const mark = inComment ? '' : (FENCE.exec(line)?.[1] ?? '')
    const closes = fence !== '' && mark.startsWith(fence) && line.trim() === mark
    states.push(fence !== '' || mark !== '' ? 'code' : inComment ? 'comment' : 'text')
    if (closes) fence = ''
    else if (fence === '' && mark !== '') fence = mark
    else if (fence === '') inComment = opensComment(line, inComment)
  }
  return states
}

function opensComment(line: string, inComment: boolean): boolean {
  const opened = line.lastIndexOf('<!--')
  const closed = line.lastIndexOf('-->')
  return opened > closed || (inComment && closed < 0)
}

function beforeBlankLine(lines: readonly string[], states: readonly LineState[]): Head {
  const more = lines.findIndex((line, index) => states[index] === 'text' && MORE.test(line))
  if (more >= 0) return { end: more, rest: [] }
  const blocks = blocksOf(lines, states)
  let first = blocks[0]
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    if (first && next && goesOn(lines[first.start], lines[next.start])) continue
    if (!isInvisible(lines.slice(first?.start, block.end))) return { end: block.end, rest: [] }
    first = next
  }
  return { end: lines.length, rest: [] }
}

/** Lines from `start` up to `end`, which is not one of them. */
interface Block {
  readonly start: number
  readonly end: number
}

/** The blocks between blank lines; a blank line in a code block or a comment parts nothing. */
function blocksOf(lines: readonly string[], states: readonly LineState[]): readonly Block[] {
  const blocks: Block[] = []
  let start: number | undefined
  for (const [index, line] of lines.entries()) {
    const parts = states[index] === 'text' && line.trim() === ''
    if (!parts) start ??= index
    else if (start !== undefined) {
      blocks.push({ start, end: index })
      start = undefined
    }
  }
  return start === undefined ? blocks : [...blocks, { start, end: lines.length }]
}

/** A list goes on after a blank line with its next item or with an indented line. */
function goesOn(first = '', next = ''): boolean {
  return LIST_ITEM.test(first) && (LIST_ITEM.test(next) || /^(?: {2,}|\t)/u.test(next))
}

/** True for a block that shows nothing: comments, definitions and blank lines alone. */
function isInvisible(block: readonly string[]): boolean {
  const text = block.filter((line) => !DEFINITION.test(line)).join('\n')
  return text.replace(/<!--[\s\S]*?-->/gu, '').trim() === ''
}

function beforeText(lines: readonly string[], states: readonly LineState[], separator: string): Head {
  const wanted = separator.replace(/\r\n?/gu, '\n')
  const text = lines.join('\n')
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(0, at).split('\n')
    const last = before.length - 1
    if (states[last] === 'text') return { end: last, rest: [before[last] ?? ''] }
  }
  return { end: lines.length, rest: [] }
}

function isDefinition(line: string, state: LineState | undefined): boolean {
  return state === 'text' && DEFINITION.test(line)
}
