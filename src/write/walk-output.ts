import type { Disk, EntryKind } from '../disk/disk.ts'
import type { Manifest } from '../model/output.ts'
import type { OutputPath } from '../model/paths.ts'
import { joinPath, outputPath } from '../model/paths.ts'
import { foldersAbove } from './folders.ts'
import { MANIFEST_NAME } from './manifest.ts'

/**
 * Something in the output folder that the manifest does not list: a file, or a whole folder with all that is
 * in it.
 */
export interface Foreign {
  readonly path: string
  readonly kind: EntryKind
}

/** A folder of output as it stands, sorted into what the manifest lists and what it does not. */
export interface Walked {
  readonly listed: readonly OutputPath[]
  readonly foreign: readonly Foreign[]
}

/**
 * Walks a folder of output. It enters only folders that the manifest has files in, so a `.git` is seen but
 * never read; a link or a folder in the place of a listed file is foreign.
 */
export function walkOutput(disk: Disk, folder: string, manifest: Manifest): Walked {
  const ours = foldersAbove(manifest.outputs.keys())
  const listed: OutputPath[] = []
  const foreign: Foreign[] = []
  const visit = (below: string): void => {
    for (const entry of disk.list(joinPath(folder, below))) {
      const path = outputPath(joinPath(below, entry.name))
      if (path === MANIFEST_NAME) continue
      if (entry.kind === 'file' && manifest.outputs.has(path)) listed.push(path)
      else if (entry.kind === 'folder' && ours.has(path)) visit(path)
      else foreign.push({ path, kind: entry.kind })
    }
  }
  visit('')
  return { listed, foreign }
}
