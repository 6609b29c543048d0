import type { Cv } from '../model/cv.ts'
import { accentOf } from '../transform/theme/accent.ts'
import type { CvSheet } from '../transform/cv/typst/cv-sheet.ts'
import type { ProseReader } from '../transform/cv/typst/read-prose.ts'
import { proseReader } from '../transform/cv/typst/read-prose.ts'
import { word } from '../transform/interface-words.ts'
import { isRecord } from '../model/record.ts'
import { absoluteUrl } from '../transform/seo.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { ContentQueries } from './content-queries.ts'
import type { CvQueries } from './cv-queries.ts'
import type { MarkupQueries } from './markup-queries.ts'
import type { PeopleQueries } from './people-queries.ts'

/** What a printed CV is made of. */
export interface SheetReads {
  readonly config: ConfigQueries
  readonly content: ContentQueries
  readonly cv: CvQueries
  readonly markups: MarkupQueries
  readonly people: PeopleQueries
}

/** The language of the CV: that of its page. */
export function cvLang({ config, cv }: SheetReads): string {
  return cv.page()?.meta.lang ?? config.part('lang')
}

/** A CV ready to be printed; without data it is the text of its page. */
export function sheetOf(cv: Cv | undefined, { isShort }: { readonly isShort: boolean }, reads: SheetReads): CvSheet {
  const { config, content, people } = reads
  const lang = cvLang(reads)
  const page = reads.cv.page()
  const body = page?.kind === 'markdown' ? (content.page(page.source)?.body.trim() ?? '') : ''
  const owner = people.ownerName()
  const name = cv?.name ?? (owner === '' || cv === undefined ? undefined : owner)
  const { paper } = reads.cv.options()
  const address = (href: string): string | undefined => absolute(href, reads)
  return {
    cv: { networks: [], sections: [], ...cv, ...(name === undefined ? {} : { name }) },
    ...(body === '' ? {} : { text: body }),
    design: { lang, paper, accent: accent(reads), isDense: isShort },
    words: {
      lang,
      present: word('present', lang).toLowerCase(),
      title: word(isShort ? 'cv_short_title' : 'cv', lang),
      page: word('cv_page', lang),
    },
    read: readerFor(lang, config, address),
    address,
  }
}

function readerFor(lang: string, config: ConfigQueries, address: (href: string) => string | undefined): ProseReader {
  const options = {
    lang,
    math: config.part('math'),
    emoji: config.part('emoji'),
    smartQuotes: config.part('smartQuotes'),
    embeds: config.part('embeds'),
  }
  return proseReader(options, address)
}

/** An address as one that leads there from anywhere; undefined where the site does not know its own. */
export function absolute(href: string, { config, cv, markups }: SheetReads): string | undefined {
  if (/^(?:https?|mailto|tel|ftp):/i.test(href)) return href
  const url = config.part('url')
  if (url === '' || href === '' || href.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined
  const source = cv.page()?.source
  const found = href.startsWith('/') || source === undefined ? { url: href } : markups.link(source, href)
  const path = found.url.startsWith('/') ? found.url : `/${found.url}`
  return absoluteUrl(path, { url, baseurl: config.part('baseurl') })
}

/** The colour of the CV, else that of the theme. */
function accent({ config, cv }: SheetReads): string {
  const theme = config.setting('theme')
  const ofTheme = isRecord(theme) ? theme['accent'] : undefined
  const written = cv.options().accent ?? (typeof ofTheme === 'string' ? ofTheme : 'oxford')
  return accentOf(written).value.light
}
