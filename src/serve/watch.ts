import nodePath from 'node:path'
import type { FSWatcher } from 'chokidar'
import { watch } from 'chokidar'

/** A root of the disk to watch: some of its folders and files, and what the inputs put before its paths. */
export interface Watched {
  /** Absolute. */
  readonly root: string
  /** What lies elsewhere in the root is not looked at: the output, caches, the repository. */
  readonly within: readonly string[]
  readonly prefix: string
}

/** What the watcher tells. */
export interface WatchEvents {
  /** A file or folder may have changed, as the inputs name it. */
  readonly onChange: (path: string) => void
  /** All is being watched from now on; what changed before may have been missed. */
  readonly onReady: () => void
  /** A sentence for the terminal. */
  readonly onTrouble: (sentence: string) => void
}

export interface Watcher {
  close(): Promise<void>
}

/** Read by programs, not by people: writing in them is no edit of the site. */
const NEVER = /(?:^|\/)(?:node_modules|\.git)(?:\/|$)/

/** Linux' limits on watches, and the limit on open files, told as errors of the watcher. */
const EXHAUSTED: ReadonlySet<string> = new Set(['ENOSPC', 'EMFILE', 'ENFILE'])

/** How often files are looked at, in milliseconds, where the system cannot watch so many. */
const POLL = 400

/**
 * Watches folders for changes; whoever is told reads the files, since an event proves nothing. Where the
 * system refuses to watch so many files they are looked at in turn instead, which is slower and told once.
 */
export function watchFolders(folders: readonly Watched[], events: WatchEvents): Watcher {
  let current = start(folders, events, 'by events')
  let isPolling = false
  const listen = (watcher: FSWatcher): void => {
    watcher.on('error', (error) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!EXHAUSTED.has(code) || isPolling) return
      isPolling = true
      events.onTrouble(`The system cannot watch so many files (${code}); they are looked at every ${POLL} ms instead.`)
      void current.close()
      current = start(folders, events, 'by looking')
      listen(current)
    })
  }
  listen(current)
  return { close: () => current.close() }
}

function start(folders: readonly Watched[], events: WatchEvents, how: 'by events' | 'by looking'): FSWatcher {
  const watcher = watch(folders.map(({ root }) => root), {
    ignoreInitial: true,
    // A link might lead out of the site, to a tree without an end. What it leads to inside is watched in its
    // own place.
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (path) => !folders.some((folder) => isWatched(folder, path)),
    ...(how === 'by looking' ? { usePolling: true, interval: POLL, binaryInterval: 2 * POLL } : {}),
  })
  const tell = (path: string): void => {
    for (const folder of folders) {
      const inside = insideOf(folder, path)
      if (inside !== undefined && inside !== '' && isWatched(folder, path)) events.onChange(folder.prefix + inside)
    }
  }
  watcher.on('all', (_event, path) => tell(path))
  // Of two changes of one file within 50 ms chokidar's own events tell only the first, and the last state
  // would be lost.
  watcher.on('raw', (_event, path, details: unknown) => tell(rawPath(path, details)))
  watcher.on('ready', events.onReady)
  return watcher
}

/**
 * Where an event of the system happened: it names the watched file itself, or a file of the watched folder.
 */
function rawPath(path: string, details: unknown): string {
  const isTold = typeof details === 'object' && details !== null && 'watchedPath' in details
  const watched = isTold && typeof details.watchedPath === 'string' ? details.watchedPath : ''
  return nodePath.basename(watched) === path ? watched : nodePath.resolve(watched, path)
}

/** The root itself, the folders on the way to what is watched, and all below it. */
function isWatched(folder: Watched, path: string): boolean {
  const inside = insideOf(folder, path)
  if (inside === undefined || NEVER.test(inside)) return false
  return inside === '' || folder.within.some((wanted) => {
    return inside === wanted || inside.startsWith(`${wanted}/`) || wanted.startsWith(`${inside}/`)
  })
}

/** A posix path from the folder's root; undefined for what lies outside. */
function insideOf({ root }: Watched, path: string): string | undefined {
  const inside = nodePath.relative(root, nodePath.resolve(root, path)).split(nodePath.sep).join('/')
  return inside === '..' || inside.startsWith('../') || nodePath.isAbsolute(inside) ? undefined : inside
}
