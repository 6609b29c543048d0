import type { DiagnosticCode } from '../model/codes.ts'
import type { Details } from '../model/diagnostic.ts'
import { sourcePath } from '../model/paths.ts'
import type { CvQueries } from './cv-queries.ts'
import type { Inputs } from './inputs.ts'

export interface CvFontReads {
  readonly cv: CvQueries
  readonly inputs: Inputs
}

/**
 * The fonts that the author names, with what is in them, so that a PDF is made anew when a font has
 * changed. A font that is not there is reported and left out.
 */
export function cvFonts(
  { cv, inputs }: CvFontReads,
  report: (code: DiagnosticCode, details: Details) => void,
): { readonly fonts: readonly string[]; readonly marks: readonly string[] } {
  const found = cv.options().fonts.flatMap((name) => {
    const inside = name.replace(/^\/+/, '')
    const candidates = [`content/${inside}`, inside]
    const source = isWithin(inside)
      ? candidates.map((path) => inputs.source(sourcePath(path))).find((candidate) => candidate !== undefined)
      : undefined
    if (source === undefined) report('cv/bad-font', missingFont(name))
    return source ?? []
  })
  return { fonts: found.map(({ path }) => path), marks: found.map(({ digest }) => digest) }
}

function isWithin(path: string): boolean {
  return !path.split(/[\\/]/).includes('..')
}

function missingFont(name: string): Details {
  return {
    message: `The font \`${name}\`, which \`cv.fonts\` names, is not there.`,
    hint: 'Put it below content/assets/ and name it as `assets/fonts/Name.otf`.',
  }
}
