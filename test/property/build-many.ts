import { manyPosts } from './many-posts.ts'
import { siteInAString } from '../support/site-in-a-string.ts'

/** Builds a site of many posts once from nothing, with the theme that ships, and tells how long that took, in milliseconds. */
export function timeOfBuild(posts: number): number {
  const small = siteInAString(manyPosts(posts))
  const start = performance.now()
  small.build()
  return performance.now() - start
}
