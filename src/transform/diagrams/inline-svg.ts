import type { SvgTag, SvgToken } from '../pictures/svg-tokens.ts'
import { decodedValue, localName, svgTokens } from '../pictures/svg-tokens.ts'
import { drawingColor } from './drawing-color.ts'

/** How a drawing stands on a page. */
export interface Standing {
  /** Before every id of the drawing, so that two on one page do not share any. */
  readonly prefix: string
  /** In place of the drawing for whoever cannot see it. */
  readonly label: string
  readonly description?: string
  /** Where a link within the drawing leads. */
  readonly link?: (href: string) => string
}

/** A drawing as it stands within HTML. */
export interface InlineDrawing {
  readonly html: string
  /** In pixels; 0 where the drawing does not say. */
  readonly width: number
}

const SHAPES = 'g path rect circle ellipse line polyline polygon text tspan textpath a image use symbol'
const MEANS = 'defs marker lineargradient radialgradient stop clippath mask pattern'
const ELEMENTS: ReadonlySet<string> = new Set(`${SHAPES} ${MEANS}`.split(' '))
const COLORS: ReadonlySet<string> = new Set(['fill', 'stroke', 'stop-color', 'color', 'flood-color'])
const DROPPED =
  /^(?:data-|aria-|on|xmlns|xml:|(?:class|role|style|version|pointer-events|tabindex|cursor|target|rel|font-family|title)$)/

/**
 * An SVG that a program has drawn as a part of a page: nothing but shapes, text and links; no styles of its
 * own, colours of the theme, ids that nobody else has, numbers of two decimals. It has passed the
 * sanitiser before.
 */
export function inlineSvg(text: string, standing: Standing): InlineDrawing | undefined {
  const tokens = svgTokens(text)
  const root = tokens.find((token) => token.kind === 'open' && localName(token.name) === 'svg')
  if (root?.kind !== 'open') return undefined
  const { box, width, height } = sizeOf(root)
  const work: Work = { standing, named: namedIn(text), pieces: [], skipping: 0, letters: 0, links: 0, isIn: false }
  for (const token of tokens) take(token, work)
  const role = work.links > 0 ? 'group' : 'img'
  const size = width > 0 ? ` width="${rounded(width)}" height="${rounded(height)}"` : ''
  const description =
    standing.description === undefined ? '' : `<desc>${escapeText(standing.description)}</desc>`
  const html =
    `<svg class="diagram__drawing" role="${role}" aria-label="${escapeText(standing.label)}" viewBox="${box}"${size}>` +
    `${description}${work.pieces.join('')}</svg>`
  return { html, width }
}

interface Work {
  readonly standing: Standing
  /** The ids that something in the drawing refers to. */
  readonly named: ReadonlySet<string>
  readonly pieces: string[]
  /** How many elements deep we are in one that is left out. */
  skipping: number
  /** How many elements of text are open. */
  letters: number
  links: number
  isIn: boolean
}

function take(token: SvgToken, work: Work): void {
  if (token.kind === 'open') return open(token, work)
  if (work.skipping > 0) {
    if (token.kind === 'close') work.skipping--
    return
  }
  if (token.kind === 'close') return close(localName(token.text.slice(2, -1)).trim(), work)
  const isWritten = work.letters > 0 && (token.kind === 'text' || token.kind === 'cdata')
  if (isWritten) work.pieces.push(token.kind === 'text' ? token.text : escapeText(token.text.slice(9, -3)))
}

function open(tag: SvgTag, work: Work): void {
  const name = localName(tag.name)
  if (name === 'svg' && !work.isIn) {
    work.isIn = true
    return
  }
  const isIdle = work.skipping > 0 || !ELEMENTS.has(name.toLowerCase()) || isEmptyPath(tag)
  if (isIdle) {
    if (!tag.isEmpty) work.skipping++
    return
  }
  if (isText(name) && !tag.isEmpty) work.letters++
  if (name === 'a') work.links++
  work.pieces.push(`<${name}${attributesOf(tag, work)}${tag.isEmpty ? '/' : ''}>`)
}

