import type { Diagnostic } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath, THEME_PREFIX } from '../model/paths.ts'
import { scan, SITE_FOLDERS, THEME_FOLDERS } from '../read/scan.ts'
import type { Roots } from './load-site.ts'
import { CONFIGS, loadFile, placeOf, rulesOf, THEME_RULES } from './load-site.ts'
import type { BuildOptions } from './options.ts'
import type { Site } from './site.ts'

/**
 * What may have changed: files as the inputs name them, and folders, which stand for all that lies below.
 * They are hints: what the disk holds decides.
 */
export type Dirty = 'everything' | ReadonlySet<string>

/** What a look at the disk brought. */
export interface Reloaded {
  /** Files whose input is another one now, the vanished ones among them. */
  readonly changed: readonly SourcePath[]
  /** What was wrong with the files themselves; undefined where no folder had to be listed again. */
  readonly problems: readonly Diagnostic[] | undefined
}

interface Request {
  readonly options: BuildOptions
  readonly dirty: Dirty
}

/** One look at the disk: which paths to believe, and how to read one. */
interface Look {
  readonly site: Site
  readonly roots: Roots
  readonly dirty: Dirty
  readonly changed: SourcePath[]
}

/**
 * Brings the inputs of a loaded site up to the disk where something may have changed. Files that are known
 * and still plain files are read one by one; anything else (a new file, a lost one, a folder, a link, the
 * configuration) has the folders listed again. Throws `DiskFailure` where the disk refuses.
 */
export function reloadSite(site: Site, roots: Roots, { options, dirty }: Request): Reloaded {
  const look: Look = { site, roots, dirty, changed: [] }
  for (const [name, value] of Object.entries(options)) site.inputs.option.set(name, value)
  const configs = [...CONFIGS, ...options.configs].filter((path) => isDirty(dirty, path))
  for (const path of configs) touch(look, sourcePath(path))
  if (dirty !== 'everything' && configs.length === 0 && areKnownFiles(look, dirty)) {
    for (const path of dirty) touch(look, sourcePath(path))
    return { changed: look.changed, problems: undefined }
  }
  const found = scan(roots.site, SITE_FOLDERS, rulesOf(site))
  relist(look, 'site', found.value)
  if (dirty === 'everything' || [...dirty].some((path) => path.startsWith(THEME_PREFIX))) {
    const theme = scan(roots.theme, THEME_FOLDERS, THEME_RULES).value
    relist(
      look,
      'theme',
      theme.map((path) => sourcePath(THEME_PREFIX + path)),
    )
  }
  return { changed: look.changed, problems: found.diagnostics }
}

function areKnownFiles({ site, roots }: Look, paths: ReadonlySet<string>): boolean {
  const listing = [...(site.inputs.listing('site') ?? []), ...(site.inputs.listing('theme') ?? [])]
  const listed = new Set<string>(listing)
  return [...paths].every((path) => {
    const { disk, file } = placeOf(roots, path)
    const found = disk.resolve(file)
    if (listed.has(path)) return found.kind === 'file' && found.path === file
    // Editors make files beside the one they save and take them away again: nothing of the site came or went.
    return found.kind === 'missing' && !listing.some((known) => known.startsWith(`${path}/`))
  })
}

function relist(look: Look, root: string, paths: readonly SourcePath[]): void {
  const { inputs } = look.site
  const before = new Set(inputs.listing(root) ?? [])
  const now = new Set(paths)
  for (const path of before) {
    if (now.has(path)) continue
    inputs.source.remove(path)
    look.changed.push(path)
  }
  for (const path of paths) if (!before.has(path) || isDirty(look.dirty, path)) touch(look, path)
  inputs.listing.set(root, paths)
}

/**
 * Reads one file and notes whether its input became another one: an equal value leaves the old one in
 * place.
 */
function touch({ site, roots, changed }: Look, path: SourcePath): void {
  const before = site.inputs.source(path)
  loadFile(site, placeOf(roots, path).disk, path)
  if (site.inputs.source(path) !== before && !changed.includes(path)) changed.push(path)
}

/** True for a path that is itself said to have changed, or lies below a folder that is. */
function isDirty(dirty: Dirty, path: string): boolean {
  if (dirty === 'everything' || dirty.has(path)) return true
  for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1))
    if (dirty.has(path.slice(0, end))) return true
  return false
}
