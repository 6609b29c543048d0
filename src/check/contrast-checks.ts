import type { Diagnostic, Span } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Color } from '../transform/theme/color.ts'
import { hexOf, readColor } from '../transform/theme/color.ts'
import { contrast } from '../transform/theme/contrast.ts'
import { maskMarkdown } from './html/mask-markdown.ts'
import { readHtml } from './html/read-html.ts'
import type { Material } from './material.ts'
import { lineAndColumn } from './place-of.ts'

/** What WCAG 2.2 asks of text that is not large (1.4.3). */
const ENOUGH = 4.5

/**
 * Colours of the author's own that are hard to read: in `style` attributes of Markdown and layouts, and in
 * rules of style sheets that name both the colour of a text and its ground.
 */
export function contrastChecks({ own }: Material): readonly Diagnostic[] {
  const bodies = own.markdown.map(({ path, text, body }) => ({
    path,
    text,
    from: text.length - body.length,
    html: maskMarkdown(body),
  }))
  const layouts = own.layouts.map(({ path, text }) => ({ path, text, from: 0, html: text }))
  return [
    ...[...bodies, ...layouts].flatMap(({ path, text, from, html }) =>
      readHtml(html).flatMap((piece) => {
        const style = piece.kind === 'open' ? piece.attributes.get('style') : undefined
        return style === undefined ? [] : lowIn(style, () => lineAndColumn(path, text, from + piece.start))
      }),
    ),
    ...own.styles.flatMap(({ path, text }) =>
      [
        ...text
          .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
          .matchAll(/\{([^{}]*)\}/g),
      ].flatMap(([, rules = ''], index, all) =>
        lowIn(rules, () =>
          lineAndColumn(path, text, (all[index]?.index ?? 0) + 1 + Math.max(0, rules.search(/\bcolor\s*:/))),
        ),
      ),
    ),
  ]
}

function lowIn(rules: string, place: () => Span): readonly Diagnostic[] {
  const ink = lastColor(rules, /(?<![\w-])color\s*:\s*([^;!}]+)/g)
  const ground = lastColor(rules, /(?<![\w-])background(?:-color)?\s*:\s*([^;!}]+)/g)
  if (ink === undefined || ground === undefined) return []
  const ratio = contrast(ink, ground)
  if (ratio >= ENOUGH) return []
  const message = `The text ${hexOf(ink)} on ${hexOf(ground)} has a contrast of ${ratio.toFixed(1)} to 1; ${ENOUGH} is the least.`
  return [
    diagnostic('check/low-contrast', {
      message,
      hint: 'Make one of the two darker or lighter.',
      at: place(),
    }),
  ]
}

/** The one that counts is the last. What is no plain colour, a gradient or a variable, is left alone. */
function lastColor(rules: string, pattern: RegExp): Color | undefined {
  const last = [...rules.matchAll(pattern)].at(-1)?.[1]
  return last === undefined ? undefined : readColor(last)
}
