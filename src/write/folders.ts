import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import { folderOf } from '../model/paths.ts'
import { patiently } from './patience.ts'

/** Makes a folder and those above it, as far as they are missing. */
export function makeFolders(disk: Disk, path: string): void {
  if (path === '') return
  try {
    disk.makeFolder(path)
  } catch (error) {
    if (isDiskFailure(error, 'EEXIST')) return
    if (!isDiskFailure(error, 'ENOENT')) throw error
    makeFolders(disk, folderOf(path))
    makeFolders(disk, path)
  }
}

/** The folders above some paths, each once, parents before children; the root is not among them. */
export function foldersAbove(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>()
  for (const path of paths) addAbove(folders, path)
  return folders
}

function addAbove(folders: Set<string>, path: string): void {
  const folder = folderOf(path)
  if (folder === '' || folders.has(folder)) return
  addAbove(folders, folder)
  folders.add(folder)
}

/** Removes a folder unless something is in it or it is gone already. */
export function removeIfEmpty(disk: Disk, folder: string): void {
  try {
    patiently(disk, () => disk.removeFolder(folder))
  } catch (error) {
    if (!isDiskFailure(error, 'ENOTEMPTY', 'ENOENT')) throw error
  }
}
