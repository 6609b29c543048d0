import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { PACKAGE } from './site-in-a-string.ts'

/** A site of this repository that is built whole and looked at from all sides. */
export interface RepositorySite {
  readonly name: string
  /** Where its `content/` lies. */
  readonly root: string
}

const GOLDEN = path.join(PACKAGE, 'test', 'golden')

/** The day on which all of them are built. */
const DAY = '2025-06-01'

/** The demo site and the golden ones. */
export function repositorySites(): readonly RepositorySite[] {
  const golden = fs.readdirSync(GOLDEN).filter((name) => fs.existsSync(path.join(GOLDEN, name, 'site')))
  return [{ name: 'demo', root: PACKAGE }, ...golden.sort().map((name) => ({ name, root: path.join(GOLDEN, name, 'site') }))]
}

/** Builds a site by the bundled program into a new folder and gives every file of it, by path; the folder is gone afterwards. */
export function builtFiles(root: string, flags: readonly string[] = []): ReadonlyMap<string, Buffer> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync.native(os.tmpdir()), 'carrel-built-'))
  try {
    const out = path.join(folder, 'site')
    const words = ['build', '--source', root, '--out', out, '--now', DAY, '--json', ...flags]
    const program = path.join(PACKAGE, 'dist', 'main.js')
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`${root} cannot be built:\n${stdout}\n${stderr}`)
    return new Map(namesIn(out).map((name) => [name, fs.readFileSync(path.join(out, name))]))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** The files below a folder, in order, with slashes in their names; what the program keeps for itself is left out. */
export function namesIn(folder: string): readonly string[] {
  if (!fs.existsSync(folder)) return []
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  return names.filter((name) => name !== '.carrel-manifest.json').sort()
}
