import type { Disk } from '../disk/disk.ts'
import type { Owner } from '../disk/own-process.ts'
import type { Place } from '../disk/place.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { isError, parsed } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import type { OutputPath } from '../model/paths.ts'
import { joinPath } from '../model/paths.ts'
import type { ProtectedFolder } from './destination-guard.ts'
import { guardDestination } from './destination-guard.ts'
import { settleForeign } from './foreign-files.ts'
import { MANIFEST_NAME } from './manifest.ts'
import { guardOutputs } from './output-guard.ts'
import type { Places } from './places.ts'
import { placesBeside } from './places.ts'
import type { WritePlan } from './plan.ts'
import { isEmptyPlan, planWrites } from './plan.ts'
import { recover } from './recover.ts'
import type { ReadCopy } from './stage.ts'
import { stageSite } from './stage.ts'
import type { Standing } from './survey.ts'
import { survey } from './survey.ts'
import { swapIn } from './swap.ts'
import { keepEdited, sweepOld, sweepStaging } from './sweep.ts'
import { orLeftover, withLock } from './with-lock.ts'

/** How a site is written, beside where and what. */
export interface WriteOptions {
  readonly readCopy: ReadCopy
  readonly protectedFolders: readonly ProtectedFolder[]
  /** The process that writes: `ownProcess()`. */
  readonly owner: Owner
  /** The output folder as messages name it: as the user wrote it. */
  readonly shown: string
  /**
   * `later` leaves the removal of the old site to `sweepSite`, called after the report, or to the next build.
   */
  readonly sweep: 'now' | 'later'
}

/** What the removal of an old site needs to know. */
export type SweepOptions = Pick<WriteOptions, 'owner' | 'shown'>

/** What a build did to the output folder. */
export interface WriteReport {
  readonly put: readonly OutputPath[]
  readonly kept: readonly OutputPath[]
  readonly removed: readonly OutputPath[]
  /** True when nothing had to be touched, and nothing was. */
  readonly unchanged: boolean
}

/**
 * Replaces the site in a folder by another, in one step: put together beside it, then swapped in by renames,
 * so that the folder holds the old site or the new one whenever it is looked at. Each output's digest is the
 * SHA-256 of its bytes. Returns errors, with nothing touched, for a folder or outputs that are refused;
 * throws `DiskFailure`, with the old site in place, when the disk refuses.
 */
export function writeSite(
  place: Place,
  outputs: readonly Output[],
  options: WriteOptions,
): Parsed<WriteReport> {
  const problems = [
    ...guardDestination(place.absolute, options.protectedFolders),
    ...guardOutputs(outputs.map(({ path }) => path)),
  ]
  if (problems.some(isError)) return { value: NOTHING_DONE, diagnostics: problems }
  const job = { disk: place.disk, places: placesBeside(place.path, options.shown), outputs, options }
  const written = write(job)
  return { value: written.value, diagnostics: [...problems, ...written.diagnostics] }
}

/**
 * Removes an old site that `writeSite` left for later; does nothing while another build is at work, which
 * then does it.
 */
export function sweepSite(place: Place, options: SweepOptions): readonly Diagnostic[] {
  const { disk } = place
  const places = placesBeside(place.path, options.shown)
  return orLeftover(places, () => {
    if (disk.stat(places.work) === undefined) return []
    const run = () => parsed(undefined, recover(disk, places))
    const swept = withLock(disk, places, { owner: options.owner, run, otherwise: undefined })
    return swept.diagnostics.filter((problem) => !isError(problem))
  })
}

const NOTHING_DONE: WriteReport = { put: [], kept: [], removed: [], unchanged: true }

interface Job {
  readonly disk: Disk
  readonly places: Places
  readonly outputs: readonly Output[]
  readonly options: WriteOptions
}

/**
 * Looks before it asks for the lock, since asking makes a folder, and most builds of a watched site change
 * nothing.
 */
function write(job: Job): Parsed<WriteReport> {
  const { disk, places } = job
  const early = disk.stat(places.work) === undefined ? survey(disk, places) : undefined
  if (early !== undefined) {
    if (early.value === undefined) return { value: NOTHING_DONE, diagnostics: early.diagnostics }
    const plan = planWrites(early.value, job.outputs)
    if (isDone(early.value, plan)) return parsed(unchanged(plan))
  }
  return withLock(disk, places, {
    owner: job.options.owner,
    otherwise: NOTHING_DONE,
    run: () => replace(job, early?.value),
  })
}

function replace(job: Job, early: Standing | undefined): Parsed<WriteReport> {
  const { disk, places, outputs, options } = job
  const seen = early !== undefined && isCurrent(job, early) ? parsed(early) : survey(disk, places)
  if (seen.value === undefined) return { value: NOTHING_DONE, diagnostics: seen.diagnostics }
  const standing = seen.value
  const plan = planWrites(standing, outputs)
  if (isDone(standing, plan)) return parsed(unchanged(plan))
  const { carried, problems } = settleForeign(disk, places, { foreign: standing.foreign, outputs })
  if (problems.length > 0) return { value: NOTHING_DONE, diagnostics: problems }
  const changed = stageSite(disk, places, { plan, carried, readCopy: options.readCopy })
  if (changed.length > 0) {
    return { value: NOTHING_DONE, diagnostics: [...changed, ...sweepStaging(disk, places)] }
  }
  swapIn(disk, places, carried)
  const swept = standing.exists ? orLeftover(places, () => tidyAfter(job, standing)) : []
  return parsed(report(plan, false), swept)
}

/** True when no other build has come between the first look and the lock. */
function isCurrent({ disk, places }: Job, early: Standing): boolean {
  const manifest = joinPath(places.out, MANIFEST_NAME)
  if (disk.stat(manifest) === undefined) return early.manifestText === ''
  return disk.readText(manifest) === early.manifestText
}

function isDone(standing: Standing, plan: WritePlan): boolean {
  return standing.manifestText !== '' && isEmptyPlan(plan)
}

function tidyAfter({ disk, places, options }: Job, { found, listed }: Standing): readonly Diagnostic[] {
  const edited = [...found.keys()].filter((path) => found.get(path) !== listed.get(path))
  const kept = keepEdited(disk, places, edited)
  if (options.sweep === 'later') return kept
  const untouched = new Set([...found.keys()].filter((path) => found.get(path) === listed.get(path)))
  return [...kept, ...sweepOld(disk, places, untouched)]
}

function unchanged(plan: WritePlan): WriteReport {
  return report(plan, true)
}

function report(plan: WritePlan, isUnchanged: boolean): WriteReport {
  return {
    put: plan.put.map(({ path }) => path),
    kept: plan.keep.map(({ path }) => path),
    removed: plan.remove,
    unchanged: isUnchanged,
  }
}
