import fs from 'node:fs'
import path from 'node:path'
import { PACKAGE } from '../support/site-in-a-string.ts'

/** A text file of the repository. */
export interface TextFile {
  /** Relative to the repository, with slashes. */
  readonly path: string
  readonly text: string
}

/** Every text file below some folders of the repository whose name ends in one of `endings`, by path. */
export function filesBelow(folders: readonly string[], endings: readonly string[]): readonly TextFile[] {
  return folders
    .flatMap(namesBelow)
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
    .map((name) => ({ path: name, text: fs.readFileSync(path.join(PACKAGE, name), 'utf8') }))
}

/** The program's own sources. */
export function sources(): readonly TextFile[] {
  return filesBelow(['src'], ['.ts'])
}

/** Where in each file a pattern is found, as `path:line: what`. */
export function found(files: readonly TextFile[], pattern: RegExp): readonly string[] {
  return files.flatMap(({ path: name, text }) => {
    const everywhere = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`)
    return [...text.matchAll(everywhere)].map((match) => `${name}:${lineAt(text, match.index)}: ${match[0].trim()}`)
  })
}

/** The line, counted from 1, on which a place of a text lies. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

function namesBelow(folder: string): readonly string[] {
  const absolute = path.join(PACKAGE, folder)
  if (!fs.existsSync(absolute)) return []
  const entries = fs.readdirSync(absolute, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PACKAGE, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.includes('/node_modules/'))
}
