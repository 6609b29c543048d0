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
  const carriers = new Map<string, number[]>()
  for (const [index, post] of posts.entries()) {
    for (const label of labelsOf(post)) {
      const known = carriers.get(label)
      if (known === undefined) carriers.set(label, [index])
      else known.push(index)
    }
  }
  return new Map(posts.map((post, index) => [post.source, likest(index, { posts, carriers, most })]))
}

interface Known {
  readonly posts: readonly LabelledPost[]
  readonly carriers: ReadonlyMap<string, readonly number[]>
  readonly most: number
}

function likest(index: number, { posts, carriers, most }: Known): readonly SourcePath[] {
  const post = posts[index]
  if (post === undefined) return []
  const scores = new Map<number, number>()
  for (const label of labelsOf(post)) {
    for (const other of around(carriers.get(label) ?? [], index)) {
      scores.set(other, (scores.get(other) ?? 0) + (label.startsWith('#') ? 2 : 1))
    }
  }
  const ranked = [...scores].toSorted(([a, scoreOfA], [b, scoreOfB]) => {
    const distance = Math.abs(a - index) - Math.abs(b - index)
    return scoreOfB - scoreOfA || distance || byCodeUnit(posts[a]?.source ?? '', posts[b]?.source ?? '')
  })
  return ranked.slice(0, most).flatMap(([other]) => posts[other]?.source ?? [])
}

/** The carriers of a label near one of them, itself left out; they are in rising order. */
function around(carriers: readonly number[], index: number): readonly number[] {
  if (carriers.length <= 2 * REACH) return carriers.filter((other) => other !== index)
  let low = 0
  let high = carriers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((carriers[middle] ?? 0) < index) low = middle + 1
    else high = middle
  }
  return carriers.slice(Math.max(0, low - REACH), low + REACH + 1).filter((other) => other !== index)
}

/** A tag and a category of one name are two labels; upper and lower case are one. */
function labelsOf({ tags, categories }: LabelledPost): ReadonlySet<string> {
  return new Set([
    ...tags.map((tag) => `#${tag.toLowerCase()}`),
    ...categories.map((category) => `/${category.toLowerCase()}`),
  ])
}
