import { hexOf, readColor } from '../theme/color.ts'
import { fromOklch, toOklch } from '../theme/oklch.ts'

/**
 * What stands in drawings of Mermaid for a role, and the property of the theme that plays it, with its
 * light value where there is no theme, as in a feed.
 */
const ROLES: Readonly<Record<string, string>> = {
  '--bg': 'var(--paper,#fff)',
  '--fg': 'currentColor',
  '--_text': 'currentColor',
  '--_text-sec': 'var(--ink-soft,#555)',
  '--_text-muted': 'var(--ink-soft,#555)',
  '--_text-faint': 'var(--ink-soft,#555)',
  '--_line': 'var(--ink-soft,#555)',
  '--_arrow': 'var(--ink-soft,#555)',
  '--_node-fill': 'var(--paper-tint,#f5f5f5)',
  '--_node-stroke': 'var(--mark,#888)',
  '--_group-fill': 'none',
  '--_group-hdr': 'var(--paper-tint,#f5f5f5)',
  '--_inner-stroke': 'var(--rule,#ddd)',
  '--_key-badge': 'var(--rule,#ddd)',
  '--ink-soft': 'var(--ink-soft,#555)',
  '--rule': 'var(--rule,#ddd)',
  '--mark': 'var(--mark,#888)',
  '--accent': 'var(--accent,#14578a)',
}

/**
 * A colour of a drawing so that it goes with a light and a dark page: black is the ink and white the paper;
 * any other keeps its hue, and on a dark page is as light as it is dark on a light one, so that what could
 * be told apart still can. What is no colour comes back as it is.
 */
export function drawingColor(value: string): string {
  const plain = value.trim()
  const role = /^var\((--[\w-]+)\)$/.exec(plain)?.[1]
  if (role !== undefined) return Object.hasOwn(ROLES, role) ? (ROLES[role] ?? 'currentColor') : 'currentColor'
  // What is seen through takes part of its colour from below.
  const color = /^(?:rgba|hsla)\(|^#(?:[\da-f]{4}|[\da-f]{8})$/i.test(plain) ? undefined : readColor(plain)
  if (color === undefined) return /^(?:lightgr[ae]y|gainsboro)$/i.test(plain) ? pair('#d3d3d3') : plain
  const hex = hexOf(color)
  if (hex === '#000000') return 'currentColor'
  return hex === '#ffffff' ? 'var(--paper,#fff)' : pair(hex)
}

/** The lightness of the theme's dark paper and of its light ink: nothing is darker or lighter than these. */
const DARKEST = 0.21
const LIGHTEST = 0.91

function pair(hex: string): string {
  const color = readColor(hex)
  if (color === undefined) return hex
  const { lightness, chroma, hue } = toOklch(color)
  const dark = fromOklch({ lightness: LIGHTEST - lightness * (LIGHTEST - DARKEST), chroma, hue })
  return `light-dark(${hex},${hexOf(dark)})`
}
