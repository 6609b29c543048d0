import { fontFamilies } from './font-families.ts'
import { loadTypst, TYPST_PACKAGE, typstVersion } from './load-typst.ts'
import type { TypstCompiler } from './load-typst.ts'
import type { Made, Maker } from './maker.ts'
import { withoutSystemFonts } from './without-system-fonts.ts'

/** A change in how a source becomes a PDF needs a new number: the source is part of the request anyway. */
const OURS = 1

/** What a document is made of. */
interface Request {
  /** Sources from the longest to the shortest; the first that fits is taken. */
  readonly sources: readonly string[]
  /** 0 for no limit. */
  readonly pages: number
  /** Paths of fonts of the site. */
  readonly fonts: readonly string[]
  /** Signs that no font has and that are left out, each as a code point. */
  readonly missing: readonly number[]
}

/**
 * Makes documents of Typst's sources: PDF/UA-1, which the compiler checks, with the fonts within Typst and
 * those that the request names; `readFont` gives their bytes. Signs that no font has and a document that is
 * too long are failures whose messages `readFailure` of the site takes apart: `no-glyphs` with code points,
 * `too-long` with the number of pages.
 */
export function typstMaker(readFont: (path: string) => Uint8Array): Maker {
  return {
    version: () => Promise.resolve(`${typstVersion()}, documents ${OURS}`),
    make: async (text) => {
      const loaded = await loadTypst()
      if ('absent' in loaded) return { kind: 'absent', package: TYPST_PACKAGE }
      return documentOf(loaded.library, requestIn(text), readFont)
    },
  }
}

function documentOf(library: TypstCompiler, request: Request, readFont: (path: string) => Uint8Array): Made {
  const blobs = request.fonts.map((path) => Buffer.from(readFont(path)))
  const unread = request.fonts.find((_, index) => fontFamilies(blobs[index] ?? new Uint8Array()).length === 0)
  if (unread !== undefined) return { kind: 'failed', message: `no-font ${unread}` }
  // A workspace that is not there: a document has no file to read, and packages cannot be asked for by our
  // sources.
  const workspace = '/nowhere/carrel'
  const compiler = withoutSystemFonts(() => library.create({ workspace, fontArgs: [{ fontBlobs: blobs }] }))
  const inputs = {
    fonts: JSON.stringify(blobs.flatMap(fontFamilies)),
    missing: JSON.stringify(request.missing.map((point) => `\\x{${point.toString(16)}}`)),
  }
  const made = firstFitting(compiler, request, inputs)
  compiler.evictCache(10)
  return made
}

type Compiler = InstanceType<TypstCompiler>

function firstFitting(compiler: Compiler, request: Request, inputs: Record<string, string>): Made {
  let pages = 0
  for (const source of request.sources) {
    const compiled = compiler.compile({ mainFileContent: source, inputs })
    const { result } = compiled
    if (result === null) return { kind: 'failed', message: complaint(compiler, compiled) }
    pages = result.numOfPages
    if (request.pages === 0 || pages <= request.pages) return printed(compiler, result)
  }
  return { kind: 'failed', message: `too-long ${pages}` }
}

/** The compiler throws what keeps a document from being accessible. */
function printed(compiler: Compiler, document: Parameters<Compiler['pdf']>[0]): Made {
  try {
    return { kind: 'bytes', bytes: compiler.pdf(document, { pdfStandard: 'ua-1' }), extension: 'pdf' }
  } catch (failure) {
    const told = failure instanceof Error ? failure.message : String(failure)
    const missing = [...told.matchAll(/the text `\\*"(.*?)\\*"` could not be displayed/g)]
    const points = missing.flatMap(([, text = '']) => codePoints(text))
    if (points.length > 0) return { kind: 'failed', message: `no-glyphs ${[...new Set(points)].join(' ')}` }
    return { kind: 'failed', message: /message: "(.*?)", trace/.exec(told)?.[1] ?? told.slice(0, 200) }
  }
}

/**
 * The signs of a text as Rust quotes it, `\u{200d}` for what cannot be seen. A letter of ASCII is named only
 * because a mark that is missing stands on it.
 */
function codePoints(quoted: string): readonly number[] {
  const text = quoted.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
  return [...text].flatMap((sign) => sign.codePointAt(0) ?? []).filter((point) => point > 0x7f)
}

function complaint(compiler: Compiler, compiled: ReturnType<Compiler['compile']>): string {
  const error = compiled.takeError()
  const [first]: readonly unknown[] = error === null ? [] : compiler.fetchDiagnostics(error)
  const hasMessage = typeof first === 'object' && first !== null && 'message' in first
  return hasMessage ? String(first.message) : 'it did not say why'
}

function requestIn(text: string): Request {
  const value: unknown = JSON.parse(text)
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  const strings = (list: unknown): readonly string[] => (Array.isArray(list) ? list.map(String) : [])
  return {
    sources: strings(fields['sources']),
    pages: Number(fields['pages'] ?? 0),
    fonts: strings(fields['fonts']),
    missing: strings(fields['missing']).map(Number),
  }
}
