import type { DiagnosticCode } from '../model/codes.ts'
import type { Details } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import type { OutputPath } from '../model/paths.ts'
import type { WorkResult } from '../model/work.ts'
import type { Tracker } from '../track/tracker.ts'
import { shortenedCvs } from '../transform/cv/shorten-cv.ts'
import { cvToTypst } from '../transform/cv/typst/cv-to-typst.ts'
import type { SheetReads } from './cv-sheet-of.ts'
import { sheetOf } from './cv-sheet-of.ts'
import { cvExports } from './cv-exports.ts'
import { cvFonts } from './cv-fonts.ts'
import { cvPlace } from './cv-place.ts'
import type { CvFontReads } from './cv-fonts.ts'
import type { WorkQueries } from './work-queries.ts'
import { workOutput } from './work-queries.ts'

/** What is made of the CV beside its page. */
export interface CvFiles {
  /** `cv.json` and `cv.md`; undefined for any other name. */
  text(name: string): string | undefined
  /**
   * A PDF, by its place in the output; undefined for any other place, and where there is none yet or at
   * all.
   */
  pdf(path: OutputPath): Output | undefined
  /** True where a PDF is there. */
  hasPdf(name: PdfName): boolean
}

export type PdfName = 'cv.pdf' | 'cv-short.pdf'

type Reads = SheetReads & CvFontReads & { readonly works: WorkQueries }

type Report = (code: DiagnosticCode, details: Details) => void

/** The key of `cv:` that a message is about. */
const KEYS: Readonly<Partial<Record<DiagnosticCode, string>>> = {
  'cv/bad-font': 'fonts',
  'cv/no-letters': 'fonts',
  'cv/too-long': 'short',
}

/**
 * The signs that no font has are told by the compiler a few times at most: leaving some out can uncover
 * others.
 */
const TRIES = 3

/**
 * Binds to the tracker the files that are made of the CV: it orders its PDF as text, and has it once it is
 * made.
 */
export function cvFiles(tracker: Tracker, reads: Reads): CvFiles {
  const { cv, works } = reads
  const isClaimed = (name: string): boolean => cv.claims().some(({ path }) => path === name)
  const report: Report = (code, details) => {
    tracker.report(diagnostic(code, { ...details, ...cvPlace(KEYS[code] ?? 'pdf', reads) }))
  }
  const made = tracker.query('cvPdf', (name): WorkResult | undefined => {
    if (!isClaimed(name)) return undefined
    const isShort = name === 'cv-short.pdf'
    const sources = sourcesOf(isShort, reads)
    const fonts = cvFonts(reads, report)
    const pages = isShort ? (cv.options().short?.pages ?? 0) : 0
    let missing: readonly number[] = []
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const request = JSON.stringify({ sources, pages, ...fonts, missing })
      const result = works.result({ kind: 'cv-pdf', request })
      const further = result?.kind === 'failed' ? glyphsIn(result.message) : []
      if (further.length === 0) return told(result, { missing, pages, report })
      missing = [...new Set([...missing, ...further])].toSorted((a, b) => a - b)
    }
    const again = { kind: 'failed', message: 'letters are missing again and again' } as const
    return told(again, { missing, pages, report })
  })
  return {
    text: cvExports(tracker, reads),
    pdf: (path) => {
      const result = path === 'cv.pdf' || path === 'cv-short.pdf' ? made(path) : undefined
      return result?.kind === 'file' ? workOutput(path, result) : undefined
    },
    hasPdf: (name) => made(name)?.kind === 'file',
  }
}

function sourcesOf(isShort: boolean, reads: Reads): readonly string[] {
  if (!isShort) return [cvToTypst(sheetOf(reads.cv.cv(), { isShort: false }, reads))]
  const sheet = sheetOf(reads.cv.shortCv(), { isShort }, reads)
  return shortenedCvs(sheet.cv).map((cv) => cvToTypst({ ...sheet, cv }))
}

/** The code points of `no-glyphs 128396`, as the maker of documents tells of letters that no font has. */
function glyphsIn(message: string): readonly number[] {
  const points = /^no-glyphs ([\d ]+)$/.exec(message)?.[1]
  return points === undefined ? [] : points.split(' ').map(Number)
}

interface Telling {
  readonly missing: readonly number[]
  readonly pages: number
  readonly report: Report
}

/** Tells the author what came of an order, in our words, and hands it on. */
function told(result: WorkResult | undefined, { missing, pages, report }: Telling): WorkResult | undefined {
  if (missing.length > 0) report('cv/no-letters', missingLetters(missing))
  if (result?.kind === 'absent') report('cv/no-typst', noTypst(result.package))
  if (result?.kind !== 'failed') return result
  const [what, detail = ''] = result.message.split(/ (.*)/s)
  if (what === 'too-long') report('cv/too-long', tooLong(pages, detail))
  else if (what === 'no-font') report('cv/bad-font', badFont(detail))
  else report('cv/not-made', { message: `The PDF of the CV could not be made: ${result.message}.` })
  return result
}

const MOST_SHOWN = 12

function missingLetters(points: readonly number[]): Details {
  const visible = points.filter((point) => point < 0xfe00 || point > 0xfe0f)
  const seen = visible.map((point) => String.fromCodePoint(point))
  const more = seen.length > MOST_SHOWN ? ' and others' : ''
  const list = `${seen.slice(0, MOST_SHOWN).join(' ')}${more}`
  return {
    message: `The PDF of the CV goes without ${list}: none of its fonts has them.`,
    hint: 'Name a font that has them under `cv: {fonts: […]}`: a .ttf or .otf file below content/assets/.',
  }
}

function noTypst(name: string): Details {
  return {
    message: `The CV is not made into a PDF, because the package ${name} is not installed.`,
    hint: `Run \`npm install ${name}\`, name a file of yours with \`cv_pdf\`, or write \`cv: {pdf: false}\`.`,
  }
}

function tooLong(pages: number, shortest: string): Details {
  const most = `${pages} ${pages === 1 ? 'page' : 'pages'}`
  return {
    message: `The short CV is to have at most ${most}, and takes ${shortest} at its shortest.`,
    hint: 'Name fewer sections under `cv.short.sections`, or allow it more `pages`.',
  }
}

function badFont(path: string): Details {
  return {
    message: `\`${path}\` is no font that a PDF can hold.`,
    hint: 'Take the .ttf or .otf file of the font; .woff and .woff2 are for web pages.',
  }
}
