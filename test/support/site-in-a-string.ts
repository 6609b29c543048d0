import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Disk } from '../../src/disk/disk.ts'
import type { MemoryFiles } from '../../src/disk/memory-disk.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import { nodeDisk } from '../../src/disk/node-disk.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import { arrange } from '../../src/model/diagnostic.ts'
import type { Output } from '../../src/model/output.ts'
import { scan, THEME_FOLDERS } from '../../src/read/scan.ts'
import { loadSite } from '../../src/site/load-site.ts'
import type { BuildOptions } from '../../src/site/options.ts'
import type { Site } from '../../src/site/site.ts'
import { createSite } from '../../src/site/site.ts'
import type { MathEngine } from '../../src/transform/markdown/markdown-types.ts'
import { filesOf } from './files-of.ts'

/** Files by path, as the memory disk takes them; undefined stands for a file that is taken away. */
export type Edits = Readonly<Record<string, MemoryFiles[string] | undefined>>

/** What one build of a site came to. */
export interface Built {
  /** The text of every output by its path; `copy of …` for a file that is copied. */
  readonly outputs: ReadonlyMap<string, string>
  /** Everything that was wrong, in the order in which it is printed. */
  readonly diagnostics: readonly Diagnostic[]
  /** How often each query ran. */
  readonly runs: ReadonlyMap<string, number>
}

/** A site on a disk in memory that can be edited and built again. */
export interface SmallSite {
  readonly site: Site
  files(): MemoryFiles
  build(options?: Partial<BuildOptions>): Built
  /** Changes files and builds again, on the same `Site`. */
  edit(edits: Edits, options?: Partial<BuildOptions>): Built
}

/** How a small site differs from the plain case. */
export interface SmallSettings {
  /** The theme; the package's own unless given. */
  readonly theme?: Disk
  readonly options?: Partial<BuildOptions>
}

/** The package's folder, which holds the theme. */
export const PACKAGE = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))

/** What a build is asked for when nothing is asked for: everything as published on 1 June 2025 at noon. */
export const PLAIN_OPTIONS: BuildOptions = {
  drafts: false,
  future: false,
  unpublished: false,
  strict: false,
  baseUrl: undefined,
  configs: [],
  now: { seconds: 1_748_779_200 },
}

/**
 * Makes a site of a literal such as `-- content/index.md --` followed by the file's text, or of a record of files.
 * Nothing is built yet.
 */
export function siteInAString(text: string | MemoryFiles, settings: SmallSettings = {}): SmallSite {
  let files: MemoryFiles = typeof text === 'string' ? filesOf(text) : text
  const site = createSite({ loadMath, version: '0.0.0' })
  const theme = settings.theme ?? realTheme()
  const build = (options: Partial<BuildOptions> = {}): Built => {
    const all = { ...PLAIN_OPTIONS, ...settings.options, ...options }
    site.tracker.takeRuns()
    const loaded = loadSite(site, { site: memoryDisk(files), theme }, all)
    const { outputs, diagnostics } = site.evaluate()
    return {
      outputs: new Map(outputs.map((output) => [output.path, textOf(output)])),
      diagnostics: arrange([...loaded, ...diagnostics]),
      runs: site.tracker.takeRuns(),
    }
  }
  const edit = (edits: Edits, options?: Partial<BuildOptions>): Built => {
    files = edited(files, edits)
    return build(options)
  }
  return { site, files: () => files, build, edit }
}

/** Files with some of them changed, added or taken away. */
export function edited(files: MemoryFiles, edits: Edits): MemoryFiles {
  const kept = Object.entries({ ...files, ...edits })
  return Object.fromEntries(kept.flatMap(([name, body]) => (body === undefined ? [] : [[name, body] as const])))
}

/** Diagnostics as one line each: `code path:line:column message`. */
export function told(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code, at, message }) => {
    const place = at === undefined ? '' : ` ${at.path}:${at.line}:${at.column}`
    return `${code}${place} ${message}`
  })
}

/** KaTeX with mhchem, as the program itself loads it. */
export function loadMath(): MathEngine {
  const require = createRequire(path.join(PACKAGE, 'package.json'))
  const engine = require('katex') as MathEngine
  require('katex/contrib/mhchem')
  return engine
}

let theme: Disk | undefined

/** The package's theme, read from the real disk once for a run of tests: nothing changes it meanwhile. */
export function realTheme(): Disk {
  if (theme !== undefined) return theme
  const disk = nodeDisk(PACKAGE)
  const found = scan(disk, THEME_FOLDERS, { isIncluded: () => false, isExcluded: () => false })
  theme = memoryDisk(Object.fromEntries(found.value.map((file) => [file, disk.readBytes(file)])))
  return theme
}

function textOf(output: Output): string {
  return 'body' in output ? output.body : `copy of ${output.copyOf} ${output.digest}`
}