function close(name: string, work: Work): void {
  if (name === 'svg') return
  if (isText(name)) work.letters--
  work.pieces.push(`</${name}>`)
}

function isText(name: string): boolean {
  return /^(?:text|tspan|textpath)$/i.test(name)
}

function isEmptyPath(tag: SvgTag): boolean {
  return tag.isEmpty && tag.attributes.some(({ name, value }) => name === 'd' && value === '')
}

function attributesOf(tag: SvgTag, work: Work): string {
  const kept = [...tag.attributes, ...styleOf(tag)].flatMap(({ name, value }) => {
    const bare = name.startsWith('xlink:') ? name.slice(6) : name
    const written = DROPPED.test(bare) ? undefined : valueOf(bare, value, { tag, work })
    return written === undefined ? [] : [` ${bare}="${written.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`]
  })
  const isCode = tag.attributes.some(({ name, value }) => name === 'font-family' && /mono|courier/i.test(value))
  return `${isCode ? ' class="diagram__code"' : ''}${kept.join('')}`
}

/** Declarations of a `style` attribute, as the presentation attributes that mean the same. */
function styleOf(tag: SvgTag): readonly { readonly name: string; readonly value: string }[] {
  const style = tag.attributes.find(({ name }) => name === 'style')
  const declarations = decodedValue(style?.value ?? '').split(';')
  return declarations.flatMap((declaration) => {
    const [, name, value] = /^\s*((?:fill|stroke|stop|font|text|opacity)[\w-]*)\s*:\s*(.+?)\s*$/.exec(declaration) ?? []
    return name === undefined || value === undefined ? [] : [{ name, value }]
  })
}

const NUMBERS = /^(?:[xyr]|d|[cfr][xy]|[xy][12]|d[xy]|points|transform|width|height|viewBox|stroke-width|refX|refY|font-size)$/

/** The value as it stands on the page; undefined for an attribute that has no part in it. */
function valueOf(name: string, value: string, { tag, work }: { tag: SvgTag; work: Work }): string | undefined {
  const { prefix, link } = work.standing
  if (name === 'id') return work.named.has(value) ? prefix + idOf(value) : undefined
  if (name === 'opacity' && value === '1') return undefined
  if (name === 'href') {
    if (value.startsWith('#')) return `#${prefix}${idOf(value.slice(1))}`
    return localName(tag.name) === 'a' && link !== undefined ? link(value) : value
  }
  if (COLORS.has(name) && !value.startsWith('url(')) return drawingColor(value)
  if (NUMBERS.test(name)) return value.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (number) => rounded(Number(number)))
  return value.replace(/url\(\s*["']?#([^)"']+)["']?\s*\)/g, (_whole, id: string) => `url(#${prefix}${idOf(id)})`)
}

function namedIn(text: string): ReadonlySet<string> {
  const found = text.matchAll(/url\(\s*["']?#([^)"']+)|href\s*=\s*["']#([^"']+)/g)
  return new Set([...found].map(([, url, href]) => url ?? href ?? ''))
}

function idOf(id: string): string {
  return id.replace(/[^\w-]/g, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ''}`)
}

/** Points of Graphviz count as pixels: its letters of 14 then go with those of a text. */
function sizeOf(root: SvgTag): { readonly box: string; readonly width: number; readonly height: number } {
  const value = (name: string): string => root.attributes.find((one) => one.name === name)?.value ?? ''
  const box = value('viewBox')
  const [, , boxWidth, boxHeight] = box.split(/[\s,]+/).map(Number)
  const width = boxWidth ?? Number.parseFloat(value('width'))
  const height = boxHeight ?? Number.parseFloat(value('height'))
  const isKnown = Number.isFinite(width) && Number.isFinite(height)
  const whole = box === '' ? `0 0 ${rounded(width)} ${rounded(height)}` : box.split(/[\s,]+/).map(Number).map(rounded).join(' ')
  return { box: whole, width: isKnown ? width : 0, height: isKnown ? height : 0 }
}

function rounded(number: number): string {
  return String(Math.round(number * 100) / 100)
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
