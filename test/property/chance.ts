/** Numbers that look random and are the same for the same seed on every machine. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  pick<T>(items: readonly T[]): T
  /** True `parts` times out of a hundred. */
  percent(parts: number): boolean
  shuffled<T>(items: readonly T[]): readonly T[]
}

/** Makes a source of such numbers (mulberry32, which is good enough for tests and fits in five lines). */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  const pick = <T>(items: readonly T[]): T => {
    const item = items[below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const shuffled = <T>(items: readonly T[]): readonly T[] =>
    items.map((item) => [next(), item] as const).sort(([a], [b]) => a - b).map(([, item]) => item)
  return { below, pick, percent: (parts) => below(100) < parts, shuffled }
}
