import type { Output } from '../model/output.ts'
import type { OutputPath } from '../model/paths.ts'

/** What must be done to turn the site that stands into the new one. */
export interface WritePlan {
  /** Files to be written: new ones, and those whose bytes change. */
  readonly put: readonly Output[]
  /** Files that stand as they should. */
  readonly keep: readonly Output[]
  /** Files of ours that the new site does not have. */
  readonly remove: readonly OutputPath[]
}

/** The site that stands, as far as it is ours. */
export interface StandingFiles {
  /** What the manifest lists. */
  readonly listed: ReadonlyMap<OutputPath, string>
  /** The digest of each listed file that is really there, whoever wrote its bytes. */
  readonly found: ReadonlyMap<OutputPath, string>
}

/**
 * Compares the new site with the one that stands: pure, and in the order of `outputs` and of the manifest.
 */
export function planWrites(standing: StandingFiles, outputs: readonly Output[]): WritePlan {
  const wanted = new Set(outputs.map((output) => output.path))
  const isKept = ({ path, digest }: Output) => {
    return standing.listed.get(path) === digest && standing.found.get(path) === digest
  }
  return {
    put: outputs.filter((output) => !isKept(output)),
    keep: outputs.filter(isKept),
    remove: [...standing.listed.keys()].filter((path) => !wanted.has(path)),
  }
}

/** True for a plan that leaves everything as it is. */
export function isEmptyPlan(plan: WritePlan): boolean {
  return plan.put.length === 0 && plan.remove.length === 0
}
