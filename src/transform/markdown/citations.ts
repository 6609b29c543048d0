import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it'
import type { Publication } from '../../model/publication.ts'
import type { Citation } from '../citations/citation.ts'
import { citePage } from '../citations/cite-page.ts'
import { isKnown } from '../citations/citing.ts'
import { pageAnchors } from '../citations/page-anchors.ts'
import { KEY_PATTERN, parseGroup, parseNarrative } from '../citations/parse-citation.ts'
import { placeReferences } from './citation-list.ts'
import { reportUnknown } from './citation-problems.ts'
import type { CitationReads } from './markdown-types.ts'
import type { Lines, Rendering } from './rendering.ts'
import { renderingOf } from './rendering.ts'

const LEFT_BRACKET = 0x5b
const AT = 0x40
const GROUP = /\[(?:-?@[\p{L}\p{N}_{]|[^[\]@`]{1,120}\s-?@[\p{L}\p{N}_{])[^[\]`]*\](?![([:])/uy
const NARRATIVE = new RegExp(String.raw`@(?:\{[^{}\s]+\}|${KEY_PATTERN})`, 'uy')
const LOCATOR = /[ \n]?\[(?!@|-@)([^[\]`]+)\](?![([:])/y
const KEY = new RegExp(String.raw`(?<![\p{L}\p{N}_.])@(?:\{([^{}\s]+)\}|(${KEY_PATTERN}))`, 'gu')
/** What may stand before `@`: a blank, an opening sign, a dash, or a script that has no blanks. */
const BEFORE =
  /^(?:$|[\s([{"'“‘«»„,;:*_>—–]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/u

/**
 * `[@key]`, `[-@key]`, `[@a; @b, p. 3]` and `@key`: links to a list of references, where there is a
 * bibliography.
 */
export function citations(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'citation', group)
  md.inline.ruler.before('link', 'narrative_citation', narrative)
  md.core.ruler.push('citations', (state) => cite(state))
  md.renderer.rules['references'] = (tokens, index) => tokens[index]?.content ?? ''
  md.renderer.rules['citation'] = (tokens, index) => {
    const token = tokens[index]
    const html = token?.meta?.['html']
    if (typeof html !== 'string') return md.utils.escapeHtml(token?.content ?? '')
    return `<span class="citation">${html}</span>`
  }
}

function group(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== LEFT_BRACKET || state.linkLevel > 0) return false
  GROUP.lastIndex = state.pos
  const written = GROUP.exec(state.src)?.[0]
  if (written === undefined || isReference(written, state)) return false
  if (!silent) push(state, written, 'group')
  state.pos += written.length
  return true
}

/** True for a label that the text defines as a link. */
function isReference(written: string, state: StateInline): boolean {
  const references: unknown = state.env['references']
  if (typeof references !== 'object' || references === null) return false
  return Object.hasOwn(references, state.md.utils.normalizeReference(written.slice(1, -1)))
}

function narrative(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== AT || state.linkLevel > 0) return false
  const reads = renderingOf(state.env).reads.citations
  if (reads === undefined) return false
  const before = state.src.slice(Math.max(0, state.pos - 2), state.pos)
  // `\[@key]` is how one writes about citations.
  if (before === '\\[' || !BEFORE.test([...before].at(-1) ?? '')) return false
  NARRATIVE.lastIndex = state.pos
  const written = knownBeginning(NARRATIVE.exec(state.src)?.[0] ?? '', reads)
  if (written === undefined) return false
  LOCATOR.lastIndex = state.pos + written.length
  const locator = LOCATOR.exec(state.src)?.[0] ?? ''
  if (!silent) push(state, written + locator, 'narrative')
  state.pos += written.length + locator.length
  return true
}

/** How much prose is taken off what looks like a key before it is given up. */
const MOST_PIECES = 5

/** The longest beginning of `@key` that is a key, since prose may follow one without a blank. */
function knownBeginning(written: string, reads: CitationReads): string | undefined {
  let text = written
  for (let pieces = 0; pieces <= MOST_PIECES && text.length > 1; pieces++) {
    if (reads.work(text.slice(1).replace(/^\{|\}$/g, '')) !== undefined) return text
    text = shortened(text)
  }
  return undefined
}

function shortened(text: string): string {
  const plain = /^@[\x21-\x7E]+(?=[^\x21-\x7E])/.exec(text)?.[0]
  return plain ?? text.replace(/[:.#$%&+?<>~/-]{0,2}[^:.#$%&+?<>~/-]*$/u, '')
}

function push(state: StateInline, written: string, form: Citation['form']): void {
  const token = state.push('citation', '', 0)
  token.content = written
  token.markup = form
  const { citations: keys } = renderingOf(state.env)
  for (const [, braced, bare] of written.matchAll(KEY)) keys.add(braced ?? bare ?? '')
}

/** Sets every citation of the text once all of them are known, and puts the list where it belongs. */
function cite(state: StateCore): void {
  const rendering = renderingOf(state.env)
  const { reads, citations: keys } = rendering
  if (reads.citations === undefined) return
  if (keys.size === 0 && reads.citations.nocite.length === 0) return
  const found = collect(state.tokens)
  const works = worksOf(found, reads.citations, rendering)
  const set = found.filter(({ citation }) => isKnown(citation, works))
  const place = placeReferences(state, { style: reads.citations, isEmpty: works.size === 0 })
  const anchors = pageAnchors({ docId: rendering.source.docId, linked: place !== undefined })
  const { style, lang } = reads.citations
  const inline = (text: string): string => state.md.renderInline(text, {})
  const math = (tex: string): string => {
    rendering.hasMath = true
    return inline(`$${tex}$`)
  }
  const page = citePage({
    citations: set.map(({ citation }) => citation),
    works,
    style,
    lang,
    anchors,
    inline,
    math,
  })
  for (const [index, { token }] of set.entries())
    token.meta = { ...token.meta, html: page.citations[index] ?? '' }
  place?.(page.list)
  for (const key of works.keys()) rendering.headingIds.set(anchors.entryId(key), 0)
}

interface Found {
  readonly token: Token
  readonly citation: Citation
  readonly lines: Lines | undefined
}

/** Citations in the order in which they are read: footnotes stand at the end by now. */
function collect(tokens: readonly Token[], lines?: Lines): readonly Found[] {
  return tokens.flatMap((token): readonly Found[] => {
    if (token.type === 'image') return asText(token)
    if (token.children !== null) return collect(token.children, token.map ?? lines)
    if (token.type !== 'citation') return []
    const citation = token.markup === 'narrative' ? parseNarrative(token.content) : parseGroup(token.content)
    return citation === undefined ? [] : [{ token, citation, lines }]
  })
}

/** A description of an image holds no links, so that a citation in it stays as it is written. */
function asText(image: Token): readonly Found[] {
  for (const child of image.children ?? []) if (child.type === 'citation') child.type = 'text'
  return []
}

/** The works by key, in the order of their first mention; then those that are listed without a mention. */
function worksOf(
  found: readonly Found[],
  reads: CitationReads,
  rendering: Rendering,
): ReadonlyMap<string, Publication> {
  const works = new Map<string, Publication>()
  for (const { token, citation, lines } of found) {
    for (const one of citation.cites) {
      const work = reads.work(one.key)
      if (work !== undefined) works.set(one.key, work)
      else reportUnknown({ cite: one, written: token.content, lines }, reads, rendering)
    }
  }
  const listed = reads.nocite.flatMap((key) => (key === '*' ? reads.keys() : [key]))
  for (const key of listed) {
    const work = reads.work(key)
    if (work !== undefined) works.set(key, work)
  }
  return works
}
