import type { SourcePath } from '../model/paths.ts'
import { baseName, extensionOf } from '../model/paths.ts'

/** What a file of a site is to the program. */
export type FileKind =
  | { readonly kind: 'config' }
  | { readonly kind: 'data'; readonly name: string }
  | { readonly kind: 'bibliography' }
  /** A page when `certain`, else only if its text begins with front matter. */
  | { readonly kind: 'page'; readonly certain: boolean }
  | { readonly kind: 'layout'; readonly name: string }
  | { readonly kind: 'asset'; readonly path: string }
  | { readonly kind: 'static'; readonly path: string }

const MARKDOWN: ReadonlySet<string> = new Set(['.md', '.markdown', '.mkdown', '.mkdn', '.mkd'])
const DATA: ReadonlySet<string> = new Set(['.yml', '.yaml', '.json', '.csv', '.tsv'])
const TEXT: ReadonlySet<string> = new Set([
  '.html',
  '.htm',
  '.xml',
  '.json',
  '.css',
  '.js',
  '.txt',
  '.svg',
  '.webmanifest',
  '.liquid',
  '.ics',
  '.ipynb',
])

/**
 * Data files that may lie at the top of `content/`, so that an author finds them without looking into
 * `data/`.
 */
const TOP_DATA: ReadonlySet<string> = new Set([
  'authors',
  'coauthors',
  'cv',
  'navigation',
  'repositories',
  'socials',
  'venues',
  'resume',
])

/** Folders of the two themes that have another name here. */
const FOLDERS: Readonly<Record<string, string>> = { portfolio: 'projects', teachings: 'teaching' }

/** True for a file that is Markdown by its name. */
export function isMarkdown(path: string): boolean {
  return MARKDOWN.has(extensionOf(path).toLowerCase())
}

/** True for a notebook of Jupyter by its name. */
export function isNotebook(path: string): boolean {
  return extensionOf(path).toLowerCase() === '.ipynb'
}

/** True for a file whose text the program may need; others are copied without being held in memory. */
export function isText(path: string): boolean {
  const extension = extensionOf(path).toLowerCase()
  return (
    MARKDOWN.has(extension) ||
    DATA.has(extension) ||
    TEXT.has(extension) ||
    ['.njk', '.bib', '.csl'].includes(extension)
  )
}

/** Tells what a file is from where it lies and what it is called; `path` is relative to the site's root. */
export function classify(path: SourcePath): FileKind {
  if (path.startsWith('layouts/')) return { kind: 'layout', name: path.slice('layouts/'.length) }
  if (path.startsWith('assets/')) return { kind: 'asset', path }
  const inside = contentPath(path)
  if (inside === 'site.yml' || inside === 'site.yaml' || inside === '_config.yml') return { kind: 'config' }
  const data = dataName(inside)
  if (data !== undefined) return { kind: 'data', name: data }
  if (inside.startsWith('assets/')) return { kind: 'asset', path: inside }
  const extension = extensionOf(inside).toLowerCase()
  if (extension === '.bib' && /^(publications|bibliography)\//.test(inside)) return { kind: 'bibliography' }
  if (MARKDOWN.has(extension) || extension === '.njk') return { kind: 'page', certain: true }
  if (TEXT.has(extension)) return { kind: 'page', certain: false }
  return { kind: 'static', path: inside }
}

/** A path of the site relative to `content/`. */
export function contentPath(path: SourcePath): string {
  return path.startsWith('content/') ? path.slice('content/'.length) : path
}

/**
 * The collection that a page belongs to, by the first folder of its path below `content/`: `drafts/` counts
 * as posts, the two themes' `portfolio/` and `teachings/` as projects and teaching, and a folder that is no
 * collection as `pages`.
 */
export function collectionOf(inside: string, collections: ReadonlySet<string>): string {
  const slash = inside.indexOf('/')
  if (slash < 0) return 'pages'
  const folder = inside.slice(0, slash)
  if (folder === 'drafts') return 'posts'
  const name = collections.has(folder) ? folder : (FOLDERS[folder] ?? folder)
  return collections.has(name) ? name : 'pages'
}

/** True for a page that lies in `drafts/`. */
export function isDraftPath(inside: string): boolean {
  return inside.startsWith('drafts/')
}

/**
 * True for a name that is not read unless `include` brings it back: Jekyll's rule of `_`, `.`, `#` and `~`.
 */
export function isHiddenName(name: string): boolean {
  return /^[._#~]/.test(name) || name.endsWith('~')
}

function dataName(inside: string): string | undefined {
  const extension = extensionOf(inside)
  if (!DATA.has(extension.toLowerCase())) return undefined
  const name = inside.slice(0, -extension.length)
  if (name.startsWith('data/')) return name.slice('data/'.length)
  return TOP_DATA.has(name) && baseName(name) === name ? name : undefined
}
