import type { DataRecord, DataValue } from '../model/data.ts'
import { sourcePath } from '../model/paths.ts'
import { isRecord } from '../model/record.ts'
import { withoutBase } from '../transform/links.ts'
import { seo } from '../transform/seo.ts'
import type { Seo, SeoImage } from '../transform/seo.ts'
import { stripTags } from '../transform/strip-tags.ts'
import { cardOf } from './card-of.ts'
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
  const image = ownImage(about, reads)
  const author = typeof data['author'] === 'string' ? people.authorNamed(data['author']).name : people.ownerName()
  return seo(
    {
      title: about.title, url: about.route.url, isHome, isPost, published, author,
      description: cut(own === '' ? fallback : own),
      isHidden: data['noindex'] === true || about.route.from.kind === 'generated',
      lang: about.lang,
      modified: text('last_modified_at') || text('last_updated') || published,
      image,
      card: image === undefined ? usualImage(about, reads) : undefined,
    },
    {
      title: local('title'), url: config.part('url'), baseurl: config.part('baseurl'),
      ownerName: people.ownerName(),
      profiles: people.author().links.map((link) => link.url),
    },
  )
}

/** Where authors say which picture a link preview shows, the plainest first. */
const OWN_IMAGES: readonly (readonly string[])[] = [
  ['og_image'], ['header', 'og_image'], ['image'], ['image', 'path'], ['header', 'image'],
  ['thumbnail'], ['img'], ['header', 'teaser'],
]

/** The picture that the author chose for a page; undefined where it is not there. */
function ownImage(about: About, reads: OnDemandReads): SeoImage | undefined {
  const { source } = about
  const data = source === undefined ? {} : (reads.summaries.summary(source)?.meta.data ?? {})
  const named = OWN_IMAGES.map((path) => at(data, path)).find((value) => isText(value))
  const alt = at(data, ['image', 'alt']) ?? at(data, ['header', 'image_description'])
  const found = isText(named) ? imageAt(named, about, reads) : undefined
  return found === undefined || typeof alt !== 'string' ? found : { ...found, alt }
}

function isText(value: DataValue | undefined): value is string {
  return typeof value === 'string' && value !== ''
}

function at(data: DataRecord, path: readonly string[]): DataValue | undefined {
  const [key = '', ...rest] = path
  const value = data[key]
  return rest.length === 0 ? value : isRecord(value) ? at(value, rest) : undefined
}

/** A picture by its name in front matter or site.yml, with its size where it is a file of the site's. */
function imageAt(named: string, { source }: About, reads: OnDemandReads): SeoImage | undefined {
  const { config, markups, pictures } = reads
  if (/^https?:/.test(named)) return { url: named }
  const found = markups.link(source ?? sourcePath('content/index.md'), named)
  if (found.problem !== undefined) return undefined
  const { width, height } = pictures.at(found.url, 'plain')?.picture ?? {}
  const url = withoutBase(found.url, config.part('baseurl'))
  return { url, ...(width === undefined || height === undefined ? {} : { width, height }) }
}

/** The card of a page, where the site wants cards; else the one picture that it has for all pages. */
function usualImage(about: About, reads: OnDemandReads): SeoImage | undefined {
  const composed = reads.cards.isOn() ? cardOf(about, reads) : undefined
  if (composed?.isShort === true) reads.cards.reportLetters()
  const card = composed === undefined ? undefined : reads.cards.picture(composed.card)
  const usual = reads.config.setting('og_image')
  return card ?? (isText(usual) ? imageAt(usual, about, reads) : undefined)
}

function cut(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST_DESCRIPTION) return plain
  const head = plain.slice(0, LONGEST_DESCRIPTION)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), 1))}…`
}
