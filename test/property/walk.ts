import type { Disk } from '../../src/disk/disk.ts'
import type { BuildOptions } from '../../src/site/options.ts'
import type { Built } from '../support/site-in-a-string.ts'
import { edited, siteInAString } from '../support/site-in-a-string.ts'
import { chance } from './chance.ts'
import { randomChange, randomSite } from './random-site.ts'

/** How much work two ways of building came to. */
export interface Work {
  readonly edits: number
  /** Pages and files made again, by building on what was there. */
  readonly incremental: number
  /** The same by building from nothing. */
  readonly clean: number
}

/** What a walk came to: its work, or the first edit after which the two ways differ. */
export type Walked = Work & { readonly difference?: string }

/** A site made at random is edited at random, and after every edit built again on what is there and from nothing. */
export function walk(seed: number, edits: number, theme: () => Disk): Walked {
  const random = chance(seed)
  let files = randomSite(random)
  let options: Partial<BuildOptions> = {}
  const small = siteInAString(files, { theme: theme() })
  small.build()
  const work = { edits: 0, incremental: 0, clean: 0 }
  for (let step = 0; step < edits; step++) {
    const change = randomChange(files, random)
    files = edited(files, change.edits)
    options = { ...options, ...change.options }
    const incremental = small.edit(change.edits, options)
    const clean = siteInAString(files, { theme: theme() }).build(options)
    work.edits++
    work.incremental += runsOf(incremental)
    work.clean += runsOf(clean)
    const difference = differenceOf(incremental, clean)
    if (difference !== undefined) return { ...work, difference: `seed ${seed}, edit ${step} (${change.what}): ${difference}` }
  }
  return work
}

/** Where two builds differ, in a few words; undefined where they do not. */
export function differenceOf(one: Built, other: Built): string | undefined {
  for (const path of new Set([...other.outputs.keys(), ...one.outputs.keys()])) {
    const [a, b] = [one.outputs.get(path), other.outputs.get(path)]
    if (a !== b) return `${path} is ${shown(a)} instead of ${shown(b)}`
  }
  if ([...one.outputs.keys()].join() !== [...other.outputs.keys()].join()) return 'the outputs stand in another order'
  const [a, b] = [one.diagnostics, other.diagnostics].map((list) => list.map((problem) => JSON.stringify(problem)))
  const extra = a?.find((problem) => !b?.includes(problem))
  const lost = b?.find((problem) => !a?.includes(problem))
  if (extra !== undefined || lost !== undefined) return `diagnostics: too many ${extra ?? '-'}, missing ${lost ?? '-'}`
  return a?.join() === b?.join() ? undefined : 'the diagnostics stand in another order'
}

function runsOf({ runs }: Built): number {
  return (runs.get('output') ?? 0) + (runs.get('markup') ?? 0)
}

function shown(text: string | undefined): string {
  return text === undefined ? 'absent' : JSON.stringify(text.slice(0, 300))
}
