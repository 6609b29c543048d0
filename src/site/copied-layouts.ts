import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { sourcePath, THEME_PREFIX } from '../model/paths.ts'
import { digest } from '../disk/digest.ts'
import type { Tracker } from '../track/tracker.ts'
import type { CopyMark } from '../transform/new/layout-copy.ts'
import { copyMark, shortDigest } from '../transform/new/layout-copy.ts'
import type { Inputs } from './inputs.ts'

/** Looks at the site's own layouts that were copied from the theme. */
export interface CopiedLayouts {
  /** Reports, with the query that is running, those whose originals have changed since. */
  look(): void
}

/**
 * Binds to the tracker the comparison of copied layouts with the theme of today; `version` is the program's.
 */
export function copiedLayouts(tracker: Tracker, inputs: Inputs, version: string): CopiedLayouts {
  const one = tracker.query('copiedLayout', (path): undefined => {
    const mark = copyMark(inputs.source(path)?.text ?? '')
    if (mark === undefined) return undefined
    const original = inputs.source(THEME_PREFIX + path)?.text
    const now = original === undefined ? undefined : shortDigest(digest(original))
    if (now !== mark.digest) tracker.report(outdated(path, mark, now === undefined ? undefined : version))
    return undefined
  })
  const look = tracker.query('copiedLayouts', (): undefined => {
    for (const path of inputs.listing('site') ?? []) if (path.startsWith('layouts/')) one(path)
    return undefined
  })
  return { look: () => look('') }
}

/** `version` is absent where the theme has no such layout any more. */
function outdated(path: string, mark: CopyMark, version: string | undefined): Diagnostic {
  const since =
    version === undefined
      ? 'and the theme has no layout of that name any more'
      : `and the theme's own has changed since; this is Carrel ${version}`
  return diagnostic('template/outdated-copy', {
    message: `\`${path}\` was copied from Carrel ${mark.version}, ${since}.`,
    hint: `Compare the two; \`carrel new layout ${nameOf(path)}\` copies it anew once yours is out of the way.`,
    at: { path: sourcePath(path), line: 1, column: 1 },
  })
}

function nameOf(path: string): string {
  return path.replace(/^layouts\//, '').replace(/\.\w+$/, '')
}
