import type { Diagnostic, Parsed } from '../../model/diagnostic.ts'
import { diagnostic, parsed } from '../../model/diagnostic.ts'
import type { SourcePath } from '../../model/paths.ts'
import { attributeFault, elementFault, safeCss } from './svg-rules.ts'
import type { SvgTag, SvgToken } from './svg-tokens.ts'
import { decodedValue, localName, svgTokens } from './svg-tokens.ts'

/**
 * An SVG without what could run a program or fetch from elsewhere, each thing with a warning at its place. A
 * drawing with nothing of the kind comes back as it is, to the last byte. What is no SVG is left alone, with
 * a warning.
 */
export function sanitiseSvg(text: string, path: SourcePath): Parsed<string> {
  const work: Work = {
    text,
    path,
    problems: [],
    pieces: [],
    entities: new Map(),
    skipping: 0,
    style: 0,
    isChanged: false,
  }
  const tokens = svgTokens(text)
  if (!tokens.some((token) => token.kind === 'open' && localName(token.name) === 'svg')) {
    return parsed(text, [notSvg(path)])
  }
  for (const token of tokens) take(token, work)
  return parsed(work.isChanged ? work.pieces.join('') : text, work.problems)
}

/** What one run gathers; made anew for every drawing. */
interface Work {
  readonly text: string
  readonly path: SourcePath
  readonly problems: Diagnostic[]
  readonly pieces: string[]
  readonly entities: Map<string, string>
  /** How many elements deep we are in one that is left out; 0 outside of any. */
  skipping: number
  /** How many `style` elements are open. */
  style: number
  isChanged: boolean
}

function take(token: SvgToken, work: Work): void {
  if (work.skipping > 0) return skip(token, work)
  switch (token.kind) {
    case 'open':
      return open(token, work)
    case 'close':
      if (localName(token.text.slice(2)).startsWith('style')) work.style = 0
      work.pieces.push(token.text)
      return
    case 'text':
    case 'cdata':
      return characters(token, work)
    case 'instruction':
      return /^<\?xml-stylesheet\b/i.test(token.text)
        ? drop(token, 'a linked style sheet', work)
        : keep(token.text, work)
    case 'doctype':
      return doctype(token, work)
    case 'comment':
      return keep(token.text, work)
  }
}

function keep(text: string, work: Work): void {
  work.pieces.push(text)
}

function skip(token: SvgToken, work: Work): void {
  if (token.kind === 'open' && !token.isEmpty) work.skipping++
  if (token.kind === 'close') work.skipping--
}

function open(tag: SvgTag, work: Work): void {
  const fault = elementFault(tag)
  if (fault !== undefined) {
    if (!tag.isEmpty) work.skipping = 1
    return drop(tag, fault, work)
  }
  if (localName(tag.name).toLowerCase() === 'style' && !tag.isEmpty) work.style = 1
  const expanded = {
    ...tag,
    attributes: tag.attributes.map((one) => ({ ...one, value: expand(one.value, work) })),
  }
  const faults = expanded.attributes.map((attribute) => attributeFault(expanded, attribute))
  for (const found of faults) if (found !== undefined) report(tag.at, found, work)
  const isSame = faults.every((found) => found === undefined) && expand(tag.text, work) === tag.text
  if (isSame) return keep(tag.text, work)
  work.isChanged = true
  const kept = expanded.attributes.filter((_one, index) => faults[index] === undefined)
  const attributes = kept.map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('')
  keep(`<${tag.name}${attributes}${tag.isEmpty ? '/' : ''}>`, work)
}

/** A lone `<` is no markup to us, but might be to a browser that is more lenient. */
function characters(token: Exclude<SvgToken, SvgTag>, work: Work): void {
  const isText = token.kind === 'text'
  const inner = isText ? expand(token.text, work).replaceAll('<', '&lt;') : token.text
  // In a style sheet that stands as text, an address may be written in character references.
  const { css, fault } = safeCss(work.style > 0 ? (isText ? decodedValue(inner) : inner) : '')
  if (fault !== undefined) report(token.at, fault, work)
  const kept =
    fault === undefined ? inner : isText ? css.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : css
  if (kept !== token.text) work.isChanged = true
  keep(kept, work)
}

/**
 * A document type may define entities, which stand for markup or for each other. Those for plain text, as
 * Illustrator writes them, are put in where they are used; then the definitions can go.
 */
function doctype(token: Exclude<SvgToken, SvgTag>, work: Work): void {
  if (!token.text.includes('[')) return keep(token.text, work)
  work.isChanged = true
  for (const [whole, name = '', double, single] of token.text.matchAll(ENTITY)) {
    const value = double ?? single
    const isPlain = value !== undefined && !/[<&%]/.test(value)
    if (isPlain) work.entities.set(name, value)
    else report(token.at + token.text.indexOf(whole), `the entity \`${name}\``, work)
  }
}

const ENTITY = /<!ENTITY\s+(?:%\s+)?([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)'|(?:SYSTEM|PUBLIC)\b)/g
const PREDEFINED: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])

function expand(text: string, { entities }: Work): string {
  if (!text.includes('&')) return text
  return text.replace(/&([\w.:-]+);/g, (whole, name: string) =>
    PREDEFINED.has(name) ? whole : (entities.get(name) ?? ''),
  )
}

function drop(token: SvgToken, what: string, work: Work): void {
  work.isChanged = true
  report(token.at, what, work)
}

function report(at: number, what: string, { text, path, problems }: Work): void {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  problems.push(
    diagnostic('images/unsafe-svg', {
      message: `The drawing holds ${what}, which is not published.`,
      hint: 'Remove it, or export the drawing as plain SVG with fonts and pictures inside.',
      at: { path, line, column: at - before.lastIndexOf('\n') },
    }),
  )
}

function notSvg(path: SourcePath): Diagnostic {
  return diagnostic('images/bad-svg', {
    message: 'The file has no `svg` element that can be read, so browsers will not show it.',
    hint: 'Save it as plain SVG in UTF-8.',
    at: { path, line: 1, column: 1 },
  })
}
