import { decodedValue, localName, svgTokens } from './svg-tokens.ts'

/** The units of CSS in its pixels; those that depend on a font are taken for the usual one. */
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
  em: 16,
  rem: 16,
  ex: 8,
  q: 96 / 101.6,
}

/** What browsers take where a drawing says nothing. */
const DEFAULT_SIZE = { width: 300, height: 150 }

/**
 * The size of an SVG in whole CSS pixels: its `width` and `height`, else in the shape of its `viewBox`;
 * undefined where the text is no SVG.
 */
export function svgSize(text: string): { readonly width: number; readonly height: number } | undefined {
  // The element stands near the top; a drawing may be very long.
  const head = text.length > 65_536 ? text.slice(0, 65_536) : text
  const root = svgTokens(head).find((token) => token.kind === 'open' && localName(token.name) === 'svg')
  if (root?.kind !== 'open') return undefined
  const value = (name: string): string =>
    decodedValue(root.attributes.find((one) => one.name === name)?.value ?? '')
  const width = lengthOf(value('width'))
  const height = lengthOf(value('height'))
  const box = boxOf(value('viewBox'))
  if (width !== undefined && height !== undefined) return whole(width, height)
  if (box === undefined) return whole(width ?? DEFAULT_SIZE.width, height ?? DEFAULT_SIZE.height)
  const ratio = box.height / box.width
  if (width !== undefined) return whole(width, width * ratio)
  if (height !== undefined) return whole(height / ratio, height)
  return whole(box.width, box.height)
}

function lengthOf(written: string): number | undefined {
  const match = /^\s*\+?(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+)\s*([a-z]*)\s*$/i.exec(written)
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()]
  const pixels = Number(match?.[1]) * (unit ?? Number.NaN)
  return Number.isFinite(pixels) && pixels > 0 ? pixels : undefined
}

function boxOf(written: string): { width: number; height: number } | undefined {
  const [, , width = 0, height = 0] = written
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : undefined
}

function whole(width: number, height: number): { width: number; height: number } {
  const most = 100_000
  return {
    width: Math.min(most, Math.max(1, Math.round(width))),
    height: Math.min(most, Math.max(1, Math.round(height))),
  }
}
