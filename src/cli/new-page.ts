import { spawnSync } from 'node:child_process'
import path from 'node:path'
import type { Place } from '../disk/place.ts'
import { findPlace } from '../disk/place.ts'
import type { DateTime } from '../model/date-time.ts'
import { joinPath, sourcePath } from '../model/paths.ts'
import { parseConfig } from '../parse/config-file.ts'
import { parseDate } from '../parse/fields/dates.ts'
import { instantInZone } from '../parse/time-zone.ts'
import { CONFIGS } from '../site/load-site.ts'
import type { DraftKind } from '../transform/new/page-draft.ts'
import { pageDraft } from '../transform/new/page-draft.ts'
import type { Request } from './arguments.ts'
import { momentOf } from './open-site.ts'
import { print, printError } from './print.ts'
import { writeNew } from './write-new.ts'

/** `carrel new post "Title"` and the like: begins one page of the site, and never writes over one. */
export function newPage(request: Request, kind: DraftKind, title: string): number {
  const root = findPlace(request.text('source') ?? '.', process.cwd())
  if (root.disk.resolve(joinPath(root.path, 'content')).kind !== 'folder') return mistake(NO_SITE)
  if (request.has('draft') && kind !== 'post') return mistake('`--draft` goes with `new post` alone.')
  const day = dayOf(request, root)
  if (typeof day === 'string') return mistake(day)
  const draft = pageDraft(kind, { title, day, isDraft: request.has('draft') })
  const shown = path.join(request.text('source') ?? '', draft.path)
  if (root.disk.stat(joinPath(root.path, draft.path)) !== undefined)
    return mistake(`there is a \`${shown}\` already; give the new one another title.`)
  writeNew(root, { [draft.path]: draft.text })
  print(`Wrote ${shown}`)
  if (request.has('edit')) openEditor(path.resolve(shown))
  return 0
}

const NO_SITE =
  'there is no site here, for want of a folder `content`. ' +
  '`carrel new DIR` begins one; --source names another.'

/** The day that is asked for, else today where the site is; a sentence where it is no day. */
function dayOf(request: Request, root: Place): DateTime | string {
  const zone = zoneOf(root)
  const written = request.text('date')
  if (written === undefined) return instantInZone(momentOf(undefined).seconds, zone)
  const reading = parseDate(written, zone)
  if (reading.kind === 'date') return reading.date
  return `--date \`${written}\` is no date.${reading.kind === 'no-date' ? ` ${reading.suggestion}` : ''}`
}

function zoneOf({ disk, path: root }: Place): string {
  const file = CONFIGS.find((name) => disk.resolve(joinPath(root, name)).kind === 'file')
  if (file === undefined) return 'UTC'
  const text = disk.readText(joinPath(root, file))
  return parseConfig([{ path: sourcePath(file), text }]).value.timezone
}

/** The editor that the environment names, as git and others look for it; waits until it is closed. */
function openEditor(file: string): void {
  const { VISUAL: visual, EDITOR: editor } = process.env
  const command = visual ?? editor ?? ''
  if (command.trim() === '') printError('carrel: neither VISUAL nor EDITOR names an editor.')
  else spawnSync(`${command} ${JSON.stringify(file)}`, { shell: true, stdio: 'inherit' })
}

function mistake(sentence: string): number {
  printError(`carrel: ${sentence}`)
  return 2
}
