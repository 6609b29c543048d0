import type { Diagnostic } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath, THEME_PREFIX } from '../model/paths.ts'
import type { Disk } from '../disk/disk.ts'
import { load } from '../read/load.ts'
import type { ScanRules } from '../read/scan.ts'
import { scan, SITE_FOLDERS, THEME_FOLDERS } from '../read/scan.ts'
import { globMatches, isGlob } from '../transform/path-glob.ts'
import type { BuildOptions } from './options.ts'
import type { Site } from './site.ts'

/** Where a site is read from: its own root, and the package's, which holds the theme. */
export interface Roots {
  readonly site: Disk
  readonly theme: Disk
}

/** The root that a source lies in, and its path there. */
export function placeOf(roots: Roots, path: string): { readonly disk: Disk; readonly file: string } {
  if (!path.startsWith(THEME_PREFIX)) return { disk: roots.site, file: path }
  return { disk: roots.theme, file: path.slice(THEME_PREFIX.length) }
}

/** The configuration is read before anything else, since it says what else is read. */
export const CONFIGS = ['content/site.yml', 'content/site.yaml', 'content/_config.yml'] as const

/** What Jekyll's `include` brings back unasked, and what a static host wants to find. */
const ALWAYS_INCLUDED = ['.htaccess', '.nojekyll', '.well-known', '_headers', '_redirects'] as const

/** Nothing of the theme is left out but what is hidden. */
export const THEME_RULES: ScanRules = { isIncluded: () => false, isExcluded: () => false }

/**
 * Brings the inputs of a site up to what the disk holds: new and changed files are set, vanished ones
 * removed. Returns what was wrong with the files themselves; throws `DiskFailure` where the disk refuses.
 */
export function loadSite(site: Site, roots: Roots, options: BuildOptions): readonly Diagnostic[] {
  for (const [name, value] of Object.entries(options)) site.inputs.option.set(name, value)
  for (const path of [...CONFIGS, ...options.configs]) loadFile(site, roots.site, sourcePath(path))
  const found = scan(roots.site, SITE_FOLDERS, rulesOf(site))
  replace(site, { name: 'site', disk: roots.site, paths: found.value })
  const theme = scan(roots.theme, THEME_FOLDERS, THEME_RULES)
  const themed = theme.value.map((path) => sourcePath(THEME_PREFIX + path))
  replace(site, { name: 'theme', disk: roots.theme, paths: themed })
  return found.diagnostics
}

/** Sets the input of one file to what a disk holds, or takes it away where the file is gone. */
export function loadFile(site: Site, disk: Disk, path: SourcePath): void {
  const file = path.startsWith(THEME_PREFIX) ? path.slice(THEME_PREFIX.length) : path
  const source = (disk.stat(file)?.kind ?? 'folder') === 'folder' ? undefined : load(disk, file, path)
  if (source === undefined) site.inputs.source.remove(path)
  else site.inputs.source.set(path, source)
}

interface Listed {
  readonly name: 'site' | 'theme'
  readonly disk: Disk
  readonly paths: readonly SourcePath[]
}

function replace(site: Site, { name, disk, paths }: Listed): void {
  const before = site.inputs.listing(name) ?? []
  const now = new Set(paths)
  for (const path of before) if (!now.has(path)) site.inputs.source.remove(path)
  for (const path of paths) loadFile(site, disk, path)
  site.inputs.listing.set(name, paths)
}

/** Which names of a site are read, as `include` and `exclude` of its configuration say. */
export function rulesOf(site: Site): ScanRules {
  const include = [...ALWAYS_INCLUDED, ...site.config.part('include')]
  const exclude = site.config.part('exclude')
  return { isIncluded: coveredBy(include), isExcluded: coveredBy(exclude) }
}

/** Most patterns are plain names, and most files match none: only real globs are matched sign by sign. */
function coveredBy(patterns: readonly string[]): (path: string) => boolean {
  const plain = patterns.map((pattern) => pattern.replace(/^\//, '').replace(/\/$/, ''))
  const names = new Set(plain.filter((pattern) => !isGlob(pattern)))
  const globs = plain.filter(isGlob)
  return (path) => isNamed(path, names) || globs.some((glob) => covers(glob, path))
}

/** True for a path that is one of the names, lies below one, or ends in a bare one. */
function isNamed(path: string, names: ReadonlySet<string>): boolean {
  let end = path.indexOf('/')
  for (; end >= 0; end = path.indexOf('/', end + 1)) if (names.has(path.slice(0, end))) return true
  return names.has(path) || names.has(path.slice(path.lastIndexOf('/') + 1))
}

/** Jekyll matches a pattern as a glob of the whole path; a bare one also matches the name at any depth. */
function covers(glob: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return globMatches(glob, path) || (!glob.includes('/') && globMatches(glob, name))
}
