import type { Diagnostic } from '../model/diagnostic.ts'
import { arrange, isError } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import type { WriteReport } from '../write/write-site.ts'
import type { Roots } from './load-site.ts'
import { loadSite } from './load-site.ts'
import type { BuildOptions } from './options.ts'
import type { Progress, Site } from './site.ts'

/**
 * What a build came to: the diagnostics in order, and what was written, which is nothing where there is an
 * error.
 */
export interface Report {
  readonly diagnostics: readonly Diagnostic[]
  readonly outputs: readonly Output[]
  readonly written: WriteReport | undefined
}

/** Puts outputs on the disk, whole or not at all, and says what it did. */
export type Write = (outputs: readonly Output[]) => {
  readonly value: WriteReport
  readonly diagnostics: readonly Diagnostic[]
}

/** What a site is built from. */
export interface Sources {
  readonly roots: Roots
  readonly options: BuildOptions
}

/** Where it goes, and who is told how far it is. */
export interface Target {
  readonly write: Write
  readonly progress?: Progress
}

/**
 * Builds a site: reads what has changed, asks for every output, and writes them all when nothing is wrong. A
 * build is a rebuild with everything changed. Throws `DiskFailure` when the disk refuses; whatever an author
 * did wrong is in the report.
 */
export function build(site: Site, from: Sources, to: Target): Report {
  const problems = loadSite(site, from.roots, from.options)
  const evaluated = to.progress === undefined ? site.evaluate() : site.evaluate(to.progress)
  return finishBuild(site, from, { ...to, problems, evaluated })
}

/** A target, and all that came before the writing. */
export interface Finishing extends Target {
  /** What was wrong with the files themselves. */
  readonly problems: readonly Diagnostic[]
  readonly evaluated: ReturnType<Site['evaluate']>
}

/** The end of a build: writes what was evaluated where nothing is wrong with it. */
export function finishBuild(site: Site, { options }: Sources, to: Finishing): Report {
  const { problems } = to
  const { outputs, diagnostics } = to.evaluated
  const isStrict = options.strict || site.config.part('strict')
  const found = arrange(
    [...problems, ...diagnostics].map((problem) => (isStrict ? strictly(problem) : problem)),
  )
  if (found.some(isError)) return { diagnostics: found, outputs, written: undefined }
  const { value, diagnostics: late } = to.write(outputs)
  const all = arrange([...found, ...late])
  return { diagnostics: all, outputs, written: late.some(isError) ? undefined : value }
}

/** `--strict` makes errors of warnings; what is only for information stays so. */
function strictly(problem: Diagnostic): Diagnostic {
  return problem.severity === 'warning' ? { ...problem, severity: 'error' } : problem
}
