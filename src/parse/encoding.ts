import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import type { CodePage } from './encoding/code-pages.ts'
import { CODE_PAGES } from './encoding/code-pages.ts'
import type { Run, Sequence } from './encoding/decode-run.ts'
import { decodeRun } from './encoding/decode-run.ts'

/** A file that is garbled throughout is reported by its first lines; the last of them counts the rest. */
const MOST = 10
const RUN = /[\u0080-\u{10ffff}]{2,}/gu
const LOST = '\ufffd'

interface Finding {
  readonly start: number
  readonly written: string
  readonly reads: string
  readonly page: CodePage
}

/**
 * Finds text that was UTF-8 once and was read in another encoding and saved so (`RĂ©` for `Ré`), and
 * replacement characters. One warning a line says where it is and what it should read; nothing is mended.
 * `firstLine` is the line of the file on which the text begins.
 */
export function findMojibake(text: string, path: SourcePath, firstLine: number): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const findings = findingsIn(text)
  const place = placing(text, path, firstLine)
  for (const group of byLine(
    findings.map((finding) => ({ finding, at: place(finding.start, finding.written.length) })),
  )) {
    diagnostics.push(
      diagnostic('data/mojibake', { ...describe(group.map(({ finding }) => finding)), at: group[0].at }),
    )
  }
  if (text.includes(LOST)) diagnostics.push(...lostIn(text, place))
  return limited(diagnostics)
}

type Place = (offset: number, length: number) => NonNullable<Diagnostic['at']>

/** Offsets come in rising order, so lines are counted on from the last one. */
function placing(text: string, path: SourcePath, firstLine: number): Place {
  let line = firstLine
  let lineStart = 0
  return (offset, length) => {
    if (offset < lineStart) {
      line = firstLine
      lineStart = 0
    }
    for (
      let end = text.indexOf('\n', lineStart);
      end >= 0 && end < offset;
      end = text.indexOf('\n', lineStart)
    ) {
      line += 1
      lineStart = end + 1
    }
    return { path, line, column: offset - lineStart + 1, length }
  }
}

/** One character that was told apart, at its offset in the whole text. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly reads: string
  readonly page: CodePage
}

function findingsIn(text: string): readonly Finding[] {
  const totals = new Map<CodePage, number>()
  const runs = [...text.matchAll(RUN)].flatMap((match) => {
    const run: Run = {
      text: match[0],
      before: text[match.index - 1] ?? '',
      after: text[match.index + match[0].length] ?? '',
    }
    const decoded = CODE_PAGES.map((page) => ({ page, sequences: decodeRun(run, page) }))
    for (const { page, sequences } of decoded) totals.set(page, (totals.get(page) ?? 0) + covered(sequences))
    return decoded.some(({ sequences }) => sequences.length > 0) ? [{ decoded, index: match.index }] : []
  })
  const pieces = runs.flatMap(({ decoded, index }) => {
    const [best] = decoded.toSorted(
      (a, b) =>
        covered(b.sequences) - covered(a.sequences) || (totals.get(b.page) ?? 0) - (totals.get(a.page) ?? 0),
    )
    return (best?.sequences ?? []).map(({ start, end, reads = '…' }): Piece => ({
      start: index + start,
      end: index + end,
      reads,
      page: best?.page ?? CODE_PAGES[0],
    }))
  })
  return words(text, pieces).map((word) => findingOf(text, word))
}

function covered(sequences: readonly Sequence[]): number {
  return sequences.reduce((sum, { start, end, reads }) => sum + (reads === undefined ? 0 : end - start), 0)
}

interface Word {
  readonly start: number
  readonly end: number
  readonly pieces: readonly Piece[]
}

/** The whole word is shown, since one letter of it says little; pieces of one word go together. */
function words(text: string, pieces: readonly Piece[]): readonly Word[] {
  const found: Word[] = []
  for (const piece of pieces) {
    const head =
      /[\p{L}\p{M}]{0,20}$/u.exec(text.slice(Math.max(0, piece.start - 20), piece.start))?.[0] ?? ''
    const tail = /^[\p{L}\p{M}]{0,20}/u.exec(text.slice(piece.end, piece.end + 20))?.[0] ?? ''
    const start = piece.start - head.length
    const end = piece.end + tail.length
    const last = found.at(-1)
    if (last === undefined || start > last.end) found.push({ start, end, pieces: [piece] })
    else
      found[found.length - 1] = {
        start: last.start,
        end: Math.max(end, last.end),
        pieces: [...last.pieces, piece],
      }
  }
  return found
}

function findingOf(text: string, { start, end, pieces }: Word): Finding {
  let reads = ''
  let at = start
  for (const piece of pieces) {
    reads += text.slice(at, piece.start) + piece.reads
    at = piece.end
  }
  return {
    start,
    written: text.slice(start, end),
    reads: reads + text.slice(at, end),
    page: pieces[0]?.page ?? CODE_PAGES[0],
  }
}

interface Placed {
  readonly finding: Finding
  readonly at: NonNullable<Diagnostic['at']>
}

function byLine(placed: readonly Placed[]): readonly (readonly [Placed, ...Placed[]])[] {
  const lines = new Map<number, [Placed, ...Placed[]]>()
  for (const item of placed) {
    const line = lines.get(item.at.line)
    if (line === undefined) lines.set(item.at.line, [item])
    else line.push(item)
  }
  return [...lines.values()]
}

function describe(findings: readonly Finding[]): { readonly message: string; readonly hint: string } {
  const shown = findings
    .slice(0, 4)
    .map(({ written, reads }) => `"${visible(written)}" should read "${reads}"`)
    .join(', ')
  const page = findings[0]?.page.name ?? ''
  const isLossy = findings.some(({ reads }) => reads.includes('…'))
  return {
    message: `Text here was saved in a broken encoding: ${shown}${findings.length > 4 ? ', and more' : ''}.`,
    hint:
      `It is UTF-8 that was read as ${page}. Type it anew, or open the original as UTF-8.` +
      (isLossy ? ' "…" marks what was lost on the way.' : ''),
  }
}

/** Control characters and the blank that does not break, which a terminal would swallow. */
function visible(text: string): string {
  return text.replace(/[\u0080-\u009f\u00a0\u00ad]/gu, '·')
}

function lostIn(text: string, place: Place): readonly Diagnostic[] {
  const lines = new Map<number, { at: NonNullable<Diagnostic['at']>; count: number }>()
  for (let offset = text.indexOf(LOST); offset >= 0; offset = text.indexOf(LOST, offset + 1)) {
    const at = place(offset, 1)
    const known = lines.get(at.line)
    if (known === undefined) lines.set(at.line, { at, count: 1 })
    else known.count += 1
  }
  return [...lines.values()].map(({ at, count }) =>
    diagnostic('data/lost-characters', {
      message:
        count === 1
          ? 'A character was lost here: a replacement character stands in its place.'
          : `${count} characters of this line were lost: replacement characters stand in their place.`,
      hint: 'Type what was there, and save the file as UTF-8.',
      at,
    }),
  )
}

function limited(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const last = diagnostics[MOST - 1]
  if (diagnostics.length <= MOST || last === undefined) return diagnostics
  const more = diagnostics.length - MOST
  return [
    ...diagnostics.slice(0, MOST - 1),
    {
      ...last,
      message: `${last.message} ${more} further ${more === 1 ? 'line is' : 'lines are'} broken like this.`,
    },
  ]
}
