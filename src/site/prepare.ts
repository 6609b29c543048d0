import os from 'node:os'
import { eachLimit } from '../images/each-limit.ts'
import { cleanRecord, makePicture } from '../images/picture-maker.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { SourcePath } from '../model/paths.ts'
import { promisedFormat } from '../transform/pictures/picture-file.ts'
import type { PictureWant } from './picture-queries.ts'
import { knowWorks, makeOrdered, pruneWorks } from './prepare-works.ts'
import type { WatchingWorks } from './prepare-works.ts'
import type { Progress, Site } from './site.ts'
import type { Workshop } from './workshop.ts'

/** Who is told how far it is, and who may stop it. */
export interface Watching extends WatchingWorks {
  readonly pages?: Progress
  readonly pictures?: Progress
  /** Runs what others than our own thread do: the only part of a build that can be stopped in good order. */
  readonly during?: (work: () => Promise<boolean>) => Promise<boolean>
}

export type Evaluated = ReturnType<Site['evaluate']>

/** Wants that come back so often are never met, which only a bug of ours can cause. */
const ROUNDS = 4

/**
 * Evaluates a loaded site until it wants nothing more: what its pages ask for and only asynchronous code can
 * make is made once, kept by content, and handed in as inputs, so that only the pages that wanted it run
 * again. A site that wants nothing is evaluated once and no cache is opened. Stopped by its signal it
 * returns what there is; the next run goes on from there.
 */
export async function prepare(site: Site, shop: Workshop, watching: Watching = {}): Promise<Evaluated> {
  knowPictures(site, shop)
  await knowWorks(site, shop)
  let evaluated = site.evaluate(watching.pages)
  const during: NonNullable<Watching['during']> = watching.during ?? ((work) => work())
  for (let round = 0; round < ROUNDS && (await during(() => makeWanted(site, shop, watching))); round++) {
    if (watching.signal?.aborted === true) break
    evaluated = site.evaluate(watching.pages)
  }
  if (watching.signal?.aborted === true) return evaluated
  const shown = site.pictures.shown()
  if (shown.size > 0) shop.pictures().prune(shown)
  pruneWorks(site, shop)
  return evaluated
}

/**
 * Makes what the pages that were last evaluated want of pictures and other works; true where they have to be
 * evaluated again. For a preview, which calls it after each whole evaluation, and `knowPictures` whenever
 * files have changed.
 */
export async function makeWanted(site: Site, shop: Workshop, watching: Watching = {}): Promise<boolean> {
  if (watching.signal?.aborted === true) return false
  const wants = site.pictures.wants((mark) => shop.pictures().isSound(mark))
  const hasPictures = wants.length > 0 && (await shop.canMakePictures())
  if (hasPictures) await make(wants, { site, shop, watching })
  const hasMade = await makeOrdered(site, shop, watching)
  return hasMade || hasPictures
}

/**
 * Hands in what the cache knows of the site's pictures, and of new ones how they are published, which takes
 * no sharp. True where the site has any.
 */
export function knowPictures(site: Site, shop: Workshop): boolean {
  let hasAny = false
  for (const path of site.inputs.listing('site') ?? []) {
    const original = promisedFormat(path) === undefined ? undefined : site.inputs.source(path)?.digest
    if (original === undefined) continue
    hasAny = true
    if (site.inputs.picture(original) !== undefined) continue
    const record = recordOf(path, original, shop)
    if (record !== undefined) site.inputs.picture.set(original, record)
  }
  return hasAny
}

/** Undefined for a file that has vanished since it was read. */
function recordOf(
  path: SourcePath,
  original: string,
  { pictures, disk }: Workshop,
): ReturnType<typeof cleanRecord> | undefined {
  try {
    return cleanRecord(pictures(), original, () => disk.readBytes(path))
  } catch (failure) {
    if (isDiskFailure(failure, 'ENOENT', 'ENOTDIR')) return undefined
    throw failure
  }
}

interface Work {
  readonly site: Site
  readonly shop: Workshop
  readonly watching: Watching
}

/** Sharp works outside of our thread, so that as many pictures are made at once as there are cores. */
async function make(wants: readonly PictureWant[], { site, shop, watching }: Work): Promise<void> {
  const limit = {
    most: os.availableParallelism(),
    ...(watching.signal === undefined ? {} : { signal: watching.signal }),
  }
  let done = 0
  watching.pictures?.(done, wants.length)
  await eachLimit(wants, limit, async ({ source, original, recipes }) => {
    const job = { original, recipes, bytes: () => shop.disk.readBytes(source) }
    const record = await makePicture(shop.pictures(), job)
    if (record !== undefined) site.inputs.picture.set(original, record)
    watching.pictures?.(++done, wants.length)
  })
}
