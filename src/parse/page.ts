import type { DataRecord, DataValue } from '../model/data.ts'
import type { DateTime } from '../model/date-time.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { parsed } from '../model/diagnostic.ts'
import type { FrontMatter, Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { isList, isRecord, recordOf } from '../model/record.ts'
import { findMojibake } from './encoding.ts'
import { foldersAsCategories, readLabels } from './fields/labels.ts'
import { parseFrontMatter } from './front-matter.ts'
import { readPageDate } from './page-date.ts'
import { check } from './schema/check.ts'
import { mergeDeep } from './schema/defaults.ts'
import { knownPageKeys, pageSchemaOf } from './schema/page.ts'

/** A file with text, and what the site knows of it before it is read. */
export interface PageInput {
  readonly source: { readonly path: SourcePath; readonly text: string }
  /** The file's path below `content/`. */
  readonly contentPath: string
  /** `pages`, or the collection whose folder it lies in. */
  readonly collection: string
  /** What `defaults` of site.yml gives this page, already merged. */
  readonly defaults: DataRecord
  /** The site's time zone, an IANA name. */
  readonly zone: string
  /** Tells Markdown from templates, by the path below `content/`. */
  readonly kindOf: (contentPath: string) => Page['kind']
}

/**
 * Reads a file with front matter into a page. Nothing that an author writes stops it: a key of the wrong kind
 * is left out, a date that cannot be read too, broken YAML gives the keys that can be read, and each of them
 * is a warning at its place.
 */
export function parsePage(input: PageInput): Parsed<Page> {
  const { source, contentPath, collection } = input
  const file = parseFrontMatter(source.text, source.path)
  const { data, body, bodyLine, locate } = file.value
  const own =
    Object.keys(data).length === 0
      ? parsed(data)
      : check(pageSchemaOf(collection), data, { locate, family: 'front-matter', alsoKnown: knownPageKeys })
  const merged = mergeDeep(input.defaults, own.value)
  const isDraft = merged['draft'] === true || /^_?drafts\//.test(contentPath)
  const dated = readPageDate({ ...input, data: merged, locate, isDraft })
  const meta = frontMatterOf(input, { data: merged, isDraft, date: dated.value })
  const page: Page = {
    source: source.path,
    path: contentPath,
    collection,
    kind: input.kindOf(contentPath),
    meta,
    body,
    bodyLine,
  }
  return parsed(
    page,
    allOf(file.diagnostics, own.diagnostics, dated.diagnostics, findMojibake(source.text, source.path, 1)),
  )
}

interface Known {
  readonly data: DataRecord
  readonly isDraft: boolean
  readonly date: DateTime | undefined
}

function frontMatterOf({ contentPath, collection }: PageInput, { data, isDraft, date }: Known): FrontMatter {
  const categories = readLabels(data, 'categories', foldersAsCategories(contentPath, collection))
  const tags = readLabels(data, 'tags')
  return {
    ...optionalTexts(data),
    ...(date === undefined ? {} : { date }),
    categories,
    tags,
    published: data['published'] !== false,
    draft: isDraft,
    redirectFrom: textsIn(data['redirect_from']),
    ...redirectOf(data),
    inSitemap: data['sitemap'] !== false && data['noindex'] !== true && !isExcluded(data['sitemap']),
    inNav: data['nav'] === true,
    data: recordOf([...Object.entries(data), ['categories', categories], ['tags', tags]]),
  }
}

type OptionalTexts = Pick<
  FrontMatter,
  'title' | 'layout' | 'permalink' | 'slug' | 'lang' | 'excerpt' | 'excerptSeparator'
>

function optionalTexts(data: DataRecord): OptionalTexts {
  return {
    ...textUnder(data, 'title', 'title'),
    ...layoutOf(data),
    ...textUnder(data, 'permalink', 'permalink'),
    ...textUnder(data, 'slug', 'slug'),
    ...textUnder(data, 'lang', 'lang'),
    ...textUnder(data, 'excerpt', 'excerpt'),
    ...textUnder(data, 'excerpt_separator', 'excerptSeparator'),
  }
}

/** The name of the field and its text, where the author wrote one that is not empty. */
function textUnder<N extends keyof OptionalTexts>(
  data: DataRecord,
  key: string,
  name: N,
): { [K in N]?: string } {
  const value = data[key]
  const result: { [K in N]?: string } = {}
  if (typeof value === 'string' && value.trim() !== '') result[name] = value
  return result
}

/**
 * An empty `layout:` and `layout: false` ask for none, as in Jekyll; absent, the collection's own is used.
 */
function layoutOf(data: DataRecord): { readonly layout?: string } {
  const { layout } = data
  if (layout === undefined) return {}
  const name = typeof layout === 'string' ? layout.trim() : ''
  return { layout: name === '' || name === 'false' || name === 'null' ? 'none' : name }
}

function redirectOf(data: DataRecord): { readonly redirectTo?: string } {
  const [first] = textsIn(data['redirect_to'])
  const { redirect } = data
  const target = first ?? (typeof redirect === 'string' ? redirect.trim() : '')
  return target === '' || target === 'true' || target === 'false' ? {} : { redirectTo: target }
}

function textsIn(value: DataValue | undefined): readonly string[] {
  const all = isList(value) ? value : value === undefined ? [] : [value]
  return all.flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? [item.trim()] : []))
}

function isExcluded(sitemap: DataValue | undefined): boolean {
  return (
    isRecord(sitemap) &&
    (sitemap['exclude'] === true || sitemap['exclude'] === 'true' || sitemap['exclude'] === 'yes')
  )
}

function allOf(...groups: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] {
  return groups.flat()
}
