import os from 'node:os'
import { eachLimit } from '../images/each-limit.ts'
import { makeWork } from '../make/make-work.ts'
import { workKey } from '../make/work-key.ts'
import type { WorkKind } from '../model/work.ts'
import type { Progress, Site } from './site.ts'
import type { Workshop } from './workshop.ts'

/** Who is told how far the works are, and who may stop it. */
export interface WatchingWorks {
  readonly works?: Progress
  readonly signal?: AbortSignal
}

/**
 * Hands in all works that earlier builds have left, so that a page that orders one is evaluated once.
 * Loads no maker's package, and opens no cache where there is none.
 */
export async function knowWorks(site: Site, shop: Workshop): Promise<void> {
  if (!shop.hasWorks()) return
  for (const kind of kindsOf(shop)) {
    const version = await shop.makers[kind]?.version()
    if (version === undefined) continue
    const origin = { kind, version }
    for (const key of shop.works().keys(origin)) {
      const result = site.inputs.work(key) === undefined ? shop.works().result(origin, key) : undefined
      if (result !== undefined) site.inputs.work.set(key, result)
    }
  }
}

/** Makes what the pages that were last evaluated ordered; true where they have to be evaluated again. */
export async function makeOrdered(
  site: Site,
  shop: Workshop,
  watching: WatchingWorks = {},
): Promise<boolean> {
  if (watching.signal?.aborted === true) return false
  const orders = site.works.wants((mark) => shop.works().isSound(mark))
  if (orders.length === 0) return false
  let done = 0
  watching.works?.(done, orders.length)
  const limit = {
    most: os.availableParallelism(),
    ...(watching.signal === undefined ? {} : { signal: watching.signal }),
  }
  await eachLimit(orders, limit, async (order) => {
    const result = await makeWork(order, { makers: shop.makers, cache: () => shop.works() })
    site.inputs.work.set(workKey(order), result)
    watching.works?.(++done, orders.length)
  })
  return true
}

/** Notes what was ordered, and lets the cache drop what no build has ordered for long. */
export function pruneWorks(site: Site, shop: Workshop): void {
  const orders = site.works.ordered()
  if (orders.length > 0) shop.works().prune(new Set(orders.map(workKey)))
}

function kindsOf({ makers }: Workshop): readonly WorkKind[] {
  const kinds: readonly WorkKind[] = ['dot', 'mermaid', 'vega-lite', 'cv-pdf', 'card']
  return kinds.filter((kind) => makers[kind] !== undefined)
}
