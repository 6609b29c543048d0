/** A colour of a screen: red, green and blue from 0 to 1. */
export interface Color {
  readonly red: number
  readonly green: number
  readonly blue: number
}

/** Names of CSS that an author is likely to write for an accent; a hex number says any other. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  blueviolet: '#8a2be2',
  brown: '#a52a2a',
  chocolate: '#d2691e',
  coral: '#ff7f50',
  cornflowerblue: '#6495ed',
  crimson: '#dc143c',
  cyan: '#00ffff',
  darkblue: '#00008b',
  darkcyan: '#008b8b',
  darkgoldenrod: '#b8860b',
  darkgreen: '#006400',
  darkmagenta: '#8b008b',
  darkolivegreen: '#556b2f',
  darkorange: '#ff8c00',
  darkorchid: '#9932cc',
  darkred: '#8b0000',
  darkslateblue: '#483d8b',
  darkslategray: '#2f4f4f',
  darkslategrey: '#2f4f4f',
  darkviolet: '#9400d3',
  deeppink: '#ff1493',
  deepskyblue: '#00bfff',
  dimgray: '#696969',
  dimgrey: '#696969',
  dodgerblue: '#1e90ff',
  firebrick: '#b22222',
  forestgreen: '#228b22',
  fuchsia: '#ff00ff',
  gold: '#ffd700',
  goldenrod: '#daa520',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  hotpink: '#ff69b4',
  indianred: '#cd5c5c',
  indigo: '#4b0082',
  lime: '#00ff00',
  limegreen: '#32cd32',
  magenta: '#ff00ff',
  maroon: '#800000',
  mediumblue: '#0000cd',
  mediumorchid: '#ba55d3',
  mediumpurple: '#9370db',
  mediumseagreen: '#3cb371',
  mediumvioletred: '#c71585',
  midnightblue: '#191970',
  navy: '#000080',
  olive: '#808000',
  olivedrab: '#6b8e23',
  orange: '#ffa500',
  orangered: '#ff4500',
  orchid: '#da70d6',
  peru: '#cd853f',
  purple: '#800080',
  rebeccapurple: '#663399',
  red: '#ff0000',
  rosybrown: '#bc8f8f',
  royalblue: '#4169e1',
  saddlebrown: '#8b4513',
  salmon: '#fa8072',
  seagreen: '#2e8b57',
  sienna: '#a0522d',
  silver: '#c0c0c0',
  slateblue: '#6a5acd',
  slategray: '#708090',
  slategrey: '#708090',
  steelblue: '#4682b4',
  tan: '#d2b48c',
  tomato: '#ff6347',
  turquoise: '#40e0d0',
  violet: '#ee82ee',
  white: '#ffffff',
  yellow: '#ffff00',
  yellowgreen: '#9acd32',
}

/**
 * Reads a colour as CSS writes it: a hex number, `rgb()`, `hsl()` or a name; undefined for anything else.
 * Transparency is passed over.
 */
export function readColor(text: string): Color | undefined {
  const plain = text.trim().toLowerCase()
  const hex = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.exec(
    Object.hasOwn(NAMED, plain) ? (NAMED[plain] ?? '') : plain,
  )?.[1]
  if (hex !== undefined) return ofHex(hex)
  const [, form, inside] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(plain) ?? []
  const parts = (inside ?? '').split(/[\s,/]+/).filter((part) => part !== '')
  if (form === undefined || parts.length < 3) return undefined
  return form === 'rgb' ? ofRgb(parts) : ofHsl(parts)
}

/** A colour as six hex digits. */
export function hexOf({ red, green, blue }: Color): string {
  const pair = (value: number): string =>
    Math.round(bounded(value) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${pair(red)}${pair(green)}${pair(blue)}`
}

function ofHex(hex: string): Color {
  const wide = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex
  const at = (index: number): number => Number.parseInt(wide.slice(index, index + 2), 16) / 255
  return { red: at(0), green: at(2), blue: at(4) }
}

function ofRgb(parts: readonly string[]): Color | undefined {
  const [red, green, blue] = parts.map((part) => numberOf(part, part.endsWith('%') ? 100 : 255))
  if (red === undefined || green === undefined || blue === undefined) return undefined
  return { red: bounded(red), green: bounded(green), blue: bounded(blue) }
}

function ofHsl([first = '', second = '', third = '']: readonly string[]): Color | undefined {
  const hue = numberOf(first.replace(/deg$/, ''), 1)
  const saturation = numberOf(second, 100)
  const lightness = numberOf(third, 100)
  if (hue === undefined || saturation === undefined || lightness === undefined) return undefined
  const reach = bounded(saturation) * Math.min(bounded(lightness), 1 - bounded(lightness))
  const channel = (offset: number): number => {
    const place = (((offset + hue / 30) % 12) + 12) % 12
    return bounded(lightness) - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))
  }
  return { red: channel(0), green: channel(8), blue: channel(4) }
}

function numberOf(text: string, whole: number): number | undefined {
  return /^-?(?:\d+\.?\d*|\.\d+)%?$/.test(text) ? Number.parseFloat(text) / whole : undefined
}

function bounded(value: number): number {
  return Math.min(1, Math.max(0, value))
}
