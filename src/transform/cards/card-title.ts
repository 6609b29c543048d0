import type { RichText } from '../../model/publication.ts'
import { mathText } from '../../parse/bibtex/math-text.ts'
import { plainText } from '../../parse/bibtex/plain-text.ts'
import { cardText } from './card-text.ts'

/** A part of a title in one style. */
export interface TitleRun {
  readonly text: string
  readonly style: 'plain' | 'italic' | 'raised' | 'lowered' | 'smallcaps'
}

type Style = TitleRun['style']

/** Mathematics as authors write it in the title of a page. */
const MATH = /\$\$([^$]+)\$\$|\$([^\s$](?:[^$\n]*[^\s$])?)\$(?!\d)|\\\((.+?)\\\)/g

const STYLES: Readonly<Record<string, Style>> = {
  emphasis: 'italic',
  superscript: 'raised',
  subscript: 'lowered',
  smallcaps: 'smallcaps',
}

/** The title of a paper as runs of one style each; undefined where the fonts lack letters of it. */
export function paperTitle(title: RichText): readonly TitleRun[] | undefined {
  return whole(runsOf(title, 'plain'))
}

/** The title of a page, which is plain text but for formulas between dollars; undefined as above. */
export function pageTitle(title: string): readonly TitleRun[] | undefined {
  const runs: TitleRun[] = []
  let from = 0
  for (const match of title.matchAll(MATH)) {
    runs.push({ text: title.slice(from, match.index), style: 'plain' })
    runs.push(...formula(match[1] ?? match[2] ?? match[3] ?? ''))
    from = match.index + match[0].length
  }
  return whole([...runs, { text: title.slice(from), style: 'plain' }])
}

function runsOf(rich: RichText, style: Style): readonly TitleRun[] {
  return rich.flatMap((segment): readonly TitleRun[] => {
    if (segment.kind === 'text') return [{ text: plainText([segment]), style }]
    if (segment.kind === 'math') return formula(segment.tex)
    return runsOf(segment.children, STYLES[segment.kind] ?? style)
  })
}

const RAISED = '\\u00B2\\u00B3\\u00B9\\u02B0-\\u02B8\\u02E1-\\u02E3\\u1D2C-\\u1D61\\u2070-\\u207F'
const LOWERED = '\\u1D62-\\u1D6A\\u2080-\\u209C\\u2C7C'
const LETTER = '(?<![A-Za-z])[A-Za-z](?![A-Za-z])'
const PIECES = new RegExp(`([${RAISED}]+|[${LOWERED}]+|${LETTER})`)
const STYLE_OF: readonly (readonly [RegExp, Style])[] = [
  [/^[A-Za-z]$/, 'italic'],
  [new RegExp(`^[${RAISED}]`), 'raised'],
  [new RegExp(`^[${LOWERED}]`), 'lowered'],
]

/**
 * A formula in Unicode: single letters are variables and lean, words such as `sin` stand upright. Raised and
 * lowered signs are set from plain ones, since fonts have few of them.
 */
function formula(tex: string): readonly TitleRun[] {
  const pieces = mathText(tex).split(PIECES)
  return pieces.map((text) => {
    const style = STYLE_OF.find(([form]) => form.test(text))?.[1] ?? 'plain'
    const isShifted = style === 'raised' || style === 'lowered'
    return { text: isShifted ? text.normalize('NFKC') : text, style }
  })
}

/** Blanks between runs are kept, those around the whole are not. */
function whole(runs: readonly TitleRun[]): readonly TitleRun[] | undefined {
  const shown: TitleRun[] = []
  for (const { text, style } of runs) {
    const drawn = cardText(text)
    if (drawn === undefined) return undefined
    if (drawn.trim() !== '' || shown.length > 0) shown.push({ text: drawn, style })
  }
  return shown.map(({ text, style }, index) => {
    const begun = index === 0 ? text.trimStart() : text
    return { text: index === shown.length - 1 ? begun.trimEnd() : begun, style }
  })
}
