import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { folderOf, joinPath, sourcePath } from '../model/paths.ts'
import type { Disk, Resolved } from '../disk/disk.ts'
import { isHiddenName } from './conventions.ts'

/**
 * Which names are read: `include` brings back what a leading `_` or `.` hides, and wins over `exclude`, as
 * in Jekyll.
 */
export interface ScanRules {
  isIncluded(path: string): boolean
  isExcluded(path: string): boolean
}

/** The folders that a site's author writes in. */
export const SITE_FOLDERS = ['content', 'layouts', 'assets'] as const

/** Folders of the theme, in the package. */
export const THEME_FOLDERS = ['layouts', 'assets', 'dist/vendor'] as const

/** Old Jekyll folders within `content/`, and where they belong here. */
const OLD_NAMES: Readonly<Record<string, string>> = {
  _books: 'content/books/',
  _config: 'content/site.yml',
  _data: 'content/data/',
  _drafts: 'content/drafts/',
  _includes: 'layouts/',
  _layouts: 'layouts/',
  _news: 'content/news/',
  _pages: 'content/',
  _portfolio: 'content/projects/',
  _posts: 'content/posts/',
  _projects: 'content/projects/',
  _publications: 'content/publications/',
  _talks: 'content/talks/',
  _teaching: 'content/teaching/',
  _teachings: 'content/teaching/',
  _bibliography: 'content/publications/',
}

/** Never walked, whatever `include` says: they hold no content and may be very large. */
const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git'])

/**
 * Lists the files of a root below the given folders, ordered by code unit. Symbolic links are followed where
 * they stay inside the root; one that leaves it, loops or leads nowhere gives a diagnostic and is left out.
 */
export function scan(
  disk: Disk,
  folders: readonly string[],
  rules: ScanRules,
): Parsed<readonly SourcePath[]> {
  const walk: Walk = { disk, rules, files: [], problems: [] }
  for (const folder of folders) {
    if (disk.stat(folder)?.kind === 'folder') walkFolder(walk, folder, [])
    else if (disk.stat(folder)?.kind === 'symlink') follow(walk, folder, [])
  }
  return parsed(walk.files, walk.problems)
}

interface Walk {
  readonly disk: Disk
  readonly rules: ScanRules
  readonly files: SourcePath[]
  readonly problems: Diagnostic[]
}

/**
 * `above` holds the real paths of the folders that we have come through by links, so that a circle of links
 * ends.
 */
function walkFolder(walk: Walk, folder: string, above: readonly string[]): void {
  for (const entry of walk.disk.list(folder)) {
    const path = joinPath(folder, entry.name)
    if (!isRead(walk, path, entry.name)) continue
    if (entry.name.includes('\uFFFD')) {
      walk.problems.push(badName(path))
      continue
    }
    if (entry.kind === 'file') walk.files.push(sourcePath(path))
    else if (entry.kind === 'folder') walkFolder(walk, path, above)
    else if (entry.kind === 'symlink') follow(walk, path, above)
  }
}

function isRead(walk: Walk, path: string, name: string): boolean {
  if (NEVER.has(name)) return false
  const inside = path.replace(/^content\//, '')
  if (walk.rules.isIncluded(inside)) return true
  if (!isHiddenName(name)) return !walk.rules.isExcluded(inside)
  const isOld = path === 'content/_config.yml'
  const place = OLD_NAMES[name.replace(/\.ya?ml$/, '')]
  if (place !== undefined && path === `content/${name}`) walk.problems.push(oldName(path, place))
  return isOld
}

function oldName(path: string, place: string): Diagnostic {
  const read = path.endsWith('.yml') ? 'read, but' : 'not read, and'
  return diagnostic('content/old-folder', {
    message: `\`${path}\` is Jekyll's name; it is ${read} its place here is \`${place}\`.`,
    hint: `Move it to \`${place}\`.`,
    at: { path: sourcePath(path), line: 1, column: 1 },
  })
}

function follow(walk: Walk, path: string, above: readonly string[]): void {
  const target = walk.disk.resolve(path)
  if (target.kind === 'file') walk.files.push(sourcePath(path))
  else if (target.kind === 'folder') followFolder(walk, { path, target: target.path }, above)
  else if (target.kind !== 'other') walk.problems.push(badLink(path, target))
}

/** Nothing of a folder that we are in already is listed twice, whichever links lead back to it. */
function followFolder(
  walk: Walk,
  link: { readonly path: string; readonly target: string },
  above: readonly string[],
): void {
  const from = walk.disk.resolve(folderOf(link.path))
  const inside = 'path' in from ? [...above, from.path] : above
  if (inside.some((folder) => isOrHolds(link.target, folder)))
    walk.problems.push(badLink(link.path, { kind: 'folder', path: link.target }))
  else walkFolder(walk, link.path, [...inside, link.target])
}

function isOrHolds(folder: string, other: string): boolean {
  return folder === '' || folder === other || other.startsWith(`${folder}/`)
}

/** Node gives U+FFFD for bytes that are no UTF-8, and by that name nothing can be opened again. */
function badName(path: string): Diagnostic {
  return diagnostic('content/bad-name', {
    message: `The name of \`${path}\` is not in UTF-8, so that it is not read.`,
    hint: 'Rename it.',
    at: { path: sourcePath(path), line: 1, column: 1 },
  })
}

function badLink(path: string, target: Resolved): Diagnostic {
  const reasons = {
    outside: `leads out of the site, to \`${target.kind === 'outside' ? target.target : ''}\``,
    missing: 'leads to nothing',
    loop: 'leads in a circle',
    folder: 'leads back into a folder it lies in',
    file: 'cannot be read',
    other: 'cannot be read',
  }
  return diagnostic(target.kind === 'outside' ? 'content/link-outside' : 'content/broken-link', {
    message: `The symbolic link \`${path}\` ${reasons[target.kind]}.`,
    hint: 'Put the file itself here, or remove the link.',
    at: { path: sourcePath(path), line: 1, column: 1 },
  })
}
