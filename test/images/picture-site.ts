import { memoryDisk } from '../../src/disk/memory-disk.ts'
import type { MemoryDisk, MemoryFiles } from '../../src/disk/memory-disk.ts'
import type { Makers } from '../../src/make/make-work.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Output } from '../../src/model/output.ts'
import { copyReader } from '../../src/site/copy-reader.ts'
import { loadSite } from '../../src/site/load-site.ts'
import type { Watching } from '../../src/site/prepare.ts'
import { prepare } from '../../src/site/prepare.ts'
import type { Site } from '../../src/site/site.ts'
import { createSite } from '../../src/site/site.ts'
import type { Workshop } from '../../src/site/workshop.ts'
import { workshop } from '../../src/site/workshop.ts'
import { loadMath, PLAIN_OPTIONS, realTheme } from '../support/site-in-a-string.ts'

/** What a site with pictures came to. */
export interface PictureBuild {
  readonly site: Site
  readonly disk: MemoryDisk
  readonly shop: Workshop
  readonly outputs: ReadonlyMap<string, Output>
  readonly diagnostics: readonly Diagnostic[]
  /** The bytes of an output as they are written. */
  bytes(path: string): Uint8Array
  text(path: string): string
}

/** Builds a site on a memory disk with its pictures; the disk keeps the cache, so that it may be built again. */
export async function buildPictures(files: MemoryFiles | MemoryDisk, watching: Watching = {}, makers?: Makers): Promise<PictureBuild> {
  const disk = 'readBytes' in files && typeof files.readBytes === 'function' ? (files as MemoryDisk) : memoryDisk(files as MemoryFiles)
  const roots = { site: disk, theme: realTheme() }
  const site = createSite({ loadMath, version: '0.0.0' })
  const problems = loadSite(site, roots, PLAIN_OPTIONS)
  const shop = workshop(disk, makers)
  const { outputs, diagnostics } = await prepare(site, shop, watching)
  const byPath = new Map<string, Output>(outputs.map((output) => [output.path, output]))
  const read = copyReader(roots, shop)
  const bytes = (path: string): Uint8Array => {
    const output = byPath.get(path)
    if (output === undefined) throw new Error(`no output ${path}`)
    return 'body' in output ? new TextEncoder().encode(output.body) : read(output.copyOf)
  }
  const text = (path: string): string => new TextDecoder().decode(bytes(path))
  return { site, disk, shop, outputs: byPath, diagnostics: [...problems, ...diagnostics, ...shop.problems()], bytes, text }
}
