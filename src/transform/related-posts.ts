import type { SourcePath } from '../model/paths.ts'
import { byCodeUnit } from '../model/paths.ts'

/** What likeness is reckoned from: a post's own labels. Posts are given in the order of their collection. */
export interface LabelledPost {
  readonly source: SourcePath
  readonly tags: readonly string[]
  readonly categories: readonly string[]
}

/**
 * Of a label that very many posts carry, only this many neighbours on either side count, so that work grows
 * with the posts.
 */
const REACH = 40

/**
 * For every post the ones most like it: those with the most labels in common, a shared tag counting as much
 * as two categories (a category says less), the nearer in the list first among equals, then by path. A post
 * that shares no label has none.
 */
export function relatedPosts(
  posts: readonly LabelledPost[],
  most: number,
): ReadonlyMap<SourcePath, readonly SourcePath[]> {
  const labels = posts.map(labelsOf)
  const carriers = new Map<string, number[]>()
  for (const [index, own] of labels.entries()) {
    for (const label of own) {
      const known = carriers.get(label)
      if (known === undefined) carriers.set(label, [index])
      else known.push(index)
    }
  }
  const known = { posts, labels, carriers, scores: new Uint16Array(posts.length), most }
  return new Map(posts.map((post, index) => [post.source, likest(index, known)]))
}

interface Known {
  readonly posts: readonly LabelledPost[]
  readonly labels: readonly ReadonlySet<string>[]
  readonly carriers: ReadonlyMap<string, readonly number[]>
  /** One for every post, all zero between two posts: a map would be made and thrown away a thousand times. */
  readonly scores: Uint16Array
  readonly most: number
}

function likest(index: number, { posts, labels, carriers, scores, most }: Known): readonly SourcePath[] {
  const touched: number[] = []
  for (const label of labels[index] ?? []) {
    const weight = label.startsWith('#') ? 2 : 1
    const all = carriers.get(label) ?? []
    const [from, to] = around(all, index)
    for (let at = from; at < to; at++) {
      const other = all[at] ?? index
      if (other === index) continue
      if (scores[other] === 0) touched.push(other)
      scores[other] = (scores[other] ?? 0) + weight
    }
  }
  const before = (a: number, b: number): number => {
    const distance = Math.abs(a - index) - Math.abs(b - index)
    const score = (scores[b] ?? 0) - (scores[a] ?? 0)
    return score || distance || byCodeUnit(posts[a]?.source ?? '', posts[b]?.source ?? '')
  }
  const best = foremost(touched, most, before)
  for (const other of touched) scores[other] = 0
  return best.flatMap((other) => posts[other]?.source ?? [])
}

/** The first few of some numbers in an order, without putting the rest in order too. */
function foremost(all: readonly number[], most: number, before: (a: number, b: number) => number): number[] {
  const best: number[] = []
  for (const candidate of all) {
    let at = best.length
    while (at > 0 && before(candidate, best[at - 1] ?? candidate) < 0) at--
    if (at < most) best.splice(at, 0, candidate)
    if (best.length > most) best.pop()
  }
  return best
}

/** Which of the carriers of a label lie near one of them, as a range; they are in rising order. */
function around(carriers: readonly number[], index: number): readonly [from: number, to: number] {
  if (carriers.length <= 2 * REACH) return [0, carriers.length]
  let low = 0
  let high = carriers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((carriers[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return [Math.max(0, low - REACH), Math.min(carriers.length, low + REACH + 1)]
}

/** A tag and a category of one name are two labels; upper and lower case are one. */
function labelsOf({ tags, categories }: LabelledPost): ReadonlySet<string> {
  return new Set([
    ...tags.map((tag) => `#${tag.toLowerCase()}`),
    ...categories.map((category) => `/${category.toLowerCase()}`),
  ])
}
