import type { Color } from './color.ts'

/** How far two colours are apart in luminance, from 1 to 21, as WCAG 2 reckons it. */
export function contrast(first: Color, second: Color): number {
  const [low, high] = [luminance(first), luminance(second)].toSorted((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** The light that a colour gives off beside white, from 0 to 1. */
function luminance({ red, green, blue }: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** A channel without the curve that screens apply. */
export function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
