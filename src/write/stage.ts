import { digest } from '../disk/digest.ts'
import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { joinPath } from '../model/paths.ts'
import { foldersAbove } from './folders.ts'
import { MANIFEST_NAME, formatManifest } from './manifest.ts'
import type { Places } from './places.ts'
import type { WritePlan } from './plan.ts'

/** Reads the bytes of a source that is copied into the site. */
export type ReadCopy = (source: SourcePath) => Uint8Array

/** All that the staging folder is filled from. */
export interface Staged {
  readonly plan: WritePlan
  /**
   * Paths of files that are not ours, for which folders are made so that they can be moved in at the swap.
   */
  readonly carried: readonly string[]
  readonly readCopy: ReadCopy
}

/**
 * Reasons for which a file system cannot give a file a second name, so that the file is written once more
 * instead.
 */
const CANNOT_LINK = [
  'EPERM', 'EACCES', 'EXDEV', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EISDIR',
] as const

/**
 * Puts the whole new site together in the staging folder: kept files as second names of the old ones, the
 * rest written, the manifest last and safely on the device, so that a staging folder with a manifest is a
 * whole site. Returns an error for each copied source whose bytes are no longer those that were read; the
 * manifest is then left out.
 */
export function stageSite(disk: Disk, places: Places, staged: Staged): readonly Diagnostic[] {
  const { plan } = staged
  const outputs = [...plan.keep, ...plan.put]
  disk.makeFolder(places.staging)
  for (const folder of foldersAbove([...outputs.map(({ path }) => path), ...staged.carried])) {
    disk.makeFolder(joinPath(places.staging, folder))
  }
  const linked = linkKept(disk, places, plan.keep)
  const problems = [...plan.keep.slice(linked), ...plan.put].flatMap((output) => {
    return writeOutput(disk, joinPath(places.staging, output.path), { output, readCopy: staged.readCopy })
  })
  if (problems.length > 0) return problems
  const manifest = joinPath(places.staging, MANIFEST_NAME)
  const digests = new Map(outputs.map((output) => [output.path, output.digest]))
  disk.writeFile(manifest, formatManifest({ outputs: digests }))
  disk.sync(manifest)
  return []
}

/** Links until the disk says that it cannot, and returns how many were linked. */
function linkKept(disk: Disk, places: Places, kept: readonly Output[]): number {
  for (const [index, { path }] of kept.entries()) {
    try {
      disk.link(joinPath(places.out, path), joinPath(places.staging, path))
    } catch (error) {
      if (!isDiskFailure(error, ...CANNOT_LINK)) throw error
      return index
    }
  }
  return kept.length
}

interface Written {
  readonly output: Output
  readonly readCopy: ReadCopy
}

function writeOutput(disk: Disk, path: string, { output, readCopy }: Written): readonly Diagnostic[] {
  if ('body' in output) {
    disk.writeFile(path, output.body)
    return []
  }
  const bytes = readCopy(output.copyOf)
  if (digest(bytes) !== output.digest) return [sourceChanged(output.copyOf)]
  disk.writeFile(path, bytes)
  return []
}

function sourceChanged(source: SourcePath): Diagnostic {
  return diagnostic('output/source-changed', {
    message: `${source} changed while the site was being built, so the old site was left as it is.`,
    hint: 'Build again.',
    at: { path: source, line: 1, column: 1 },
  })
}
