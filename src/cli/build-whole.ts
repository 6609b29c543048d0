import { ownProcess } from '../disk/own-process.ts'
import type { Report, Write } from '../site/build.ts'
import { finishBuild } from '../site/build.ts'
import { copyReader } from '../site/copy-reader.ts'
import { loadSite } from '../site/load-site.ts'
import { prepare } from '../site/prepare.ts'
import { workshop } from '../site/workshop.ts'
import { sweepSite, writeSite } from '../write/write-site.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Request } from './arguments.ts'
import type { Profile } from './profile.ts'
import type { Destination, OpenSite } from './open-site.ts'
import { destinationOf, openSite } from './open-site.ts'
import type { ProgressLine } from './progress.ts'

/** A build from the first file read to the last one written. */
export interface WholeBuild {
  readonly opened: OpenSite
  readonly destination: Destination
  readonly report: Report
  /**
   * Keeps what the next build can use, clears away what the one before left behind, and tells what went wrong
   * with that.
   */
  sweep(): readonly Diagnostic[]
}

/** How a build is watched, and how it can be stopped while it waits. */
export interface Watcher {
  readonly line: Pick<ProgressLine, 'show' | 'clear'>
  readonly signal?: AbortSignal
  readonly during?: <T>(work: () => Promise<T>) => Promise<T>
  /** Told which stage begins, where somebody asked how long each takes. */
  readonly profile?: Profile
}

/**
 * Reads, prepares, builds and writes the site that a request names; undefined where the watcher stopped it.
 */
export async function buildWhole(
  request: Request,
  { line, signal, during, profile }: Watcher,
): Promise<WholeBuild | undefined> {
  profile?.begin('reading files')
  const opened = openSite(request, profile?.watcher)
  const destination = destinationOf(request)
  const { roots, site } = opened
  const shop = workshop(roots.site)
  const write: Write = (outputs) =>
    writeSite(destination.place, outputs, {
      readCopy: copyReader(roots, shop),
      protectedFolders: destination.protectedFolders,
      owner: ownProcess(),
      shown: destination.shown,
      sweep: 'later',
    })
  const problems = loadSite(site, roots, opened.options)
  profile?.begin('making the site')
  opened.renderings?.prepare(site)
  const evaluated = await prepare(site, shop, {
    pages: line.show,
    pictures: (done, all) => line.show(done, all, 'making pictures:'),
    works: (done, all) => line.show(done, all, 'drawing and setting:'),
    ...(signal === undefined ? {} : { signal }),
    ...(during === undefined ? {} : { during }),
  })
  line.clear()
  if (signal?.aborted === true) return undefined
  profile?.begin('writing')
  const report = finishBuild(site, opened, { write, evaluated, problems: [...problems, ...shop.problems()] })
  const sweep = (): readonly Diagnostic[] => {
    profile?.begin('keeping for the next build')
    opened.renderings?.save()
    return sweepSite(destination.place, { owner: ownProcess(), shown: destination.shown })
  }
  return { opened, destination, report, sweep }
}
