import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { folded } from './output-name.ts'

/** A folder whose files no build may replace. Absolute, links followed, slashes between segments. */
export interface ProtectedFolder {
  readonly path: string
  /** What it is, to end a sentence with: `the site's content`. */
  readonly what: string
  /** True for a folder in which the output may lie though not be it: the site's root, the home folder. */
  readonly mayHoldOutput: boolean
}

/**
 * Refuses an output folder that is or holds a protected folder, lies in one, is the root of a file system, or
 * lies in `.git`. Case and composition are ignored on every system: a variant of the content's name is the
 * content on most disks.
 */
export function guardDestination(out: string, folders: readonly ProtectedFolder[]): readonly Diagnostic[] {
  const place = key(out)
  if (isRoot(place)) return [unsafe(out, 'is the root of a file system')]
  if (place.split('/').includes('.git')) return [unsafe(out, "lies in a repository's .git folder")]
  return folders.flatMap((folder) => {
    const relation = relationOf(place, key(folder.path))
    if (relation === undefined || (relation === 'lies in' && folder.mayHoldOutput)) return []
    return [unsafe(out, `${relation} ${folder.what}`)]
  })
}

function relationOf(place: string, folder: string): 'is' | 'holds' | 'lies in' | undefined {
  if (place === folder) return 'is'
  if (folder.startsWith(`${place}/`)) return 'holds'
  return place.startsWith(`${folder}/`) ? 'lies in' : undefined
}

/** Folded and without a slash at the end, so that the root of a POSIX disk is the empty string. */
function key(path: string): string {
  return folded(path).replace(/\/+$/, '')
}

/** `/`, `C:/`, and a share such as `//host/share`. */
function isRoot(place: string): boolean {
  return place === '' || /^[a-z]:$/.test(place) || /^\/\/[^/]+(?:\/[^/]+)?$/.test(place)
}

function unsafe(out: string, why: string): Diagnostic {
  return diagnostic('output/unsafe-folder', {
    message: `The output folder ${out} ${why}; building there would put your own files at risk.`,
    hint: 'Name a folder of its own by --out, such as the default _site.',
  })
}
