import type { CollectionConfig } from '../model/collection.ts'
import type { DataRecord } from '../model/data.ts'
import type { Span } from '../model/diagnostic.ts'
import type { Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath } from '../model/paths.ts'
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
  const textOf = (path: string): string | undefined =>
    isNotebook(path) ? notebooks.pageText(path) : inputs.source(path)?.text
  const isTemplate = tracker.query('isTemplate', (path) => {
    if (isNotebook(path)) return notebooks.isPage(path)
    const text = textOf(path) ?? ''
    return text.startsWith('---') && findFence(text, sourcePath(path)).value !== undefined
  })
  const places = placeQueries(tracker, config)
  const files = tracker.query('files', () => {
    const listed = inputs.listing('site') ?? []
    const refused = new Set(listed.filter(trust.isRefused))
    tracker.reportAll([...refused].map(untrustedFile))
    return sortFiles(refused.size === 0 ? listed : listed.filter((path) => !refused.has(path)), isTemplate)
  })
  const names = tracker.query('collectionNames', () => Object.keys(config.part('collections')))
  const collectionConfig = tracker.query('collectionConfig', (name) => config.part('collections')[name])
  const defaults = tracker.query('defaults', (path) => {
    const { path: plain, lang } = places.place(path)
    const type = isDraftPath(plain) ? 'drafts' : collectionOf(plain, new Set(names('')))
    const values = defaultsFor(contentPath(sourcePath(path)), type, config.part('defaults'))
    return lang === undefined ? values : { ...values, lang }
  })
  const trust = trustQueries(tracker, { config, isTemplate, defaultsOf: (path) => defaults(path) })
  const page = tracker.query('page', (path): Page | undefined => {
    const source = inputs.source(path)
    const text = textOf(path)
    if (source === undefined || text === undefined) return undefined
    if (isNotebook(path)) tracker.reportAll(notebooks.problems(path))
    const plain = places.place(path).path
    const { value, diagnostics } = parsePage({
      source: { path: source.path, text },
      contentPath: plain,
      collection: collectionOf(plain, new Set(names(''))),
      defaults: defaults(source.path),
      zone: config.part('timezone'),
      kindOf: () => (isMarkdown(path) || isNotebook(path) ? 'markdown' : 'template'),
    })
    tracker.reportAll(diagnostics)
    return trust.checked({ ...value, path: contentPath(source.path) }, text)
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
