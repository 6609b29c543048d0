import { ownProcess } from '../disk/own-process.ts'
import { isError } from '../model/diagnostic.ts'
import type { Report } from '../site/build.ts'
import type { Write } from '../site/build.ts'
import { finishBuild } from '../site/build.ts'
import { copyReader } from '../site/copy-reader.ts'
import { loadSite } from '../site/load-site.ts'
import { pictureShop, prepare } from '../site/prepare.ts'
import { sweepSite, writeSite } from '../write/write-site.ts'
import type { Request } from './arguments.ts'
import type { Destination, OpenSite } from './open-site.ts'
import { destinationOf, openSite } from './open-site.ts'
import { formatDiagnostics, print, printError } from './print.ts'
import { progressLine } from './progress.ts'

/** What the process ends with where its user stopped it. */
const INTERRUPTED = 130

/** `carrel build`: reads, prepares, builds and writes the site, and says what came of it. */
export async function runBuild(request: Request): Promise<number> {
  const start = performance.now()
  const opened = openSite(request)
  const destination = destinationOf(request)
  const { roots, site } = opened
  const shop = pictureShop(roots.site)
  const write: Write = (outputs) =>
    writeSite(destination.place, outputs, {
      readCopy: copyReader(roots, shop.cache),
      protectedFolders: destination.protectedFolders,
      owner: ownProcess(),
      shown: destination.shown,
      sweep: 'later',
    })
  const line = progressLine(start)
  const problems = loadSite(site, roots, opened.options)
  const evaluated = await untilInterrupted((signal) => {
    return prepare(site, shop, {
      pages: line.show,
      pictures: (done, all) => line.show(done, all, 'making pictures:'),
      signal,
    })
  })
  line.clear()
  if (evaluated === undefined) {
    printError(
      'carrel: stopped; the site is as it was, and the pictures made so far are kept for the next build.',
    )
    return INTERRUPTED
  }
  const report = finishBuild(site, opened, { write, evaluated, problems: [...problems, ...shop.problems()] })
  const milliseconds = Math.round(performance.now() - start)
  if (request.has('json')) print(JSON.stringify(jsonReport(report, milliseconds), undefined, 2))
  else printReport(request, opened, { report, milliseconds, destination })
  const late = sweepSite(destination.place, { owner: ownProcess(), shown: destination.shown })
  if (late.length > 0 && !request.has('json')) printError(formatDiagnostics(late, () => undefined))
  return report.diagnostics.some(isError) ? 1 : 0
}

/**
 * Does something that an interrupt from the keyboard stops in an orderly way, the second one at once.
 * Undefined where it was.
 */
async function untilInterrupted<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const stop = new AbortController()
  const onInterrupt = (): void => stop.abort()
  process.once('SIGINT', onInterrupt)
  try {
    const value = await work(stop.signal)
    return stop.signal.aborted ? undefined : value
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
  if (!request.has('quiet')) print(summary(report, milliseconds, destination.shown))
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
