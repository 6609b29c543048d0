import { isError } from '../model/diagnostic.ts'
import type { Report } from '../site/build.ts'
import type { Request } from './arguments.ts'
import type { WholeBuild } from './build-whole.ts'
import { buildWhole } from './build-whole.ts'
import type { Destination, OpenSite } from './open-site.ts'
import { formatDiagnostics, print, printError } from './print.ts'
import type { Profile } from './profile.ts'
import { profile, profileLines } from './profile.ts'
import { progressLine } from './progress.ts'

/** What the process ends with where its user stopped it. */
const INTERRUPTED = 130

/** `carrel build`: reads, prepares, builds and writes the site, and says what came of it. */
export async function runBuild(request: Request): Promise<number> {
  const start = performance.now()
  const stop = new AbortController()
  const profiling = request.has('profile') ? profile(() => performance.now()) : undefined
  const built = await buildWhole(request, {
    line: progressLine(start),
    signal: stop.signal,
    during: (work) => interruptible(stop, work),
    ...(profiling === undefined ? {} : { profile: profiling }),
  })
  if (built === undefined) {
    printError(
      'carrel: stopped; the site is as it was, and what was made so far is kept for the next build.',
    )
    return INTERRUPTED
  }
  tell(request, built, { milliseconds: Math.round(performance.now() - start), profiling })
  return built.report.diagnostics.some(isError) ? 1 : 0
}

interface Timing {
  readonly milliseconds: number
  readonly profiling: Profile | undefined
}

/** Says what came of a build as soon as it is known, and clears up after that. */
function tell(request: Request, built: WholeBuild, { milliseconds, profiling }: Timing): void {
  const { opened, destination, report } = built
  if (request.has('json')) {
    built.sweep()
    const profiled = profiling === undefined ? {} : { profile: profiling.end() }
    print(JSON.stringify({ ...jsonReport(report, milliseconds), ...profiled }, undefined, 2))
    return
  }
  printReport(request, opened, { report, milliseconds, destination })
  const late = built.sweep()
  if (late.length > 0) printError(formatDiagnostics(late, () => undefined))
  if (profiling !== undefined) print(profileLines(profiling.end()))
}

/**
 * Does something that an interrupt from the keyboard stops in good order, the second one at once. At any
 * other time the first ends the process: our own thread would hear of it only when its work is done, and
 * what stands on the disk is whole at every moment.
 */
async function interruptible<T>(stop: AbortController, work: () => Promise<T>): Promise<T> {
  const onInterrupt = (): void => stop.abort()
  process.once('SIGINT', onInterrupt)
  try {
    const value = await work()
    // One that came meanwhile is heard when the event loop next looks for news: surely between two turns.
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve))
    return value
  } finally {
    process.removeListener('SIGINT', onInterrupt)
  }
}

interface Outcome {
  readonly report: Report
  readonly milliseconds: number
  readonly destination: Destination
}

function printReport(
  request: Request,
  opened: OpenSite,
  { report, milliseconds, destination }: Outcome,
): void {
  const shown = request.has('quiet')
    ? report.diagnostics.filter(({ severity }) => severity !== 'info')
    : report.diagnostics
  if (shown.length > 0) printError(formatDiagnostics(shown, (path) => opened.site.inputs.source(path)?.text))
  if (request.has('verbose')) printVerbose(opened, report)
  if (request.has('quiet')) return
  print(summary(report, milliseconds, destination.shown))
  const inferred = opened.site.config.inferredAddress()
  if (inferred === undefined) return
  print(`Built for ${inferred.url}${inferred.baseurl}, as ${inferred.from} tells.`)
}

function printVerbose({ site }: OpenSite, report: Report): void {
  for (const path of site.content.files().pages) {
    const reason = site.summaries.hidden(path)
    if (reason !== undefined) print(`left out  ${path} (${reason})`)
  }
  for (const path of report.written?.put ?? []) print(`written   ${path}`)
  for (const path of report.written?.removed ?? []) print(`removed   ${path}`)
}

/** The line at the end: pages, time, and what there is to look at. */
function summary(report: Report, milliseconds: number, out: string): string {
  const pages = report.outputs.filter(({ path }) => path.endsWith('.html')).length
  const count = (severity: string): number =>
    report.diagnostics.filter((problem) => problem.severity === severity).length
  const errors = count('error')
  const warnings = count('warning')
  const found = [counted(errors, 'error'), counted(warnings, 'warning')].filter(
    (part) => !part.startsWith('0 '),
  )
  const tail = found.length === 0 ? '' : `, ${found.join(', ')}`
  const time = milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(2)} s`
  if (report.written === undefined)
    return `Nothing was written${tail}; the site in ${out} is as it was (${time}).`
  const changed = report.written.unchanged ? ', nothing changed' : ''
  return `${counted(pages, 'page')} in ${out}, ${time}${changed}${tail}.`
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

function jsonReport(report: Report, milliseconds: number): object {
  return {
    diagnostics: report.diagnostics,
    pages: report.outputs.filter(({ path }) => path.endsWith('.html')).length,
    written: report.written?.put.length ?? 0,
    removed: report.written?.removed.length ?? 0,
    milliseconds,
  }
}
