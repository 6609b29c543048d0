import { cacheFolder } from '../disk/cache-folder.ts'
import { digest } from '../disk/digest.ts'
import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { Renderings } from '../transform/markdown/keeping-renderer.ts'
import type { KeptMarkup } from '../transform/markdown/recorded-reads.ts'

/** Where rendered Markdown is kept between builds, below the site's root. */
export const STORE_FOLDER = '.cache/markdown'

const FILE = 'renderings'
const ASIDE = `${FILE}.new`
const KEY_LENGTH = 64
const LINE = /^([0-9a-f]{64}) ([0-9a-f]{64}) (.*)$/s
/** Below so many texts a build takes less time than reading and writing the file. */
const WORTH_KEEPING = 100

/** Rendered Markdown of the last build, and of this one. */
export interface RenderingStore extends Renderings {
  /** How many renderings the last build has left. */
  readonly size: number
  /** Takes a rendering that is already written as a line, by `lineOf`. */
  keepLine(key: string, line: string): void
  /**
   * Writes what this build has used in place of what the last one had. Where the disk refuses, nothing is
   * kept, for nothing depends on it.
   */
  save(): void
}

/**
 * Opens the store of a site. One file, a line for each text: its key, a SHA-256 of what follows, and the
 * rendering as JSON. A line that is damaged, or was cut off when a build was killed, counts as absent.
 */
export function renderingStore(site: Disk): RenderingStore {
  const before = linesOf(site)
  const used = new Map<string, string>()
  const fresh = new Map<string, KeptMarkup>()
  let isChanged = false
  return {
    size: before.size,
    find: (key) => {
      const line = before.get(key)
      const found = line === undefined ? undefined : readLine(line)
      if (line !== undefined && found !== undefined) used.set(key, line)
      return found
    },
    keep: (key, kept) => {
      isChanged = true
      used.delete(key)
      fresh.set(key, kept)
    },
    keepLine: (key, line) => {
      isChanged = true
      used.set(key, line)
    },
    save: () => {
      if (!isChanged && used.size === before.size) return
      if (used.size + fresh.size < WORTH_KEEPING && before.size === 0) return
      const made = [...fresh].map(([key, kept]) => lineOf(key, kept))
      write(site, [...used.values(), ...made].toSorted().join('\n'))
    },
  }
}

/** A rendering as the store writes it. */
export function lineOf(key: string, kept: KeptMarkup): string {
  const text = JSON.stringify(kept)
  return `${key} ${digest(text)} ${text}`
}

function linesOf(site: Disk): ReadonlyMap<string, string> {
  try {
    const path = `${STORE_FOLDER}/${FILE}`
    if (site.resolve(path).kind !== 'file') return new Map()
    const lines = site.readText(path).split('\n')
    return new Map(lines.map((line) => [line.slice(0, KEY_LENGTH), line]))
  } catch (failure) {
    if (isDiskFailure(failure)) return new Map()
    throw failure
  }
}

/** A digest that fits says that the line is whole, not that this program wrote it. */
function readLine(line: string): KeptMarkup | undefined {
  const [, , mark, text = ''] = LINE.exec(line) ?? []
  if (mark === undefined || digest(text) !== mark) return undefined
  try {
    return JSON.parse(text) as KeptMarkup
  } catch {
    return undefined
  }
}

function write(site: Disk, text: string): void {
  try {
    const { disk, problem } = cacheFolder(site, STORE_FOLDER)
    if (problem !== undefined) return
    // What lies there was left by a build that was killed, or is a link, through which nothing is written.
    if (disk.stat(ASIDE) !== undefined) disk.removeFile(ASIDE)
    disk.createFile(ASIDE, text)
    disk.rename(ASIDE, FILE)
  } catch (failure) {
    if (!isDiskFailure(failure)) throw failure
  }
}
