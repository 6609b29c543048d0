import { explain } from '../site/explain.ts'
import type { NewsParts } from './news.ts'
import { linkTo } from './news.ts'

/**
 * What the bar at the foot of a previewed page tells of it, as JSON: its file, the editor's link to it, and
 * why it is there.
 */
export function aboutPage(parts: NewsParts, target: string): string {
  const { live } = parts
  const source = live.sourceAt(target)
  const state = source === undefined ? undefined : live.leftOutBecause(source)
  const url = live.routeAt(target)?.url
  const told = url === undefined ? undefined : live.site.tracker.evaluate(() => explain(live.site, url), 'part').value
  return JSON.stringify({
    ...(source === undefined ? {} : { source, editor: linkTo(parts, source), ...(state === undefined ? {} : { state }) }),
    explain: told ?? 'The program made this page: nothing of the site has its address.',
  })
}
