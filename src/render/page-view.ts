import type { DateTime } from '../model/date-time.ts'
import type { Heading } from '../model/markup.ts'
import type { PageSummary } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { baseName, extensionOf, folderOf, withoutExtension } from '../model/paths.ts'
import { View } from './lookup.ts'
import { safe } from './nunjucks.ts'

/**
 * What a page's view asks for; every call can be tracked, so that a template depends on just what it reads.
 */
export interface PageReads {
  summary(source: SourcePath): PageSummary | undefined
  content(source: SourcePath): PageContent
  excerpt(source: SourcePath): string
  previous(source: SourcePath): PageView | undefined
  next(source: SourcePath): PageView | undefined
}

/** A page's body as HTML, and what is known of it. */
export interface PageContent {
  readonly html: string
  readonly headings: readonly Heading[]
  readonly words: number
  readonly hasMath: boolean
  readonly hasCode: boolean
  /** True when the body opens with an h1 of its own, so that the layout prints none. */
  readonly beginsWithHeading: boolean
}

type Answer = (page: PageSummary, reads: PageReads) => unknown

/** Words a minute that a reader of English prose takes in; al-folio counts 180. */
const READING_SPEED = 180

/** What a page answers beside its front matter; these win, as Jekyll's own names do. */
const ANSWERS: Readonly<Record<string, Answer>> = {
  body_has_h1: (page, reads) => reads.content(page.source).beginsWithHeading,
  categories: (page) => page.meta.categories,
  collection: (page) => page.collection,
  content: (page, reads) => safe(reads.content(page.source).html),
  date: (page): DateTime | undefined => page.meta.date,
  dir: (page) => folderOf(page.url) + '/',
  draft: (page) => page.meta.draft,
  excerpt: (page, reads) => safe(reads.excerpt(page.source)),
  ext: (page) => extensionOf(page.path),
  has_code: (page, reads) => reads.content(page.source).hasCode,
  has_math: (page, reads) => reads.content(page.source).hasMath,
  headings: (page, reads) => reads.content(page.source).headings,
  id: (page) => page.url.replace(/\/$/, ''),
  lang: (page) => page.meta.lang,
  layout: (page) => page.meta.layout,
  name: (page) => baseName(page.path),
  next: (page, reads) => reads.next(page.source),
  path: (page) => page.path,
  previous: (page, reads) => reads.previous(page.source),
  reading_minutes: (page, reads) => Math.floor(reads.content(page.source).words / READING_SPEED) + 1,
  relative_path: (page) => page.path,
  slug: (page) => page.meta.slug ?? withoutExtension(baseName(page.path)),
  tags: (page) => page.meta.tags,
  title: (page) => page.title,
  url: (page) => page.url,
  words: (page, reads) => reads.content(page.source).words,
}

/** A page as templates see it: Jekyll's names, and every key of its front matter. */
export class PageView extends View {
  readonly source: SourcePath
  private readonly reads: PageReads

  constructor(source: SourcePath, reads: PageReads) {
    super()
    this.source = source
    this.reads = reads
  }

  override lookup(name: string): unknown {
    const page = this.reads.summary(this.source)
    if (page === undefined) return undefined
    const answer = Object.hasOwn(ANSWERS, name) ? ANSWERS[name] : undefined
    if (answer !== undefined) return answer(page, this.reads)
    return Object.hasOwn(page.meta.data, name) ? page.meta.data[name] : undefined
  }

  override names(): readonly string[] {
    const page = this.reads.summary(this.source)
    return page === undefined ? [] : [...new Set([...Object.keys(ANSWERS), ...Object.keys(page.meta.data)])]
  }

  /**
   * Printed by itself a page is its title, which is what a slip such as `{{ page.next }}` most likely
   * meant.
   */
  override toString(): string {
    return String(this.lookup('title') ?? '')
  }
}
