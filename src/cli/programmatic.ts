import { arrange } from '../model/diagnostic.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Report } from '../site/build.ts'
import type { Outcome } from '../serve/live-site.ts'
import type { Preview } from '../serve/preview.ts'
import { openPreview } from '../serve/preview.ts'
import { buildWhole } from './build-whole.ts'
import { look } from './check.ts'
import { openSite } from './open-site.ts'
import { whyNot } from './preconditions.ts'
import { previewParts } from './preview-parts.ts'
import type { Setting } from './request-for.ts'
import { requestFor } from './request-for.ts'
import type { Request, Command } from './arguments.ts'

type Settings = Readonly<Record<string, Setting>>

const SILENT = { show: () => undefined, clear: () => undefined } as const

/**
 * A build as another program asks for it: nothing is printed, and what is wrong with the site is returned.
 */
export async function buildFor(settings: Settings): Promise<Report> {
  const built = await buildWhole(soundRequest('build', settings), { line: SILENT })
  if (built === undefined) throw new Error('carrel: nobody can have stopped this build')
  return { ...built.report, diagnostics: arrange([...built.report.diagnostics, ...built.sweep()]) }
}

/** A check as another program asks for it. */
export async function checkFor(settings: Settings): Promise<readonly Diagnostic[]> {
  const { report, told } = await look(openSite(soundRequest('check', settings)), SILENT)
  return arrange([...told, ...report.diagnostics])
}

/** A preview as another program asks for it; `onBuilt` is told what each build of it came to. */
export async function serveFor(
  settings: Settings,
  onBuilt: (diagnostics: readonly Diagnostic[], milliseconds: number) => void,
): Promise<Preview> {
  const request = soundRequest('serve', settings)
  return await openPreview({
    ...previewParts(request, openSite(request)),
    port: Number(request.text('port') ?? 4000),
    onBuilt: ({ diagnostics }: Outcome, milliseconds) => onBuilt(diagnostics, milliseconds),
    onTrouble: () => undefined,
    onBug: (bug) => {
      throw bug
    },
  })
}

/** Throws a TypeError with the sentence that the command line would print. */
function soundRequest(name: Command['name'], settings: Settings): Request {
  const request = requestFor(name, settings)
  const refused = whyNot(request)
  if (refused !== undefined) throw new TypeError(`carrel: ${refused.message}`)
  return request
}
