import type { Place } from '../disk/place.ts'
import type { Disk } from '../disk/disk.ts'
import { folderOf, joinPath } from '../model/paths.ts'

/**
 * Writes files below a place, with the folders that they need; fails with EEXIST rather than overwrite
 * anything.
 */
export function writeNew(place: Place, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = joinPath(place.path, name)
    makeFolders(place.disk, folderOf(path))
    place.disk.createFile(path, text)
  }
}

function makeFolders(disk: Disk, folder: string): void {
  if (folder === '' || disk.resolve(folder).kind === 'folder') return
  makeFolders(disk, folderOf(folder))
  disk.makeFolder(folder)
}
