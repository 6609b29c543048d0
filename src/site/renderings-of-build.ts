import type { Disk } from '../disk/disk.ts'
import type { Renderings } from '../transform/markdown/keeping-renderer.ts'
import type { Help, StartThread } from './help-ahead.ts'
import { helpAhead, startThread } from './help-ahead.ts'
import { renderingStore } from './rendering-store.ts'
import type { Site } from './site.ts'

/** The renderings of one build: what the last one left, and what a second thread makes meanwhile. */
export interface BuildRenderings extends Renderings {
  /** Looks whether a second thread pays, once the files of the site are loaded. */
  prepare(site: Site): void
  save(): void
}

/** The renderings that builds have left, for as long as they are of use. */
export interface FirstRenderings extends Renderings {
  /** Lets go of them: from now on nothing is found. */
  forget(): void
}

/**
 * What builds have kept, for the first build of a preview, which keeps nothing itself: its pages live in
 * memory, and everything but the pages would only grow there.
 */
export function firstRenderings(disk: Disk): FirstRenderings {
  let store: Renderings | undefined = renderingStore(disk)
  return {
    find: (key, source) => store?.find(key, source),
    keep: () => undefined,
    forget: () => {
      store = undefined
    },
  }
}

/** Opens the renderings of a site for a build by a program that `program` names. */
export function buildRenderings(
  disk: Disk,
  program: string,
  start: StartThread = startThread,
): BuildRenderings {
  const store = renderingStore(disk)
  let help: Help | undefined
  return {
    find: (key, source) => {
      const known = store.find(key, source)
      // An excerpt is a text of its own, which no file stands for.
      if (known !== undefined || source.docId !== undefined) return known
      const made = help?.take(source.path)
      if (made?.key !== key) return undefined
      store.keepLine(key, made.line)
      return made.kept
    },
    keep: store.keep,
    prepare: (site) => {
      help = helpAhead(site, { program, options: site.renderingOptions(), known: store.size, start })
    },
    save: store.save,
  }
}
