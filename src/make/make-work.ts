import type { WorkKind, WorkOrder, WorkResult } from '../model/work.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import type { Made, Maker } from './maker.ts'
import type { Origin, WorkCache } from './work-cache.ts'
import { workKey } from './work-key.ts'

/** Who makes what. */
export type Makers = { readonly [Kind in WorkKind]?: Maker }

/** Where works are made: the makers, and the cache, opened when the first work is wanted. */
export interface Workplace {
  readonly makers: Makers
  readonly cache: () => WorkCache
}

/**
 * What came of an order, from the cache or made now and kept. Whatever a maker throws is a failure that is
 * not kept, since the next try may go well; that a package is absent is not kept either.
 */
export async function makeWork(order: WorkOrder, { makers, cache }: Workplace): Promise<WorkResult> {
  const maker = makers[order.kind]
  if (maker === undefined) return { kind: 'failed', message: 'this version of Carrel cannot make it' }
  const origin: Origin = { kind: order.kind, version: await maker.version() }
  const key = workKey(order)
  const known = cache().result(origin, key)
  if (known !== undefined) return known
  const made = await madeBy(maker, order.request)
  const result = 'thrown' in made ? made.thrown : kept(made, cache())
  const isLasting = !('thrown' in made) && result.kind !== 'absent'
  if (isLasting) cache().keepResult(origin, key, result)
  return result
}

async function madeBy(
  maker: Maker,
  request: string,
): Promise<Made | { readonly thrown: WorkResult }> {
  try {
    return await maker.make(request)
  } catch (failure) {
    if (isDiskFailure(failure)) throw failure
    return { thrown: { kind: 'failed', message: firstLine(failure) } }
  }
}

function firstLine(failure: unknown): string {
  const text = failure instanceof Error ? failure.message : String(failure)
  return text.split('\n')[0]?.trim() || 'it failed without a word'
}

function kept(made: Made, cache: WorkCache): WorkResult {
  if (made.kind !== 'bytes') return made
  const { bytes, extension } = made
  return { kind: 'file', mark: cache.keepFile(bytes), size: bytes.length, extension }
}
