import { isRecord } from '../model/record.ts'
import { absoluteUrl, seo } from '../transform/seo.ts'
import type { Seo } from '../transform/seo.ts'
import { stripTags } from '../transform/strip-tags.ts'
import type { OnDemandReads } from './on-demand.ts'
import { paperSeo } from './paper-pages.ts'
import type { About } from './subject-queries.ts'

/** Search engines cut a description somewhere here. */
const LONGEST_DESCRIPTION = 300

/** What the head of one page says to machines. */
export function seoOf(about: About, reads: OnDemandReads): Seo {
  return paperSeo(pageSeo(about, reads), about, reads)
}

function pageSeo(about: About, reads: OnDemandReads): Seo {
  const { config, summaries, people, markups } = reads
  const local = (key: 'title' | 'description'): string => {
    return String(reads.languages.setting(about.edition, key) ?? config.part(key))
  }
  const page = about.source === undefined ? undefined : summaries.summary(about.source)
  const data = page?.meta.data ?? {}
  const isPost = page?.collection === 'posts'
  const isHome = about.route.url === '/' || about.route.url === reads.languages.home(about.edition)
  const date = page?.meta.date
  const published = date === undefined ? '' : date.toXmlSchema()
  const text = (key: string): string => (typeof data[key] === 'string' ? data[key] : '')
  const own = text('description') || text('og_description')
  const excerpt = own === '' && about.source !== undefined && !isHome ? stripTags(markups.excerpt(about.source)).trim() : ''
  const fallback = isHome || excerpt === '' ? local('description') : excerpt
  const author = typeof data['author'] === 'string' ? people.authorNamed(data['author']).name : people.ownerName()
  return seo(
    {
      title: about.title, url: about.route.url, isHome, isPost, published, author,
      description: cut(own === '' ? fallback : own),
      isHidden: data['noindex'] === true || about.route.from.kind === 'generated',
      lang: about.lang,
      modified: text('last_modified_at') || text('last_updated') || published,
      image: previewImage(about, reads),
    },
    {
      title: local('title'), url: config.part('url'), baseurl: config.part('baseurl'),
      ownerName: people.ownerName(),
      profiles: people.author().links.map((link) => link.url),
    },
  )
}

/** The picture that a link preview shows: the page's own, else the site's. */
function previewImage(about: About, { config, summaries, markups }: OnDemandReads): string {
  const { source } = about
  const data = source === undefined ? {} : (summaries.summary(source)?.meta.data ?? {})
  const header = isRecord(data['header']) ? data['header'] : {}
  const own = ['og_image', 'image', 'thumbnail', 'img'].map((key) => data[key])
  const candidates = [...own, header['teaser'], config.setting('og_image')]
  const named = candidates.find((value) => typeof value === 'string' && value !== '')
  if (typeof named !== 'string') return ''
  if (/^https?:/.test(named) || source === undefined) return named
  const found = markups.link(source, named)
  return found.problem === undefined ? absoluteUrl(found.url, { url: config.part('url'), baseurl: '' }) : ''
}

function cut(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST_DESCRIPTION) return plain
  const head = plain.slice(0, LONGEST_DESCRIPTION)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 1))}…`
}
