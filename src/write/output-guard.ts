import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { OutputPath } from '../model/paths.ts'
import { folderOf } from '../model/paths.ts'
import { MANIFEST_NAME } from './manifest.ts'
import { flawOf, folded } from './output-name.ts'

/**
 * Finds what keeps a set of outputs from standing in one folder of any system: paths that lead out of it,
 * names that Windows reserves, names that differ only in case or composition, and a file where a folder must
 * be.
 */
export function guardOutputs(paths: Iterable<OutputPath>): readonly Diagnostic[] {
  const problems: Diagnostic[] = []
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  const warned = new Set<string>()
  for (const path of paths) {
    const flaw = path === MANIFEST_NAME ? 'is the name of the list that Carrel keeps there' : flawOf(path)
    if (flaw !== undefined) problems.push(badPath(path, flaw))
    const twin = files.get(folded(path))
    if (twin !== undefined) problems.push(collision(twin, path))
    files.set(folded(path), path)
    problems.push(...addFolders({ folders, warned }, path))
  }
  for (const [key, folder] of folders) {
    const file = files.get(key)
    if (file !== undefined) problems.push(fileAndFolder(file, folder))
  }
  return problems
}

/** Folders by folded name, and those that were warned of. */
interface Folders {
  readonly folders: Map<string, string>
  readonly warned: Set<string>
}

/** Enters the folders above a path, each once, and reports those that differ from another only in case. */
function addFolders({ folders, warned }: Folders, path: string): readonly Diagnostic[] {
  const problems: Diagnostic[] = []
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) {
    const key = folded(folder)
    const twin = folders.get(key)
    if (twin === folder || warned.has(folder)) break
    if (twin === undefined) folders.set(key, folder)
    else {
      warned.add(folder)
      problems.push(folderCase(twin, folder))
    }
  }
  return problems
}

function badPath(path: string, flaw: string): Diagnostic {
  return diagnostic('output/bad-path', {
    message: `The site would have a file "${path}", but it ${flaw}.`,
    hint: 'Change the permalink, slug or file name that it comes from.',
  })
}

function collision(one: string, other: string): Diagnostic {
  const names = one === other ? `"${one}"` : `"${one}" and "${other}"`
  const reason = one === other ? 'Two things are written to' : 'On Windows and macOS, one name stands for'
  return diagnostic('output/collision', {
    message: `${reason} ${names}, so that one would overwrite the other.`,
    hint: 'Give one of them another permalink or name.',
  })
}

function fileAndFolder(file: string, folder: string): Diagnostic {
  return diagnostic('output/file-and-folder', {
    message: `"${file}" would be a file of the site, but "${folder}/" must be a folder for other files.`,
    hint: 'Give one of them another permalink or name; a permalink that ends with a slash makes a folder.',
  })
}

function folderCase(one: string, other: string): Diagnostic {
  return diagnostic('output/folder-case', {
    message: `The folders "${one}/" and "${other}/" are one on Windows and macOS, but two for a web server.`,
    hint: 'Write the name in one way in all permalinks and folders.',
  })
}
