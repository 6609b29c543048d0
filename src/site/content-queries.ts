import type { CollectionConfig } from '../model/collection.ts'
import type { DataRecord } from '../model/data.ts'
import type { Span } from '../model/diagnostic.ts'
import type { Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath } from '../model/paths.ts'
import type { PageInput } from '../parse/page.ts'
import { parsePage } from '../parse/page.ts'
import { classify, collectionOf, contentPath, isDraftPath, isMarkdown, isNotebook } from '../read/conventions.ts'
import { defaultsFor } from '../transform/defaults.ts'
import type { Query, Tracker } from '../track/tracker.ts'
import { parseFrontMatter } from '../parse/front-matter.ts'
import { findFence } from '../parse/front-matter-fence.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { Inputs } from './inputs.ts'
import type { NotebookQueries } from './notebook-queries.ts'
import type { PlaceQueries } from './place-queries.ts'
import { placeQueries } from './place-queries.ts'
import { trustQueries, untrustedFile } from './trust-queries.ts'

/** The site's files by what they are. */
export interface FileTable {
  readonly pages: readonly SourcePath[]
  readonly statics: readonly SourcePath[]
  readonly data: readonly { readonly path: SourcePath; readonly name: string }[]
  readonly bibliographies: readonly SourcePath[]
}

export interface ContentQueries extends PlaceQueries {
  files(): FileTable
  /** A page as its own file has it; undefined where there is no such file. */
  page(path: SourcePath): Page | undefined
  collectionNames(): readonly string[]
  collectionConfig(name: string): CollectionConfig
  /** What `defaults` of site.yml gives a page. */
  defaultsOf(path: SourcePath): DataRecord
  /** The place of a key of a page's front matter, found only when a message needs it. */
  placeOf(path: SourcePath, key: readonly (string | number)[], part?: 'key' | 'value'): Span
}

interface Reads {
  readonly inputs: Inputs
  readonly config: ConfigQueries
  readonly notebooks: NotebookQueries
}

/** Binds files and pages, each by itself, to the tracker. */
export function contentQueries(tracker: Tracker, { inputs, config, notebooks }: Reads): ContentQueries {
  const { textOf, isTemplate } = textQueries(tracker, { inputs, notebooks })
  const places = placeQueries(tracker, config)
  const names = tracker.query('collectionNames', () => Object.keys(config.part('collections')))
  const collectionConfig = tracker.query('collectionConfig', (name) => config.part('collections')[name])
  const defaults = tracker.query('defaults', (path) => {
    const { path: plain, lang } = places.place(path)
    const type = isDraftPath(plain) ? 'drafts' : collectionOf(plain, new Set(names('')))
    const values = defaultsFor(contentPath(sourcePath(path)), type, config.part('defaults'))
    return lang === undefined ? values : { ...values, lang }
  })
  const trust = trustQueries(tracker, { config, isTemplate, defaultsOf: (path) => defaults(path) })
  const files = tracker.query('files', () => {
    const listed = inputs.listing('site') ?? []
    const refused = listed.filter(trust.isRefused)
    tracker.reportAll(refused.map(untrustedFile))
    return sortFiles(refused.length === 0 ? listed : listed.filter((path) => !refused.includes(path)), isTemplate)
  })
  const page = tracker.query('page', (path): Page | undefined => {
    const text = inputs.source(path) === undefined ? undefined : textOf(path)
    if (text === undefined) return undefined
    if (isNotebook(path)) tracker.reportAll(notebooks.problems(path))
    const { value, diagnostics } = parsePage({
      ...pageGround(sourcePath(path), { places, config }, new Set(names(''))),
      source: { path: sourcePath(path), text },
      defaults: defaults(sourcePath(path)),
    })
    tracker.reportAll(diagnostics)
    return trust.checked({ ...value, path: contentPath(sourcePath(path)) }, text)
  })
  return {
    ...places,
    files: () => files(''),
    defaultsOf: defaults,
    page,
    collectionNames: () => names(''),
    placeOf: (path, key, part) => parseFrontMatter(textOf(path) ?? '', path).value.locate(key, part),
    collectionConfig: (name) => collectionConfig(name) ?? { name, output: false, order: [] },
  }
}

interface TextQueries {
  textOf(path: string): string | undefined
  /** True for a file that is a page because it has front matter, whatever it is called. */
  readonly isTemplate: Query<boolean>
}

function textQueries(tracker: Tracker, { inputs, notebooks }: Pick<Reads, 'inputs' | 'notebooks'>): TextQueries {
  const textOf = (path: string): string | undefined =>
    isNotebook(path) ? notebooks.pageText(path) : inputs.source(path)?.text
  const isTemplate = tracker.query('isTemplate', (path) => {
    if (isNotebook(path)) return notebooks.isPage(path)
    const text = textOf(path) ?? ''
    return text.startsWith('---') && findFence(text, sourcePath(path)).value !== undefined
  })
  return { textOf, isTemplate }
}

/** What a page is read with beside its own text and defaults. */
function pageGround(
  path: SourcePath,
  { places, config }: { readonly places: PlaceQueries; readonly config: ConfigQueries },
  collections: ReadonlySet<string>,
): Pick<PageInput, 'contentPath' | 'collection' | 'zone' | 'kindOf'> {
  const plain = places.place(path).path
  return {
    contentPath: plain,
    collection: collectionOf(plain, collections),
    zone: config.part('timezone'),
    kindOf: () => (isMarkdown(path) || isNotebook(path) ? 'markdown' : 'template'),
  }
}

function sortFiles(paths: readonly SourcePath[], isTemplate: Query<boolean>): FileTable {
  const pages: SourcePath[] = []
  const statics: SourcePath[] = []
  const data: { path: SourcePath; name: string }[] = []
  const bibliographies: SourcePath[] = []
  for (const path of paths) {
    const file = classify(path)
    if (file.kind === 'page' && (file.certain || isTemplate(path))) pages.push(path)
    else if (file.kind === 'page' || file.kind === 'static' || file.kind === 'asset') statics.push(path)
    else if (file.kind === 'data') data.push({ path, name: file.name })
    else if (file.kind === 'bibliography') bibliographies.push(path)
  }
  return { pages, statics, data, bibliographies }
}
