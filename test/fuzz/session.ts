import { chance } from '../property/chance.ts'
import type { FuzzTarget, Outcome } from './fuzz-target.ts'
import { mutate } from './mutate.ts'
import { isPolluted } from './sound.ts'

/** An input that broke a promise. */
export interface Finding {
  readonly text: string
  readonly what: string
}

/** What a session came to. */
export interface Session {
  readonly runs: number
  readonly findings: readonly Finding[]
  /** Inputs that reached what none before them had. */
  readonly kept: readonly string[]
  readonly features: number
  /** The most that one input took, in milliseconds of the processor. */
  readonly slowest: number
}

export interface Plan {
  readonly corpus: readonly string[]
  readonly seed: number
  /** Asked after each input; true ends the session. */
  readonly isOver: (runs: number) => boolean
}

/** An input of at most 20 kB that takes more of the processor than this many milliseconds, twice, is a finding. */
const LONGEST_RUN = 1000

/** Different findings are told up to this number; then the session ends. */
const MOST_FINDINGS = 20

/** Feeds the corpus and then changed texts to a target, the same ones for the same corpus and seed. */
export function fuzz(target: FuzzTarget, plan: Plan): Session {
  const random = chance(plan.seed)
  const pool = [...plan.corpus]
  const seen = new Set<string>()
  const kept: string[] = []
  const findings = new Map<string, Finding>()
  let slowest = 0
  let runs = 0
  const feed = (text: string): void => {
    const { outcome, took } = checked(target, text)
    runs += 1
    slowest = Math.max(slowest, took)
    if (outcome.finding !== undefined) note(findings, { text, what: outcome.finding })
    if (outcome.finding !== undefined || outcome.features.every((feature) => seen.has(feature))) return
    for (const feature of outcome.features) seen.add(feature)
    if (runs <= plan.corpus.length) return
    kept.push(text)
    pool.push(text)
  }
  for (const text of plan.corpus) feed(text)
  while (!plan.isOver(runs) && findings.size < MOST_FINDINGS) {
    feed(mutate(random.pick(pool), { random, others: pool, words: target.words }))
  }
  return { runs, findings: [...findings.values()], kept, features: seen.size, slowest }
}

/** Findings that differ in numbers only are one; the shortest input stands for it. */
function note(findings: Map<string, Finding>, finding: Finding): void {
  const kind = finding.what.replace(/\d+/g, '#').slice(0, 120)
  const known = findings.get(kind)
  if (known === undefined || finding.text.length < known.text.length) findings.set(kind, finding)
}

/** Runs a target on one text; what it throws, adds to every object, or takes too long for is a finding. */
export function checked(target: FuzzTarget, text: string): { readonly outcome: Outcome; readonly took: number } {
  const first = timed(target, text)
  const took = first.took > LONGEST_RUN ? Math.min(first.took, timed(target, text).took) : first.took
  if (first.outcome.finding !== undefined) return first
  if (isPolluted()) return { outcome: { finding: 'every object has got a new property', features: [] }, took }
  const { features } = first.outcome
  const isSlow = took > LONGEST_RUN
  return { outcome: isSlow ? { finding: `takes ${Math.round(took)} ms`, features } : first.outcome, took }
}

function timed(target: FuzzTarget, text: string): { readonly outcome: Outcome; readonly took: number } {
  // The clock would count what others do on the same machine.
  const start = process.cpuUsage()
  const spent = (): number => process.cpuUsage(start).user / 1000
  try {
    const outcome = target.run(text)
    return { outcome, took: spent() }
  } catch (failure) {
    const what = failure instanceof Error ? `throws ${failure.name}: ${failure.message}` : `throws ${String(failure)}`
    return { outcome: { finding: what, features: [] }, took: spent() }
  }
}

/** The shortest text, as far as cutting it finds one, that still breaks the same promise. */
export function shrink(target: FuzzTarget, { text, what }: Finding): Finding {
  let best: Finding = { text, what }
  const kind = what.replace(/\d+/g, '#')
  const until = performance.now() + 15_000
  for (let size = Math.ceil(text.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.text.length && performance.now() < until; ) {
      const shorter = best.text.slice(0, at) + best.text.slice(at + size)
      const found = checked(target, shorter).outcome.finding
      if (found?.replace(/\d+/g, '#') === kind) best = { text: shorter, what: found }
      else at += size
    }
  }
  return best
}
