import { digest } from '../disk/digest.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { MadeFile, PictureFacts, Recipe } from '../model/picture.ts'
import { recipeKey } from '../model/picture.ts'
import { derive } from './derive.ts'
import { loadSharp } from './load-sharp.ts'
import type { PictureCache } from './picture-cache.ts'
import type { PictureRecord } from './picture-record.ts'
import { probe } from './probe.ts'
import { stripMetadata } from './strip-metadata.ts'

/** A change of what recipes mean, or of what is stripped, needs a new number: it is part of every key. */
export const RECIPES_VERSION = 1

/** A picture that pages show. */
export interface PictureJob {
  /** SHA-256 of the original. */
  readonly original: string
  readonly bytes: () => Uint8Array
  /** What is to be made of it, once it is known what it is. */
  readonly recipes: (facts: PictureFacts) => readonly Recipe[]
}

/**
 * What a picture is without looking at its pixels: its clean form alone. Reads the bytes where no record is
 * kept; undefined where they are no longer those that the digest was taken of.
 */
export function cleanRecord(
  cache: PictureCache,
  original: string,
  bytes: () => Uint8Array,
): PictureRecord | undefined {
  const known = cache.record(original)
  if (known !== undefined) return known
  const body = bytes()
  if (digest(body) !== original) return undefined
  const clean = stripMetadata(body)
  const record = {
    clean: { digest: clean === body ? original : digest(clean), size: clean.length },
    made: {},
  }
  cache.keepRecord(original, record)
  return record
}

/**
 * Brings the record of a picture up to what is wanted: looked at, and every recipe made whose file is not
 * there or damaged. The files are kept before the record that names them, so that a build may be stopped at
 * any time. A picture that cannot be read to its end is recorded as broken, and nothing is made of it.
 * Undefined for a file that has changed since its digest was taken.
 */
export async function makePicture(cache: PictureCache, job: PictureJob): Promise<PictureRecord | undefined> {
  const before = cleanRecord(cache, job.original, job.bytes)
  const bytes = job.bytes()
  if (before === undefined || digest(bytes) !== job.original) return undefined
  const sharp = await loadSharp()
  const probed = before.probed ?? (await probe(bytes, sharp))
  if (probed.kind === 'flawed') return kept(cache, job.original, { ...before, probed })
  const { facts } = probed
  const missing = job.recipes(facts).filter((recipe) => !isThere(cache, before.made[recipeKey(recipe)]))
  try {
    const made: Record<string, MadeFile> = { ...before.made }
    for (const derived of await derive({ bytes, facts }, unique(missing), sharp)) {
      made[recipeKey(derived.recipe)] = cache.keepFile(derived.bytes)
    }
    return kept(cache, job.original, { ...before, probed, made })
  } catch (failure) {
    if (!(failure instanceof Error) || isDiskFailure(failure)) throw failure
    const { format, width, height } = facts
    const flaw = { kind: 'broken', detail: '', format, width, height } as const
    return kept(cache, job.original, { ...before, probed: { kind: 'flawed', flaw } })
  }
}

function isThere(cache: PictureCache, made: MadeFile | undefined): boolean {
  return made !== undefined && cache.isSound(made.digest)
}

function unique(recipes: readonly Recipe[]): readonly Recipe[] {
  return [...new Map(recipes.map((recipe) => [recipeKey(recipe), recipe])).values()]
}

function kept(cache: PictureCache, original: string, record: PictureRecord): PictureRecord {
  cache.keepRecord(original, record)
  return record
}
