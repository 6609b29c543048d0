import type { Parsed, Span } from '../../model/diagnostic.ts'
import { diagnostic, parsed } from '../../model/diagnostic.ts'
import { likelyMeant } from '../../model/nearest.ts'
import type { Color } from './color.ts'
import { hexOf, readColor } from './color.ts'
import { contrast } from './contrast.ts'
import { fromOklch, toOklch } from './oklch.ts'

/** The colour of links, marks and focus, on light paper and on dark, as hex numbers. */
export interface Accent {
  readonly light: string
  readonly dark: string
}

/** The eight that have a name; their light form is what the name stands for. */
export const namedAccents: Readonly<Record<string, string>> = {
  cardinal: '#9b1b30',
  oxford: '#14407a',
  forest: '#1f5f3f',
  plum: '#712a6a',
  ocean: '#0b5c7c',
  slate: '#3f5263',
  amber: '#835000',
  teal: '#0b605c',
}

/** What a site has that says nothing. */
const USUAL = 'oxford'

/**
 * The grounds that the accent stands on, from tokens.css: the paper and its tint; a colour has to do on
 * both.
 */
const LIGHT_GROUNDS = grounds('#fdfcf9', '#f5f2eb')
const DARK_GROUNDS = grounds('#17181b', '#202226')

/**
 * Links are text: WCAG 2.2 AA asks 4.5:1 of them, and marks of the interface, which ask for 3:1, are of the
 * same colour.
 */
const LEAST = 4.5

/** On dark paper coloured letters glare less and need more. */
const LEAST_DARK = 7

/**
 * The accent that an author names: one of the eight, or any colour of CSS. A colour that cannot be read well
 * on the theme's paper is refused with the nearest that can be, which takes its place; one that is no
 * colour, with the nearest name.
 */
export function accentOf(written: string, at?: Span): Parsed<Accent> {
  const key = written.trim().toLowerCase()
  const wanted = readColor(Object.hasOwn(namedAccents, key) ? (namedAccents[key] ?? '') : key)
  const place = at === undefined ? {} : { at }
  if (wanted === undefined) {
    return parsed(accentOf(USUAL).value, [
      diagnostic('config/bad-accent', { ...unknownColor(written), ...place }),
    ])
  }
  const light = readable(wanted, LIGHT_GROUNDS, LEAST)
  const accent = { light: hexOf(light), dark: hexOf(readable(wanted, DARK_GROUNDS, LEAST_DARK)) }
  const reached = Math.min(...LIGHT_GROUNDS.map((ground) => contrast(wanted, ground)))
  if (reached >= LEAST) return parsed(accent)
  const message =
    `The accent \`${written}\` has a contrast of only ${reached.toFixed(1)}:1 with the page behind it, where text needs ` +
    `${LEAST}:1 and marks need 3:1; \`${accent.light}\`, the nearest colour that can be read, takes its place.`
  return parsed(accent, [
    diagnostic('config/low-contrast', { message, hint: `Write \`accent: "${accent.light}"\`.`, ...place }),
  ])
}

function unknownColor(written: string): { readonly message: string; readonly hint: string } {
  const names = Object.keys(namedAccents)
  const near = likelyMeant(written.toLowerCase(), names)
  return {
    message: `\`${written}\` is no colour that is known, so the accent is \`${USUAL}\`.`,
    hint:
      near === undefined
        ? `Write one of ${names.join(', ')}, or a colour as CSS writes it, such as "#14407a".`
        : `Did you mean \`${near}\`?`,
  }
}

/** The colour itself where it stands out enough from every ground, else the nearest of its hue that does. */
function readable(wanted: Color, behind: readonly Color[], least: number): Color {
  const isFine = (color: Color): boolean =>
    behind.every((ground) => contrast(rounded(color), ground) >= least)
  if (isFine(wanted)) return wanted
  const { chroma, hue, lightness } = toOklch(wanted)
  const isDark = behind.some((ground) => ground.red < 0.5)
  const step = isDark ? 0.005 : -0.005
  for (let light = lightness; light > 0 && light < 1; light += step) {
    const tried = fromOklch({ lightness: light, chroma, hue })
    if (isFine(tried)) return tried
  }
  return isDark ? { red: 1, green: 1, blue: 1 } : { red: 0, green: 0, blue: 0 }
}

/** What eight bits make of a colour: what is measured is what is written. */
function rounded({ red, green, blue }: Color): Color {
  const step = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 255) / 255
  return { red: step(red), green: step(green), blue: step(blue) }
}

function grounds(...written: readonly string[]): readonly Color[] {
  return written.flatMap((hex) => readColor(hex) ?? [])
}
