import { ownProcess } from '../disk/own-process.ts'
import { isError } from '../model/diagnostic.ts'
import { cleanSite } from '../write/clean-site.ts'
import type { Request } from './arguments.ts'
import { destinationOf } from './open-site.ts'
import { formatDiagnostics, print, printError } from './print.ts'

/** `carrel clean`: removes what a build wrote, as the manifest lists it, and leaves everything else. */
export function runClean(request: Request): number {
  const { place, shown, protectedFolders } = destinationOf(request)
  const { value, diagnostics } = cleanSite(place, { owner: ownProcess(), shown, protectedFolders })
  if (diagnostics.length > 0) printError(formatDiagnostics(diagnostics, () => undefined))
  print(
    value.removed.length === 0
      ? `Nothing of ours in ${shown}.`
      : `Removed ${value.removed.length} files from ${shown}.`,
  )
  return diagnostics.some(isError) ? 1 : 0
}
