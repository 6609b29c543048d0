import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { filesOf } from '../support/files-of.ts'
import { PACKAGE } from '../support/site-in-a-string.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What a run of the program came to. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Where and in what surroundings the program runs. */
export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** Words for Node itself, before the program's. */
  readonly node?: readonly string[]
}

/** Runs the bundled program, as `npm test` has just built it, in an environment that has next to nothing in it. */
export function carrel(words: readonly string[], surroundings: Surroundings = {}): Run {
  const { cwd = PACKAGE, env = {}, node = [] } = surroundings
  const program = path.join(PACKAGE, 'dist', 'main.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, program, ...words], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], SystemRoot: process.env['SystemRoot'], ...env },
    timeout: 60_000,
  })
  return { status, stdout, stderr }
}

/** Writes the files of a literal into a folder of their own, which is removed when the test ends. */
export function folderWith(text: string): string {
  const folder = temporaryFolder()
  for (const [name, body] of Object.entries(filesOf(text))) {
    const file = path.join(folder, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    if (typeof body === 'string' || body instanceof Uint8Array) fs.writeFileSync(file, body)
  }
  return folder
}

/** Every file below a folder with its bytes as text, by path. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []
  const files = names.map((name) => name.split(path.sep).join('/')).filter((name) => fs.statSync(path.join(folder, name)).isFile())
  return Object.fromEntries(files.sort().map((name) => [name, fs.readFileSync(path.join(folder, name), 'latin1')]))
}
