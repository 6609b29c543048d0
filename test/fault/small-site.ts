import { digest } from '../../src/disk/digest.ts'
import type { Disk } from '../../src/disk/disk.ts'
import type { MemoryFiles } from '../../src/disk/memory-disk.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import type { Place } from '../../src/disk/place.ts'
import type { Parsed } from '../../src/model/diagnostic.ts'
import type { Output } from '../../src/model/output.ts'
import { joinPath, outputPath, sourcePath } from '../../src/model/paths.ts'
import type { WriteOptions, WriteReport } from '../../src/write/write-site.ts'
import { writeSite } from '../../src/write/write-site.ts'
import { MANIFEST_NAME, formatManifest } from '../../src/write/manifest.ts'

/**
 * A site of twelve pages and a picture; `words` tells one version from another, and the last pages move with
 * it.
 */
export function smallSite(words: string): readonly Output[] {
  const pages = Array.from({ length: 12 }, (_, index) => {
    const name = index < 9 ? `posts/${index}/index.html` : `${words}/${index}.html`
    return page(name, index % 3 === 0 ? `<p>page ${index}</p>` : `<p>${words} ${index}</p>`)
  })
  const bytes = bytesOfPicture(words)
  const copyOf = sourcePath(`content/${words}.png`)
  return [...pages, { path: outputPath('img/a.png'), copyOf, digest: digest(bytes) }]
}

/** One text of a site. */
export function page(path: string, body: string): Output {
  return { path: outputPath(path), body, digest: digest(body) }
}

/** Writes it to `_site` as a process that lives as long as the test. */
export function build(
  disk: Disk,
  outputs: readonly Output[],
  options: Partial<WriteOptions> = {},
  at?: Place,
): Parsed<WriteReport> {
  const place = at ?? { disk, path: '_site', absolute: '/home/emmy/site/_site' }
  return writeSite(place, outputs, {
    readCopy: (source) => bytesOfPicture(source.slice('content/'.length, -'.png'.length)),
    protectedFolders: [],
    owner: { name: '1', isAlive: (name) => name === '1' },
    shown: '_site',
    sweep: 'now',
    ...options,
  })
}

/**
 * Every file below a folder with its content, links as `-> target`, empty folders with a slash at the end.
 */
export function tree(disk: Disk, folder: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  const visit = (below: string): void => {
    const path = joinPath(folder, below)
    const entries = disk.list(path)
    if (entries.length === 0 && below !== '') found[`${below}/`] = ''
    for (const entry of entries) {
      const child = joinPath(below, entry.name)
      if (entry.kind === 'folder') visit(child)
      else found[child] = entry.kind === 'file' ? disk.readText(joinPath(folder, child)) : `-> ${entry.kind}`
    }
  }
  if (disk.stat(folder)?.kind === 'folder') visit('')
  return found
}

/** What a folder holds when these outputs stand in it and nothing else. */
export function treeOf(outputs: readonly Output[], words: string): Readonly<Record<string, string>> {
  const files = outputs.map((output): readonly [string, string] => {
    return [output.path, 'body' in output ? output.body : new TextDecoder().decode(bytesOfPicture(words))]
  })
  const manifest = formatManifest({ outputs: new Map(outputs.map((output) => [output.path, output.digest])) })
  return Object.fromEntries([...files, [MANIFEST_NAME, manifest]])
}

/** A disk with a site that was built before, to which somebody has added files of their own. */
export function diskWith(outputs: readonly Output[], added: MemoryFiles): Disk {
  const disk = memoryDisk({ 'content/index.md': '# Emmy' })
  const built = build(disk, outputs)
  if (built.diagnostics.length > 0) throw new Error(JSON.stringify(built.diagnostics))
  for (const [path, body] of Object.entries(added)) {
    if (typeof body !== 'string') continue
    for (let slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
      const folder = path.slice(0, slash)
      if (disk.stat(folder) === undefined) disk.makeFolder(folder)
    }
    if (!path.endsWith('/')) disk.writeFile(path, body)
  }
  return disk
}

function bytesOfPicture(words: string): Uint8Array {
  return new TextEncoder().encode(`picture of ${words}`)
}
