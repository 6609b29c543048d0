import { buildFor, checkFor, serveFor } from './cli/programmatic.ts'

/** A place in a file of the site; lines and columns are counted from 1. */
export interface Place {
  /** Relative to the site's root, with slashes. */
  readonly path: string
  readonly line: number
  readonly column: number
  readonly length?: number
}

/** Something that is wrong with a site, or worth a word. */
export interface Problem {
  /** Permanent, such as `content/double-address`; the reference has a section on each. */
  readonly code: string
  readonly severity: 'error' | 'warning' | 'info'
  readonly message: string
  readonly hint?: string
  readonly at?: Place
}

/** What the flags of the command line say, by the same names. */
export interface SiteSettings {
  /** The site's root, the folder that holds `content/`; the working folder unless said. */
  readonly source?: string
  readonly config?: readonly string[]
  readonly drafts?: boolean
  readonly future?: boolean
  readonly unpublished?: boolean
  /** What counts as today. */
  readonly now?: string
}

export interface BuildSettings extends SiteSettings {
  /** Where the site is written; `_site` in the root unless said. */
  readonly out?: string
  readonly baseUrl?: string
  /** Lets warnings stop the build as errors do. */
  readonly strict?: boolean
}

export interface BuildResult {
  /** True where the site was written. */
  readonly isWritten: boolean
  readonly problems: readonly Problem[]
  /** Every file of the site, relative to the output folder. */
  readonly files: readonly string[]
  /** Those among them that are new or have changed. */
  readonly changed: readonly string[]
  readonly removed: readonly string[]
}

export interface CheckSettings extends SiteSettings {
  readonly baseUrl?: string
}

export interface CheckResult {
  /** True where there is neither an error nor a warning. */
  readonly isFine: boolean
  readonly problems: readonly Problem[]
}

export interface ServeSettings extends SiteSettings {
  /** Where it answers; the next free port if that is taken. 4000 unless said. */
  readonly port?: number
  /** Answers other machines too, at this address. */
  readonly host?: string
  /** Told after each build what is wrong with the site, and how long it took. */
  readonly onBuilt?: (problems: readonly Problem[], milliseconds: number) => void
}

export interface Preview {
  readonly port: number
  /** Where the site is seen. */
  readonly address: () => string
  /** Resolves when everything that was edited so far is shown. */
  readonly settled: () => Promise<void>
  close(): Promise<void>
}

/**
 * Builds a site and writes it, whole or not at all. What an author did wrong is in the result; a disk that
 * refuses, and settings without sense, are thrown.
 */
export async function build(settings: BuildSettings = {}): Promise<BuildResult> {
  const { diagnostics, outputs, written } = await buildFor({ ...settings })
  return {
    isWritten: written !== undefined,
    problems: diagnostics,
    files: outputs.map(({ path }) => path),
    changed: written?.put ?? [],
    removed: written?.removed ?? [],
  }
}

/** Builds a site in memory, looks at its finished pages, and tells what is wrong. Writes nothing. */
export async function check(settings: CheckSettings = {}): Promise<CheckResult> {
  const problems = await checkFor({ ...settings })
  return { isFine: problems.every(({ severity }) => severity === 'info'), problems }
}

/** Shows a site in the browser and keeps it up to the disk, until it is closed. Writes nothing. */
export async function serve(settings: ServeSettings = {}): Promise<Preview> {
  const { onBuilt = () => undefined, ...flags } = settings
  return await serveFor(flags, onBuilt)
}
