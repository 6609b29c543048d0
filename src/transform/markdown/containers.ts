import type { MarkdownIt, StateBlock, Token } from 'markdown-it'
import { addAttributes } from './attributes-block.ts'
import { isOutside, lineText } from './block-lines.ts'
import { addBlockRule } from './block-rule.ts'
import { calloutKind, makeCallout } from './callouts.ts'
import type { Labels } from './labels.ts'
import { renderingOf } from './rendering.ts'

const OPENING = /^(:{3,})[ \t]*(?:\{([^{}]*)\}|([A-Za-z][\w-]*)(?:[ \t]+(.*?))?)[ \t]*:*[ \t]*$/
const CLOSING = /^:{3,}[ \t]*$/
const CODE = /^(?:`{3,}|~{3,})/

/** What a container is called, what follows its name, and attributes in braces. */
interface Opening {
  readonly name: string
  readonly title: string
  readonly attributes: string
}

/**
 * `::: name` to `:::`. details, tabs with tab, gallery, columns with column and the callouts have a form of
 * their own; any other name becomes the class of a division, so that nothing written is lost.
 */
export function containers(md: MarkdownIt, labels: Labels): void {
  addBlockRule(md, {
    name: 'container',
    before: 'fence',
    marks: ':',
    interrupts: ['paragraph', 'reference', 'blockquote', 'list'],
    parse: ({ state, startLine, endLine, silent }) => {
      const opening = openingOf(lineText(state, startLine))
      if (opening === undefined) return false
      if (!silent) parse(state, { startLine, endLine, opening }, labels)
      return true
    },
  })
}

function openingOf(line: string): Opening | undefined {
  const match = OPENING.exec(line)
  if (match === null) return undefined
  const rest = match[4] ?? ''
  const braces = /\{([^{}]*)\}$/.exec(rest)
  const title = (braces === null ? rest : rest.slice(0, braces.index)).trim().replace(/^(["'])(.*)\1$/, '$2')
  return { name: (match[3] ?? '').toLowerCase(), title, attributes: match[2] ?? braces?.[1] ?? '' }
}

interface Found {
  readonly startLine: number
  readonly endLine: number
  readonly opening: Opening
}

function parse(state: StateBlock, found: Found, labels: Labels): void {
  const { startLine, endLine, opening } = found
  const close = closingLine(state, startLine, endLine)
  if (close < 0) reportUnclosed(state, startLine)
  const last = close < 0 ? lastOwnLine(state, startLine, endLine) : close
  const before = state.lineMax
  const parent = state.parentType
  state.parentType = 'container'
  const open = pushOpening(state, found, labels)
  open.map = [startLine, last]
  if (opening.attributes !== '') addAttributes(open, opening.attributes)
  state.lineMax = last
  state.md.block.tokenize(state, startLine + 1, last)
  state.lineMax = before
  state.parentType = parent
  pushMade(state, found)
  state.push('container_close', open.tag, -1)
  state.line = close < 0 ? last : close + 1
}

/** The line of colons that closes what a line opens, minding containers within and code. */
function closingLine(state: StateBlock, from: number, to: number): number {
  let depth = 1
  let fence = ''
  for (let line = from + 1; line < to && !isOutside(state, line); line++) {
    const text = lineText(state, line)
    const marks = CODE.exec(text)?.[0]
    if (fence !== '') {
      if (marks !== undefined && marks.startsWith(fence) && text.trim() === marks) fence = ''
    } else if (marks !== undefined) fence = marks
    else if (CLOSING.test(text)) depth--
    else if (text.startsWith(':::') && openingOf(text) !== undefined) depth++
    if (depth === 0) return line
  }
  return -1
}

function lastOwnLine(state: StateBlock, from: number, to: number): number {
  let line = from + 1
  while (line < to && !isOutside(state, line)) line++
  return line
}

function reportUnclosed(state: StateBlock, line: number): void {
  const rendering = renderingOf(state.env)
  const written = lineText(state, line).trim()
  rendering.report('markdown/unclosed-container', {
    message: `The container “${written}” is never closed, so it reaches to the end.`,
    hint: 'Write a line “:::” where it ends.',
    at: rendering.place(written, [line, line + 1]),
  })
}

function pushOpening(state: StateBlock, found: Found, labels: Labels): Token {
  const { name, title } = found.opening
  const kind = calloutKind(name)
  if (kind !== undefined) {
    const token = push(state, 'div', '')
    makeCallout(token, kind, labels)
    pushTitle(state, 'callout-title', { line: found.startLine, text: title || labels.callouts[kind] })
    return token
  }
  if (name === 'details' || name === 'spoiler') return pushDetails(state, found, title || labels.details)
  if (name === 'tab') return pushTab(state, found)
  const token = push(state, 'div', name)
  if (title !== '' && madeBySite(state, found.opening) === undefined)
    pushTitle(state, 'container-title', { line: found.startLine, text: title })
  return token
}

/**
 * What the site makes of a container, such as a list of publications; undefined for one that is only a
 * division.
 */
function madeBySite(state: StateBlock, { name, title, attributes }: Opening): string | undefined {
  const written = [...`${title} ${attributes}`.matchAll(ATTRIBUTE)]
  const pairs = written.map((match) => [match[1] ?? '', match[2] ?? match[3] ?? match[4] ?? ''])
  return renderingOf(state.env).reads.container?.(name, Object.fromEntries(pairs))
}

const ATTRIBUTE = /([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|(\S+))/g

function pushMade(state: StateBlock, { opening, startLine }: Found): void {
  const html = madeBySite(state, opening)
  if (html === undefined) return
  const token = state.push('html_block', '', 0)
  token.content = html
  token.map = [startLine, startLine + 1]
}

function push(state: StateBlock, tag: string, name: string): Token {
  const token = state.push('container_open', tag, 1)
  if (name !== '') token.attrs = [['class', name]]
  return token
}

function pushDetails(state: StateBlock, found: Found, title: string): Token {
  const token = push(state, 'details', '')
  state.push('container_open', 'summary', 1)
  pushInline(state, found.startLine, title)
  state.push('container_close', 'summary', -1)
  return token
}

function pushTab(state: StateBlock, found: Found): Token {
  const { title } = found.opening
  const token = push(state, 'div', 'tab')
  if (title === '') return token
  token.attrSet('role', 'group')
  token.attrSet('aria-label', title)
  pushTitle(state, 'tab-title', { line: found.startLine, text: title })
  return token
}

interface Title {
  readonly line: number
  readonly text: string
}

function pushTitle(state: StateBlock, name: string, title: Title): void {
  state.push('container_open', 'p', 1).attrs = [['class', name]]
  pushInline(state, title.line, title.text)
  state.push('container_close', 'p', -1)
}

function pushInline(state: StateBlock, line: number, text: string): void {
  const token = state.push('inline', '', 0)
  token.content = text
  token.map = [line, line + 1]
  token.children = []
}
