import { corpusOf, keep } from './corpus.ts'
import type { FuzzTarget } from './fuzz-target.ts'
import { fuzz, shrink } from './session.ts'
import { targets } from './targets.ts'

/** What the command asked for. */
export interface FuzzWish {
  /** Names of targets; all of them where there is none. */
  readonly names: readonly string[]
  readonly minutes: number
  readonly seed: number
  /** The folder of the corpus. */
  readonly corpus: string
  readonly print: (line: string) => void
}

/** Fuzzes one target after the other; returns how many findings there were, or a sentence on what was asked wrongly. */
export function runFuzz(wish: FuzzWish): number | string {
  const unknown = wish.names.find((name) => targets.every((target) => target.name !== name))
  if (unknown !== undefined) return `there is no target ${unknown}; there are ${targets.map(({ name }) => name).join(', ')}`
  const chosen = targets.filter(({ name }) => wish.names.length === 0 || wish.names.includes(name))
  return chosen.map((target) => runOne(target, wish)).reduce((sum, count) => sum + count, 0)
}

function runOne(target: FuzzTarget, { minutes, seed, corpus, print }: FuzzWish): number {
  const start = performance.now()
  const end = start + minutes * 60_000
  const session = fuzz(target, { corpus: corpusOf(corpus, target.name), seed, isOver: () => performance.now() > end })
  for (const text of session.kept.filter((input) => input.length < 1500).slice(0, 40)) keep(corpus, target.name, text)
  for (const finding of session.findings) {
    const small = shrink(target, finding)
    print(`  FINDING ${small.what}\n    ${JSON.stringify(small.text.slice(0, 400))}\n    kept as ${keep(corpus, target.name, small.text)}`)
  }
  const took = ((performance.now() - start) / 60_000).toFixed(1)
  const { runs, features, slowest, findings } = session
  print(`${target.name}: ${runs} inputs in ${took} min, seed ${seed}, ${features} features, slowest ${Math.round(slowest)} ms, ${findings.length} findings`)
  return findings.length
}
