/**
 * Does something with each item, at most so many at a time and in their order; ends when all are done. The
 * first failure stops what has not begun and is thrown; so does a signal, without a failure.
 */
export async function eachLimit<T>(
  items: readonly T[],
  limit: Limit,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0
  let isStopped = false
  const worker = async (): Promise<void> => {
    while (!isStopped && limit.signal?.aborted !== true) {
      const index = next++
      const item = items[index]
      if (index >= items.length || item === undefined) return
      try {
        await work(item)
      } catch (failure) {
        isStopped = true
        throw failure
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(limit.most, items.length) }, worker))
}

export interface Limit {
  readonly most: number
  readonly signal?: AbortSignal
}
