import { installedVersion } from '../disk/installed-version.ts'
import type { Made, Maker } from './maker.ts'
import { loadTypst, TYPST_PACKAGE, typstVersion } from './load-typst.ts'
import type { TypstCompiler } from './load-typst.ts'
import { withoutSystemFonts } from './without-system-fonts.ts'

/** A change in how a drawing becomes a picture needs a new number; the source is part of the request. */
const OURS = 1

/** A card has no file to read. */
const NOWHERE = '/nowhere/carrel'

/** Makes a PNG of a drawing in SVG. */
export type Rasterise = (svg: string) => Promise<Uint8Array>

/**
 * Makes social cards: Typst sets the page of a request, whose `source` is the whole document, with letters
 * as outlines, and `rasterise` paints it. The fonts are those within Typst, so that no font of the machine
 * changes a card.
 */
export function cardMaker(rasterise: Rasterise): Maker {
  let compiler: InstanceType<TypstCompiler> | undefined
  return {
    version: () =>
      Promise.resolve(`${typstVersion()}, sharp ${installedVersion('sharp')}, cards ${OURS}`),
    make: async (request) => {
      const loaded = await loadTypst()
      if ('absent' in loaded) return { kind: 'absent', package: TYPST_PACKAGE }
      // One for all cards: it keeps its fonts, and what it has learnt of the template.
      compiler ??= withoutSystemFonts(() => loaded.library.create({ workspace: NOWHERE }))
      return painted(compiler, sourceIn(request), rasterise)
    },
  }
}

async function painted(
  compiler: InstanceType<TypstCompiler>,
  source: string,
  rasterise: Rasterise,
): Promise<Made> {
  const compiled = compiler.compile({ mainFileContent: source })
  const { result } = compiled
  if (result === null) return { kind: 'failed', message: `Typst says “${complaint(compiler, compiled)}”` }
  const svg = compiler.plainSvg(result)
  compiler.evictCache(10)
  return { kind: 'bytes', bytes: await rasterise(svg), extension: 'png' }
}

type Compiled = ReturnType<InstanceType<TypstCompiler>['compile']>

function complaint(compiler: InstanceType<TypstCompiler>, compiled: Compiled): string {
  const error = compiled.takeError()
  const [first]: readonly unknown[] = error === null ? [] : compiler.fetchDiagnostics(error)
  const hasMessage = typeof first === 'object' && first !== null && 'message' in first
  return hasMessage ? String(first.message) : 'it did not say why'
}

/** Empty, which Typst makes an empty page of, where the request is not ours. */
function sourceIn(request: string): string {
  const value: unknown = JSON.parse(request)
  return typeof value === 'object' && value !== null && 'source' in value ? String(value.source) : ''
}
