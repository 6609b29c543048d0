import type { MarkdownIt, StateCore, Token } from 'markdown-it'
import type { Labels } from './labels.ts'

export type CalloutKind = keyof Labels['callouts']

const MARK = /^\[!(note|tip|important|warning|caution)\][-+]?[ \t]*/i

const kinds: Readonly<Record<string, CalloutKind>> = {
  note: 'note', info: 'note', tip: 'tip', hint: 'tip', success: 'tip', important: 'important',
  primary: 'important', warning: 'warning', caution: 'caution', danger: 'caution',
}

/** The kind of callout that a word names; undefined for a word that names none. */
export function calloutKind(word: string): CalloutKind | undefined {
  return Object.hasOwn(kinds, word) ? kinds[word] : undefined
}

/** Gives a token the classes, role and name of a callout, before its own classes and other attributes. */
export function makeCallout(token: Token, kind: CalloutKind, labels: Labels): void {
  const own = token.attrs ?? []
  token.tag = 'div'
  const label = labels.callouts[kind]
  token.attrs = [['class', `callout callout-${kind}`], ['role', 'note'], ['aria-label', label]]
  for (const [name, value] of own) {
    if (name === 'class') token.attrJoin(name, value)
    else token.attrSet(name, value)
  }
}

/**
 * One form for all that stands out of the text: `> [!NOTE]`, al-folio's `{: .block-tip}`, academicpages'
 * `{: .notice--info}`. The author's classes stay, and the kind is told to those who cannot see it.
 */
export function callouts(md: MarkdownIt, labels: Labels): void {
  md.core.ruler.push('callouts', (state) => {
    const made: Token[] = []
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index]
      if (token === undefined) continue
      if (token.type === 'blockquote_open') quote(index, state, labels)
      const kind = token.type === 'paragraph_open' && !token.hidden ? noticeKind(token) : undefined
      if (kind === undefined) made.push(token)
      else {
        made.push(...wrapped(state, index, { kind, labels }))
        index += 2
      }
    }
    state.tokens = made
  })
}

/** `notice` alone and `notice--x` of paragraphs and quotes. */
function noticeKind(token: Token): CalloutKind | undefined {
  const match = /(?:^|\s)notice(?:--([a-z]+))?(?=\s|$)/.exec(String(token.attrGet('class') ?? ''))
  return match === null ? undefined : (calloutKind(match[1] ?? '') ?? 'note')
}

interface Callout {
  readonly kind: CalloutKind
  readonly labels: Labels
}

function wrapped(state: StateCore, index: number, callout: Callout): readonly Token[] {
  const [open, inline, close] = state.tokens.slice(index, index + 3)
  if (open === undefined || inline === undefined || close === undefined) return []
  const box = new state.Token('callout_open', 'div', 1)
  const end = new state.Token('callout_close', 'div', -1)
  box.block = end.block = true
  box.attrs = open.attrs
  open.attrs = null
  makeCallout(box, callout.kind, callout.labels)
  return [box, open, inline, close, end]
}

function quote(index: number, state: StateCore, labels: Labels): void {
  const open = state.tokens[index]
  const close = closing(state.tokens, index)
  if (open === undefined || close === undefined) return
  const marked = markOf(state.tokens[index + 2])
  const block = /(?:^|\s)block-([a-z]+)(?=\s|$)/.exec(String(open.attrGet('class') ?? ''))?.[1]
  const kind = calloutKind(marked ?? block ?? '') ?? noticeKind(open)
  if (kind === undefined) return
  makeCallout(open, kind, labels)
  close.tag = 'div'
  if (marked !== undefined) titleFromMark(index, state, labels.callouts[kind])
  else titleFromHeading(state.tokens, index + 1)
}

/** The word of `[!NOTE]` at the beginning of a quote; `[!NOTE](x)` is a link and marks nothing. */
function markOf(inline: Token | undefined): string | undefined {
  const first = inline?.type === 'inline' ? inline.children?.[0] : undefined
  return first?.type === 'text' ? MARK.exec(first.content)?.[1]?.toLowerCase() : undefined
}

/** What follows the mark on its line is the title; the lines below it are the text. */
function titleFromMark(index: number, state: StateCore, label: string): void {
  const [paragraph, inline, end] = state.tokens.slice(index + 1, index + 4)
  const children = inline?.children
  const first = children?.[0]
  if (paragraph === undefined || inline === undefined || end === undefined) return
  if (!children || first === undefined) return
  first.content = first.content.replace(MARK, '')
  const turn = children.findIndex((child) => child.type === 'softbreak' || child.type === 'hardbreak')
  const title = turn < 0 ? children : children.slice(0, turn)
  const rest = turn < 0 ? [] : children.slice(turn + 1)
  if (title.every((child) => child.content.trim() === '' && child.children === null)) first.content = label
  const open = new state.Token('paragraph_open', 'p', 1)
  const text = new state.Token('inline', '', 0)
  const close = new state.Token('paragraph_close', 'p', -1)
  open.block = close.block = true
  open.attrs = [['class', 'callout-title']]
  text.children = title
  text.map = open.map = inline.map
  inline.children = rest
  const body = rest.length > 0 ? [paragraph, inline, end] : []
  state.tokens.splice(index + 1, 3, open, text, close, ...body)
}

/** al-folio's authors begin a callout with a small heading: it is the title, not a section of the page. */
function titleFromHeading(tokens: readonly Token[], index: number): void {
  const [open, , close] = tokens.slice(index, index + 3)
  if (open?.type !== 'heading_open' || close === undefined) return
  open.type = 'paragraph_open'
  close.type = 'paragraph_close'
  open.tag = close.tag = 'p'
  open.attrJoin('class', 'callout-title')
}

function closing(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index]?.level
  for (let at = index + 1; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.type === 'blockquote_close' && token.level === level) return token
  }
  return undefined
}
