import { randomBytes } from 'node:crypto'
import type { Span } from '../model/diagnostic.ts'
import { THEME_PREFIX } from '../model/paths.ts'
import { SITE_FOLDERS } from '../read/scan.ts'
import type { Roots } from '../site/load-site.ts'
import type { BuildOptions } from '../site/options.ts'
import type { Dirty } from '../site/reload-site.ts'
import type { Site } from '../site/site.ts'
import type { EditorLink } from './editor-link.ts'
import { gather } from './gather.ts'
import type { Outcome } from './live-site.ts'
import { LiveSite } from './live-site.ts'
import { Rebuild } from './rebuild.ts'
import { listen } from './server.ts'
import { Session } from './session.ts'
import type { Watched } from './watch.ts'
import { watchFolders } from './watch.ts'

/** What a preview needs of the command line. */
export interface PreviewParts {
  readonly site: Site
  readonly roots: Roots
  /** The absolute folders of the two roots. */
  readonly folders: { readonly site: string; readonly theme: string }
  readonly options: () => BuildOptions
  readonly port: number
  /** The addresses to bind, and the names beside the loopback ones by which a browser may ask. */
  readonly addresses: readonly string[]
  readonly names: readonly string[]
  readonly editor: EditorLink
  readonly codeFrame: (text: string, at: Span) => string
  /** Called after each build: what it came to, and how long it took in milliseconds. */
  readonly onBuilt: (outcome: Outcome, milliseconds: number) => void
  /** Lets go of what only the first build needs. */
  readonly afterFirst?: () => void
  /** A sentence for the terminal. */
  readonly onTrouble: (sentence: string) => void
  readonly onBug: (bug: unknown) => void
}

/** A site that is being served from memory. */
export interface Preview {
  readonly port: number
  /** Where it is seen, with the site's base. */
  readonly address: () => string
  /** Resolves when everything that was seen on the disk so far is built. */
  readonly settled: () => Promise<void>
  close(): Promise<void>
}

/** Only who was given a page of ours knows it, so that no other site can listen to ours. */
const TOKEN_BYTES = 16

/**
 * A file that is gone or empty all at once is believed to be so after so many milliseconds: editors empty
 * before they write.
 */
const HESITATION = 150

/**
 * What was edited is looked at once more so many milliseconds later: a watcher may be early, or miss what
 * follows at once.
 */
const SECOND_LOOK = 1000

/** After more changes than these at once some may have been missed. */
const FLOOD = 20

/**
 * Builds a site in memory, serves it, and keeps it up to the disk until it is closed. Writes nothing but
 * the cache of pictures.
 */
export async function openPreview(parts: PreviewParts): Promise<Preview> {
  const session = new Session(parts, `/__carrel/${randomBytes(TOKEN_BYTES).toString('hex')}/`)
  const { addresses, names, onBug } = parts
  const listener = await listen({ addresses, names, onBug, port: parts.port, answer: (asked) => session.answer(asked) })
  const origin = `http://localhost:${listener.port}`
  const live = new LiveSite({ ...parts, origin, onFailure: (failure) => session.failed(failure) })
  const rebuild = new Rebuild(session.stepsFor(live))
  await live.begin()
  const hesitation = hesitate((paths) => rebuild.changed(paths))
  const gathering = gather((paths) => {
    if ([...paths].some((path) => live.seemsUnfinished(path))) hesitation.later(paths)
    else rebuild.changed(paths)
  })
  const later = secondLook((paths) => rebuild.changed(paths))
  const watcher = watchFolders(watchedFolders(parts), {
    onChange: (path) => {
      gathering.add(path)
      later.soon(path)
    },
    onReady: () => rebuild.changed('everything'),
    onTrouble: parts.onTrouble,
  })
  rebuild.changed('everything')
  return {
    port: listener.port,
    address: () => `${origin}${live.isLoaded ? encodeURI(live.baseurl()) : ''}/`,
    settled: () => rebuild.settled(),
    close: async () => {
      later.never()
      gathering.close()
      hesitation.never()
      live.close()
      session.close()
      await Promise.all([rebuild.close(), watcher.close(), listener.close()])
    },
  }
}

/** The author's folders and the theme's, with the configuration files that lie elsewhere. */
function watchedFolders({ folders, options }: PreviewParts): readonly Watched[] {
  return [
    { root: folders.site, within: [...SITE_FOLDERS, ...options().configs], prefix: '' },
    { root: folders.theme, within: ['layouts', 'assets'], prefix: THEME_PREFIX },
  ]
}

/** Hands paths over after a moment, each set by itself. */
function hesitate(handOver: (paths: ReadonlySet<string>) => void): { later(paths: ReadonlySet<string>): void; never(): void } {
  const timers = new Set<NodeJS.Timeout>()
  return {
    later: (paths) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        handOver(paths)
      }, HESITATION)
      timers.add(timer)
    },
    never: () => timers.forEach((timer) => clearTimeout(timer)),
  }
}

/**
 * A timer that is put off by each edit; then what was edited is looked at once more, and after a flood
 * everything is.
 */
function secondLook(look: (paths: Dirty) => void): { soon(path: string): void; never(): void } {
  let timer: NodeJS.Timeout | undefined
  let paths = new Set<string>()
  const end = (): void => {
    const seen = paths
    paths = new Set()
    look(seen.size > FLOOD ? 'everything' : seen)
  }
  return {
    soon: (path) => {
      paths.add(path)
      clearTimeout(timer)
      timer = setTimeout(end, SECOND_LOOK)
    },
    never: () => clearTimeout(timer),
  }
}
