import type { Disk } from '../disk/disk.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { extensionOf, folderOf, joinPath, withoutExtension } from '../model/paths.ts'
import { makeFolders } from './folders.ts'
import type { Places } from './places.ts'

/** Something that may not be deleted and cannot stay where it is. */
export interface Stray {
  /** Where it stands now. */
  readonly from: string
  /** Where it stood in the output folder. */
  readonly path: string
  /** True for a file that Carrel wrote and somebody changed. */
  readonly isEdited: boolean
}

/**
 * Moves it into a folder beside the output, under its own path there, and returns the warning that says so.
 */
export function keepAside(disk: Disk, places: Places, stray: Stray): Diagnostic {
  const target = freeName(disk, joinPath(places.kept, stray.path))
  makeFolders(disk, folderOf(target))
  disk.rename(stray.from, target)
  const shown = `${places.shown}.kept/${target.slice(places.kept.length + 1)}`
  const what = stray.isEdited ? 'was changed after Carrel wrote it' : 'was not written by Carrel'
  return diagnostic('output/edited-by-hand', {
    message: `${joinPath(places.shown, stray.path)} ${what}; your version is now ${shown}.`,
    hint: 'Each build makes the site anew: make the change in content/ or layouts/, then delete that copy.',
  })
}

/** `a/b.html`, or `a/b-2.html` and so on when something stands there. */
function freeName(disk: Disk, path: string): string {
  let candidate = path
  for (let number = 2; disk.stat(candidate) !== undefined; number++) {
    candidate = `${withoutExtension(path)}-${number}${extensionOf(path)}`
  }
  return candidate
}
