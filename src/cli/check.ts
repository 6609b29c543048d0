import { ADDRESS_LIST, listText } from '../check/address-list.ts'
import type { CheckReport } from '../check/check-site.ts'
import { checkSite } from '../check/check-site.ts'
import { askNetwork } from '../check/external/ask.ts'
import { checkExternal } from '../check/external/check-external.ts'
import type { Disk } from '../disk/disk.ts'
import { packageFolder } from '../disk/package-folder.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { arrange } from '../model/diagnostic.ts'
import type { Write } from '../site/build.ts'
import { finishBuild } from '../site/build.ts'
import { loadSite } from '../site/load-site.ts'
import { prepare } from '../site/prepare.ts'
import { workshop } from '../site/workshop.ts'
import { guardOutputs } from '../write/output-guard.ts'
import type { Request } from './arguments.ts'
import type { OpenSite } from './open-site.ts'
import { openSite } from './open-site.ts'
import { formatDiagnostics, print, printError } from './print.ts'
import type { ProgressLine } from './progress.ts'
import { progressLine } from './progress.ts'
import { sarif } from './sarif.ts'

/**
 * `carrel check`: builds the site in memory, looks at the finished pages, and says what is wrong. Writes
 * nothing but, with `--accept`, the list of addresses. The exit status is 1 where there is an error or a
 * warning.
 */
export async function runCheck(request: Request): Promise<number> {
  const start = performance.now()
  const opened = openSite(request)
  const line = progressLine(start)
  const { report, told } = await look(opened, line)
  const external = request.has('external') ? await askOthers(report, line) : []
  line.clear()
  const disk = opened.roots.site
  const isAccepting = request.has('accept')
  if (isAccepting) disk.writeFile(ADDRESS_LIST, listText(report.addresses))
  const all = arrange(
    [...told, ...report.diagnostics, ...external].filter(
      ({ code }) => !isAccepting || code !== 'check/address-gone',
    ),
  )
  const found = {
    all,
    pages: report.material.pages.length,
    milliseconds: Math.round(performance.now() - start),
  }
  printFound(request, opened, found)
  if (isAccepting && !isForPrograms(request))
    print(`${report.addresses.length} addresses written to ${ADDRESS_LIST}; commit it.`)
  return all.some(({ severity }) => severity !== 'info') ? 1 : 0
}

/** What a build would say, and what the checks say beyond it. */
export async function look(
  { site, roots, options }: OpenSite,
  line: ProgressLine,
): Promise<{ report: CheckReport; told: readonly Diagnostic[] }> {
  const problems = loadSite(site, roots, options)
  const shop = workshop(roots.site)
  const evaluated = await prepare(site, shop, {
    pages: line.show,
    pictures: (done, all) => line.show(done, all, 'making pictures:'),
    works: (done, all) => line.show(done, all, 'drawing and setting:'),
  })
  const write: Write = (outputs) => ({
    value: { put: [], kept: [], removed: [], unchanged: true },
    diagnostics: guardOutputs(outputs.map(({ path }) => path)),
  })
  const built = finishBuild(
    site,
    { roots, options },
    { write, evaluated, problems: [...problems, ...shop.problems()] },
  )
  const told = built.diagnostics
  return { told, report: checkSite(site, { outputs: evaluated.outputs, told, list: listOn(roots.site) }) }
}

/** A list that is a link is not read: it might lead anywhere. */
function listOn(disk: Disk): string | undefined {
  return disk.stat(ADDRESS_LIST)?.kind === 'file' ? disk.readText(ADDRESS_LIST) : undefined
}

async function askOthers({ material }: CheckReport, line: ProgressLine): Promise<readonly Diagnostic[]> {
  return await checkExternal(material, {
    ask: askNetwork(packageFolder().version),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    progress: (done, all) => line.show(done, all, 'asking other sites:'),
  })
}

interface Found {
  readonly all: readonly Diagnostic[]
  readonly pages: number
  readonly milliseconds: number
}

function isForPrograms(request: Request): boolean {
  return request.has('json') || request.has('sarif')
}

function printFound(request: Request, { site, roots }: OpenSite, { all, pages, milliseconds }: Found): void {
  if (request.has('sarif')) return print(JSON.stringify(sarif(all, packageFolder().version), undefined, 2))
  if (request.has('json'))
    return print(JSON.stringify({ diagnostics: all, pages, milliseconds }, undefined, 2))
  const readText = (path: string): string | undefined =>
    path === ADDRESS_LIST ? listOn(roots.site) : site.inputs.source(path)?.text
  if (all.length > 0) printError(formatDiagnostics(all, readText))
  const count = (severity: string, noun: string): string => {
    const number = all.filter((problem) => problem.severity === severity).length
    return `${number} ${noun}${number === 1 ? '' : 's'}`
  }
  print(
    `${pages} pages checked: ${count('error', 'error')}, ${count('warning', 'warning')}, ${count('info', 'remark')}.`,
  )
}
