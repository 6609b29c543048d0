import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { nodeDisk } from '../disk/node-disk.ts'
import { packageFolder } from '../disk/package-folder.ts'
import { programMark } from '../disk/program-mark.ts'
import type { Place } from '../disk/place.ts'
import { findPlace } from '../disk/place.ts'
import { loadMath } from '../site/load-math.ts'
import type { Roots } from '../site/load-site.ts'
import type { BuildOptions } from '../site/options.ts'
import type { BuildRenderings, FirstRenderings } from '../site/renderings-of-build.ts'
import { buildRenderings, firstRenderings } from '../site/renderings-of-build.ts'
import type { Site } from '../site/site.ts'
import { createSite } from '../site/site.ts'
import type { RunWatcher } from '../track/self-times.ts'
import type { Citeproc } from '../transform/citations/citeproc.ts'
import type { ProtectedFolder } from '../write/destination-guard.ts'
import { addressHere } from './address-hints.ts'
import type { Request } from './arguments.ts'

/** A site of this machine, ready to be built. */
export interface OpenSite {
  readonly site: Site
  readonly roots: Roots
  readonly options: BuildOptions
  /** Absent for what is no build of the whole site, or a program that runs from its sources. */
  readonly renderings?: BuildRenderings
  /** What builds have kept, for a preview; absent for everything else, and for a program from its sources. */
  readonly first?: FirstRenderings
}

/** Where a build writes, and what it must not touch. */
export interface Destination {
  readonly place: Place
  /** The output folder as the user wrote it, for messages. */
  readonly shown: string
  readonly protectedFolders: readonly ProtectedFolder[]
}

/** Opens the site that a command's flags name; reads none of its content yet. `watcher` sees its queries run. */
export function openSite(request: Request, watcher?: RunWatcher): OpenSite {
  const root = path.resolve(request.text('source') ?? '.')
  const own = packageFolder()
  const disk = nodeDisk(root)
  // A preview answers at this machine's root, wherever the site will be one day.
  const inferred = request.command.name === 'serve' ? undefined : addressHere(disk)
  const options: BuildOptions = {
    drafts: request.has('drafts'),
    future: request.has('future'),
    unpublished: request.has('unpublished'),
    strict: request.has('strict'),
    configs: request.texts('config').map((file) => relativeTo(root, file)),
    baseUrl: request.text('base-url'),
    now: momentOf(request.text('now')),
    preview: request.command.name === 'serve',
    ...(inferred === undefined ? {} : { inferred }),
  }
  const program = programMark()
  const isKeeping = program !== '' && request.command.name === 'build'
  const renderings = isKeeping ? buildRenderings(disk, program) : undefined
  const isFinding = program !== '' && request.command.name === 'serve'
  const first = isFinding ? firstRenderings(disk) : undefined
  const known = renderings ?? first
  const site = createSite({
    loadMath,
    loadCiteproc: () => loadCiteproc(root),
    version: own.version,
    ...(watcher === undefined ? {} : { watcher }),
    ...(known === undefined ? {} : { kept: { renderings: known, program } }),
  })
  return {
    site,
    roots: { site: disk, theme: nodeDisk(own.folder) },
    options,
    ...(renderings && { renderings }),
    ...(first && { first }),
  }
}

/** Finds where a build writes: `--out`, else `_site` in the site's root. */
export function destinationOf(request: Request): Destination {
  const root = path.resolve(request.text('source') ?? '.')
  const shown = request.text('out') ?? path.join(request.text('source') ?? '', '_site')
  const folders = ['content', 'layouts', 'assets'].map((name) => {
    const place = findPlace(path.join(root, name), root)
    return { path: place.absolute, what: `the site's ${name}`, mayHoldOutput: false }
  })
  const home = { path: findPlace(os.homedir(), root).absolute, what: 'your home folder', mayHoldOutput: true }
  const place = findPlace(request.text('out') ?? path.join(root, '_site'), process.cwd())
  return {
    place,
    shown,
    protectedFolders: [
      ...folders,
      home,
      { path: findPlace(root, root).absolute, what: 'the site itself', mayHoldOutput: true },
    ],
  }
}

/**
 * A file of the command line as a posix path from the site's root; it was written from where the user
 * stands.
 */
function relativeTo(root: string, file: string): string {
  return path.relative(root, path.resolve(file)).split(path.sep).join('/')
}

/** What counts as now: the flag, else SOURCE_DATE_EPOCH (reproducible-builds.org), else the clock. */
export function momentOf(text: string | undefined): BuildOptions['now'] {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH'] ?? '')
  const seconds =
    process.env['SOURCE_DATE_EPOCH'] !== undefined && Number.isFinite(epoch) ? epoch : Date.now() / 1000
  return { seconds: Math.floor(seconds), ...(text === undefined ? {} : { text }) }
}

/** The package citeproc, beside the site or beside this program; undefined where nobody has installed it. */
function loadCiteproc(root: string): Citeproc | undefined {
  for (const place of [path.join(root, 'package.json'), import.meta.url]) {
    try {
      return createRequire(place)('citeproc') as Citeproc
    } catch {
      // It is looked for in the next place.
    }
  }
  return undefined
}
