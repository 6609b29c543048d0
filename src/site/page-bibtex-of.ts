import { pageBibtex } from '../transform/page-bibtex.ts'
import { absoluteUrl } from '../transform/seo.ts'
import type { OnDemandReads } from './on-demand.ts'
import type { About } from './subject-queries.ts'

/** The BibTeX entry of a page of the author's; empty for one that the program makes. */
export function bibtexOf({ source, title }: About, { config, people, summaries }: OnDemandReads): string {
  const page = source === undefined ? undefined : summaries.summary(source)
  if (page === undefined) return ''
  const { author } = page.meta.data
  const { date } = page.meta
  const site = { url: config.part('url'), baseurl: config.part('baseurl') }
  return pageBibtex({
    title, site: config.part('title'),
    author: typeof author === 'string' ? people.authorNamed(author).name : people.ownerName(),
    url: site.url === '' ? '' : absoluteUrl(page.url, site),
    ...(date === undefined ? {} : { year: date.year, month: date.month }),
  })
}
