import { digest } from '../disk/digest.ts'
import type { Disk } from '../disk/disk.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import { folderOf, joinPath } from '../model/paths.ts'
import { foldersAbove } from './folders.ts'
import { folded } from './output-name.ts'
import type { Places } from './places.ts'
import type { Foreign } from './walk-output.ts'

/** What becomes of files in the output folder that are not ours. */
export interface Settled {
  /** Paths that are moved into the new site as they are. */
  readonly carried: readonly string[]
  readonly problems: readonly Diagnostic[]
}

interface Wanted {
  readonly files: ReadonlyMap<string, Output>
  /** Exact names, by folded name. */
  readonly folders: ReadonlyMap<string, string>
}

/**
 * Finds out whether foreign files can be carried into the new site: yes unless the site has something of that
 * name. A foreign folder that the site has too is looked into; a foreign file with the very bytes that the
 * site puts there is none.
 */
export function settleForeign(disk: Disk, places: Places, met: Met): Settled {
  if (met.foreign.length === 0) return { carried: [], problems: [] }
  const folders = foldersAbove(met.outputs.map(({ path }) => path))
  const wanted: Wanted = {
    files: new Map(met.outputs.map((output) => [folded(output.path), output])),
    folders: new Map([...folders].map((path) => [folded(path), path])),
  }
  const settled = met.foreign.map((foreign) => settle(disk, places, { foreign, wanted }))
  return {
    carried: settled.flatMap(({ carried }) => carried),
    problems: settled.flatMap(({ problems }) => problems),
  }
}

/** What stands and is not ours, and what is to be written. */
export interface Met {
  readonly foreign: readonly Foreign[]
  readonly outputs: readonly Output[]
}

interface Meeting {
  readonly foreign: Foreign
  readonly wanted: Wanted
}

function settle(disk: Disk, places: Places, { foreign, wanted }: Meeting): Settled {
  const { path, kind } = foreign
  const output = wanted.files.get(folded(path))
  if (output !== undefined) {
    const isSame = kind === 'file' && output.path === path
      && digest(disk.readBytes(joinPath(places.out, path))) === output.digest
    return { carried: [], problems: isSame ? [] : [inTheWay(places, path, output.path)] }
  }
  const above = fileAbove(wanted, path)
  if (above !== undefined) return { carried: [], problems: [inTheWay(places, path, above)] }
  const folder = wanted.folders.get(folded(path))
  if (folder === undefined) return { carried: [path], problems: [] }
  if (folder !== path || kind !== 'folder') {
    return { carried: [], problems: [inTheWay(places, path, `${folder}/`)] }
  }
  const children = disk.list(joinPath(places.out, path)).map((entry) => {
    return settle(disk, places, { foreign: { path: joinPath(path, entry.name), kind: entry.kind }, wanted })
  })
  return {
    carried: children.flatMap(({ carried }) => carried),
    problems: children.flatMap(({ problems }) => problems),
  }
}

/** The output that would be a file where a folder above `path` stands. */
function fileAbove(wanted: Wanted, path: string): string | undefined {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const output = wanted.files.get(folded(folder))
    if (output !== undefined) return output.path
  }
  return undefined
}

function inTheWay(places: Places, path: string, wanted: string): Diagnostic {
  return diagnostic('output/in-the-way', {
    message: `${joinPath(places.shown, path)} was not written by Carrel, `
      + `and the site has "${wanted}" to put in its place.`,
    hint: `Move it out of ${places.shown}; into content/ if it belongs to the site.`,
  })
}
