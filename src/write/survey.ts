import { digest } from '../disk/digest.ts'
import type { Disk, Entry } from '../disk/disk.ts'
import type { Diagnostic, Parsed } from '../model/diagnostic.ts'
import { diagnostic, parsed } from '../model/diagnostic.ts'
import type { Manifest } from '../model/output.ts'
import type { OutputPath } from '../model/paths.ts'
import { folderOf, joinPath } from '../model/paths.ts'
import { MANIFEST_NAME, parseManifest } from './manifest.ts'
import type { Places } from './places.ts'
import type { StandingFiles } from './plan.ts'
import type { Foreign } from './walk-output.ts'
import { walkOutput } from './walk-output.ts'

/** The output folder as it stands before a build. */
export interface Standing extends StandingFiles {
  readonly exists: boolean
  /** The manifest as it was read; '' when there is none, as in an empty folder. */
  readonly manifestText: string
  readonly foreign: readonly Foreign[]
}

/** What systems put into folders by themselves: a folder with nothing else counts as empty. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini'])
const NOTHING: Manifest = { outputs: new Map() }

/**
 * Looks at the output folder and touches nothing. Undefined, with the reason as an error, when it may not be
 * built into.
 */
export function survey(disk: Disk, places: Places): Parsed<Standing | undefined> {
  const there = disk.stat(places.out)
  if (there === undefined) return parsed(standing(false, '', NOTHING))
  if (there.kind !== 'folder') return refused(notAFolder(places))
  if (there.volume !== disk.stat(folderOf(places.out))?.volume) return refused(mountPoint(places.shown))
  const read = readManifest(disk, places)
  if (read.value === undefined) return { value: undefined, diagnostics: read.diagnostics }
  const { text, manifest } = read.value
  const walked = walkOutput(disk, places.out, manifest)
  const mount = walked.foreign.find(({ path }) => isMount(disk, joinPath(places.out, path), there.volume))
  if (mount !== undefined) return refused(mountPoint(joinPath(places.shown, mount.path)))
  const found = new Map<OutputPath, string>()
  for (const path of walked.listed) found.set(path, digest(disk.readBytes(joinPath(places.out, path))))
  return parsed({ ...standing(true, text, manifest), found, foreign: walked.foreign })
}

/** The manifest of a folder of output; undefined when there is none or it is broken. */
export function manifestOf(disk: Disk, folder: string): Manifest | undefined {
  const path = joinPath(folder, MANIFEST_NAME)
  return disk.stat(path)?.kind === 'file' ? parseManifest(disk.readText(path)) : undefined
}

interface ReadManifest {
  readonly text: string
  readonly manifest: Manifest
}

function readManifest(disk: Disk, places: Places): Parsed<ReadManifest | undefined> {
  const entries = disk.list(places.out)
  const entry = entries.find(({ name }) => name === MANIFEST_NAME)
  if (entry === undefined) {
    const theirs = entries.filter(({ name }) => !LITTER.has(name))
    return theirs.length === 0 ? parsed({ text: '', manifest: NOTHING }) : refused(notOurs(places, theirs))
  }
  const text = entry.kind === 'file' ? disk.readText(joinPath(places.out, MANIFEST_NAME)) : ''
  const manifest = parseManifest(text)
  return manifest === undefined ? refused(brokenManifest(places)) : parsed({ text, manifest })
}

function standing(exists: boolean, manifestText: string, manifest: Manifest): Standing {
  return { exists, manifestText, listed: manifest.outputs, found: new Map(), foreign: [] }
}

function isMount(disk: Disk, path: string, volume: string): boolean {
  const there = disk.stat(path)
  return there !== undefined && there.kind !== 'symlink' && there.volume !== volume
}

function refused(problem: Diagnostic): Parsed<undefined> {
  return { value: undefined, diagnostics: [problem] }
}

function notAFolder(places: Places): Diagnostic {
  return diagnostic('output/not-a-folder', {
    message: `The output folder ${places.shown} cannot be made: a file or a broken link stands there.`,
    hint: 'Move it away, or name another folder by --out.',
  })
}

function mountPoint(shown: string): Diagnostic {
  return diagnostic('output/mount-point', {
    message: `${shown} is a mount point, so the new site cannot take the old one's place in one step.`,
    hint: 'Name a folder inside the mount by --out, or unmount it before building.',
  })
}

function notOurs(places: Places, theirs: readonly Entry[]): Diagnostic {
  if (theirs.some(({ name }) => name === '.git')) {
    return diagnostic('output/repository', {
      message: `The output folder ${places.shown} is a repository, and Carrel has never written to it.`,
      hint: 'Build into an empty folder, then move the .git into that one; from then on it is carried along.',
    })
  }
  const names = theirs.slice(0, 3).map(({ name }) => `"${name}"`).join(', ')
  return diagnostic('output/not-ours', {
    message: `The output folder ${places.shown} holds files that Carrel did not write: ${names}`
      + `${theirs.length > 3 ? ` and ${theirs.length - 3} more` : ''}.`,
    hint: 'Name an empty folder by --out, or move these away; after the first build they may come back.',
  })
}

function brokenManifest(places: Places): Diagnostic {
  return diagnostic('output/manifest-broken', {
    message: `The list of what Carrel wrote, ${joinPath(places.shown, MANIFEST_NAME)}, cannot be read: `
      + 'nothing in that folder may be replaced, since nobody knows what is yours.',
    hint: `Move ${places.shown} away and build again.`,
  })
}
