import { ownProcess } from '../disk/own-process.ts'
import { isError } from '../model/diagnostic.ts'
import { THEME_PREFIX } from '../model/paths.ts'
import type { Report } from '../site/build.ts'
import type { Write } from '../site/build.ts'
import { build } from '../site/build.ts'
import { sweepSite, writeSite } from '../write/write-site.ts'
import type { Request } from './arguments.ts'
import type { Destination, OpenSite } from './open-site.ts'
import { destinationOf, openSite } from './open-site.ts'
import { formatDiagnostics, print, printError } from './print.ts'
import { progressLine } from './progress.ts'

/** `carrel build`: reads, builds and writes the site, and says what came of it. */
export function runBuild(request: Request): number {
  const start = performance.now()
  const opened = openSite(request)
  const destination = destinationOf(request)
  const { roots } = opened
  const write: Write = (outputs) =>
    writeSite(destination.place, outputs, {
      readCopy: (source) =>
        source.startsWith(THEME_PREFIX) ? roots.theme.readBytes(source.slice(THEME_PREFIX.length)) : roots.site.readBytes(source),
      protectedFolders: destination.protectedFolders,
      owner: ownProcess(),
      shown: destination.shown,
      sweep: 'later',
    })
  const line = progressLine(start)
  const report = build(opened.site, opened, { write, progress: line.show })
  line.clear()
  const milliseconds = Math.round(performance.now() - start)
  if (request.has('json')) print(JSON.stringify(jsonReport(report, milliseconds), undefined, 2))
  else printReport(request, opened, { report, milliseconds, destination })
  const late = sweepSite(destination.place, { owner: ownProcess(), shown: destination.shown })
  if (late.length > 0 && !request.has('json')) printError(formatDiagnostics(late, () => undefined))
  return report.diagnostics.some(isError) ? 1 : 0
}

interface Outcome {
  readonly report: Report
  readonly milliseconds: number
  readonly destination: Destination
}

function printReport(request: Request, opened: OpenSite, { report, milliseconds, destination }: Outcome): void {
  const shown = request.has('quiet') ? report.diagnostics.filter(({ severity }) => severity !== 'info') : report.diagnostics
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
  const count = (severity: string): number => report.diagnostics.filter((problem) => problem.severity === severity).length
  const errors = count('error')
  const warnings = count('warning')
  const found = [counted(errors, 'error'), counted(warnings, 'warning')].filter((part) => !part.startsWith('0 '))
  const tail = found.length === 0 ? '' : `, ${found.join(', ')}`
  const time = milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(2)} s`
  if (report.written === undefined) return `Nothing was written${tail}; the site in ${out} is as it was (${time}).`
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
