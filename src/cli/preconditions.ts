import { findPlace } from '../disk/place.ts'
import { parseDate } from '../parse/fields/dates.ts'
import type { Request } from './arguments.ts'

/** What keeps a command from running at all, in words for the user; undefined where nothing does. */
export function whyNot(request: Request): { readonly status: 2 | 3; readonly message: string } | undefined {
  const now = request.text('now')
  const reading = now === undefined ? undefined : parseDate(now, 'UTC')
  if (reading?.kind === 'no-date')
    return { status: 2, message: `--now \`${now}\` is no date. ${reading.suggestion}` }
  const source = request.text('source') ?? '.'
  const place = findPlace(source, process.cwd())
  if (place.disk.stat(place.path)?.kind === 'folder') return undefined
  return {
    status: 3,
    message: `there is no folder \`${source}\`; --source names the folder that holds content/.`,
  }
}
