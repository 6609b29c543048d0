import { decodeLatex } from './latex.ts'
import { plainText } from './plain-text.ts'

/**
 * A name as LaTeX without the marks that were attached to it, and these marks in the order they were written.
 */
export interface MarkedName {
  readonly raw: string
  readonly marks: readonly string[]
}

// Each alternative is one way to attach a mark; `&` and `^` count only directly behind a letter, and never as
// commands.
const MARKS = [
  /\$\s*\^\s*(?:\{([^{}$]*)\}|(\\[A-Za-z]+|[^\\{}$]))\s*\$/,
  /\\(?:textsuperscript|textsuperior|mkbibsuperscript)\s*\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}/,
  /(\\(?:d?dag(?:ger)?|text(?:dagger(?:dbl)?|asteriskcentered|section|paragraph))(?![A-Za-z]))(?:\s*\{\})?/,
  /\$\s*(\\?[*∗⋆]|\\(?:ast|star|dagger|ddagger|dag|ddag|S|P)(?![A-Za-z]))\s*\$/,
  /\\?([*∗⋆†‡§¶‖]+)/,
  /(?<=[\p{L}.}])(?<!\\\p{L}{0,20})([&^]+)(?=\s|,|$)/u,
] as const
const ANY_MARK = new RegExp(MARKS.map((mark) => mark.source).join('|'), 'gu')
const HINT = /[$*∗⋆†‡§¶‖&^]|\\(?:text|mkbib|d)/

/**
 * Takes the marks of equal contribution and the like off one name: `Einstein*, A.` and `Bohr$^{\dagger}$`
 * alike. Braces that are left empty vanish; a name without marks is returned as it is.
 */
export function takeMarks(raw: string): MarkedName {
  if (!HINT.test(raw)) return { raw, marks: [] }
  const marks: string[] = []
  const rest = raw.replace(ANY_MARK, (found: string, ...groups: readonly unknown[]) => {
    const inside = groups.slice(0, 7).find((group) => typeof group === 'string') ?? found
    marks.push(...signs(String(inside)))
    return ''
  })
  if (marks.length === 0) return { raw, marks }
  return {
    raw: rest
      .replace(/\{\s*\}/g, '')
      .replace(/\s+,/g, ',')
      .trim(),
    marks,
  }
}

function signs(inside: string): readonly string[] {
  // A star on its own is a sign of mathematics in TeX too, so what is left is read as mathematics and then as
  // text.
  const text = plainText(decodeLatex(inside.replace(/\$/g, '')).rich)
  const characters = text
    .replace(/[∗⋆]/g, '*')
    .split(/[\s,]+/)
    .flatMap((part) => (/^[\p{L}\d]+$/u.test(part) ? [part] : [...part]))
  return characters.filter((character) => character !== '')
}
