import os from 'node:os'
import { eachLimit } from '../images/each-limit.ts'
import { openCache } from '../images/open-cache.ts'
import type { PictureCache } from '../images/picture-cache.ts'
import { cleanRecord, makePicture } from '../images/picture-maker.ts'
import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { promisedFormat } from '../transform/pictures/picture-file.ts'
import type { PictureWant } from './picture-queries.ts'
import type { Progress, Site } from './site.ts'

/** The shell's side of pictures: the cache, opened when the first picture of a site is met. */
export interface PictureShop {
  readonly disk: Disk
  cache(): PictureCache
  /** What is wrong with the cache itself. */
  problems(): readonly Diagnostic[]
}

/** Makes the shop of a site; touches nothing yet. */
export function pictureShop(disk: Disk): PictureShop {
  let opened: ReturnType<typeof openCache> | undefined
  const open = (): ReturnType<typeof openCache> => (opened ??= openCache(disk))
  return { disk, cache: () => open().value, problems: () => opened?.diagnostics ?? [] }
}

/** Who is told how far the pictures are, and who may stop it. */
export interface Watching {
  readonly pages?: Progress
  readonly pictures?: Progress
  readonly signal?: AbortSignal
}

export type Evaluated = ReturnType<Site['evaluate']>

/** Wants that come back so often are never met, which only a bug of ours can cause. */
const ROUNDS = 4

/**
 * Evaluates a loaded site until it wants nothing more: what its pages ask for and only sharp can make is
 * made once, kept by content, and handed in as inputs, so that only the pages that wanted it run again. A
 * site without pictures is evaluated once and no cache is opened. Stopped by its signal it returns what
 * there is; the next run goes on from there.
 */
export async function prepare(site: Site, shop: PictureShop, watching: Watching = {}): Promise<Evaluated> {
  const hasPictures = knowPictures(site, shop)
  let evaluated = site.evaluate(watching.pages)
  if (!hasPictures) return evaluated
  for (let round = 0; round < ROUNDS && (await makeWanted(site, shop, watching)); round++) {
    evaluated = site.evaluate(watching.pages)
  }
  const shown = site.pictures.shown()
  if (shown.size > 0 && watching.signal?.aborted !== true) shop.cache().prune(shown)
  return evaluated
}

/**
 * Makes what the pages that were last evaluated want of pictures; true where they have to be evaluated
 * again. For a preview, which calls it after each whole evaluation, and `knowPictures` whenever files have
 * changed.
 */
export async function makeWanted(site: Site, shop: PictureShop, watching: Watching = {}): Promise<boolean> {
  if (watching.signal?.aborted === true) return false
  const wants = site.pictures.wants((mark) => shop.cache().isSound(mark))
  if (wants.length > 0) await make(wants, { site, shop, watching })
  return wants.length > 0
}

/**
 * Hands in what the cache knows of the site's pictures, and of new ones how they are published, which takes
 * no sharp. True where the site has any.
 */
export function knowPictures(site: Site, shop: PictureShop): boolean {
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
  { cache, disk }: PictureShop,
): ReturnType<typeof cleanRecord> | undefined {
  try {
    return cleanRecord(cache(), original, () => disk.readBytes(path))
  } catch (failure) {
    if (isDiskFailure(failure, 'ENOENT', 'ENOTDIR')) return undefined
    throw failure
  }
}

interface Work {
  readonly site: Site
  readonly shop: PictureShop
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
    const record = await makePicture(shop.cache(), job)
    if (record !== undefined) site.inputs.picture.set(original, record)
    watching.pictures?.(++done, wants.length)
  })
}
