import type { Color } from './color.ts'
import { linear } from './contrast.ts'

/**
 * A colour by how light it looks (0 to 1), how strong it is, and which hue it has (in radians), after Björn
 * Ottosson's OKLab.
 */
export interface Oklch {
  readonly lightness: number
  readonly chroma: number
  readonly hue: number
}

/** A colour of a screen by lightness, chroma and hue. */
export function toOklch(color: Color): Oklch {
  const red = linear(color.red)
  const green = linear(color.green)
  const blue = linear(color.blue)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
  const lightness = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) }
}

/**
 * The colour of a screen that is nearest: where a screen cannot show it so strong, it is weaker and as
 * light.
 */
export function fromOklch(wanted: Oklch): Color {
  let low = 0
  let high = 1
  if (isShown(unbounded(wanted))) return unbounded(wanted)
  for (let step = 0; step < 12; step++) {
    const half = (low + high) / 2
    if (isShown(unbounded({ ...wanted, chroma: wanted.chroma * half }))) low = half
    else high = half
  }
  return unbounded({ ...wanted, chroma: wanted.chroma * low })
}

function unbounded({ lightness, chroma, hue }: Oklch): Color {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return {
    red: curved(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    green: curved(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    blue: curved(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  }
}

function curved(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055
}

/** A hair over the edge is no fault of the colour but of reckoning. */
function isShown({ red, green, blue }: Color): boolean {
  return [red, green, blue].every((channel) => channel > -0.0005 && channel < 1.0005)
}
