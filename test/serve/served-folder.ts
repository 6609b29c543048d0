import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { nodeDisk } from '../../src/disk/node-disk.ts'
import { packageFolder } from '../../src/disk/package-folder.ts'
import { editorLink } from '../../src/serve/editor-link.ts'
import type { Outcome } from '../../src/serve/live-site.ts'
import type { Preview } from '../../src/serve/preview.ts'
import { openPreview } from '../../src/serve/preview.ts'
import type { BuildOptions } from '../../src/site/options.ts'
import { createSite } from '../../src/site/site.ts'
import type { MathEngine } from '../../src/transform/markdown/markdown-types.ts'
import { filesOf } from '../support/files-of.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A site in a temporary folder with a preview of it. */
export interface ServedFolder {
  readonly folder: string
  readonly port: number
  readonly preview: Preview
  /** What each build came to, in order. */
  readonly outcomes: readonly Outcome[]
  /** Sentences for the terminal, and bugs. */
  readonly troubles: readonly string[]
  write(file: string, text: string | Uint8Array): void
  remove(file: string): void
  rename(from: string, to: string): void
  get(address: string): Promise<Got>
  /** Waits until what an address answers fulfils a condition; fails with what it answered last. */
  until(address: string, isRight: (got: Got) => boolean): Promise<Got>
  /** Waits until a build after the first has come to what is wanted. */
  built(isRight: (outcome: Outcome) => boolean): Promise<Outcome>
}

export interface Got {
  readonly status: number
  readonly text: string
  readonly headers: Headers
}

const PATIENCE = 20_000
const OPTIONS: BuildOptions = {
  drafts: false, future: false, unpublished: false, strict: false, configs: [], baseUrl: undefined, preview: true, now: { seconds: 1_800_000_000 },
}

// Files of tests run beside each other; each begins to look for a free port at another place.
let nextPort = 20_000 + (process.pid % 400) * 100

/** Writes the files of a literal into a temporary folder and previews it until the test ends. */
export async function serveFolder(literal: string, options: Partial<BuildOptions> = {}): Promise<ServedFolder> {
  const folder = temporaryFolder()
  const outcomes: Outcome[] = []
  const troubles: string[] = []
  const write = (file: string, text: string | Uint8Array): void => {
    const target = path.join(folder, file)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, text)
  }
  for (const [file, body] of Object.entries(filesOf(literal))) {
    if (typeof body === 'string' || body instanceof Uint8Array) write(file, body)
  }
  const theme = packageFolder().folder
  const preview = await openPreview({
    site: createSite({ loadMath, version: '0.0.0' }),
    roots: { site: nodeDisk(folder), theme: nodeDisk(theme) },
    folders: { site: folder, theme },
    options: () => ({ ...OPTIONS, ...options }),
    port: (nextPort += 30), addresses: ['127.0.0.1'], names: [],
    editor: editorLink(undefined),
    codeFrame: (text, { line }) => text.split('\n')[line - 1] ?? '',
    onBuilt: (outcome) => outcomes.push(outcome),
    onTrouble: (sentence) => troubles.push(sentence),
    onBug: (bug) => troubles.push(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)),
  })
  onTestFinished(() => preview.close())
  await eventually(() => outcomes.length > 0, 'the first build')
  const get = (address: string): Promise<Got> => getFrom(preview.port, address)
  return {
    folder, port: preview.port, preview, outcomes, troubles, write, get,
    remove: (file) => fs.rmSync(path.join(folder, file), { recursive: true }),
    rename: (from, to) => fs.renameSync(path.join(folder, from), path.join(folder, to)),
    until: async (address, isRight) => {
      let got = await get(address)
      await eventually(async () => isRight((got = await get(address))), () => `${address} to be right, not ${got.status}\n${got.text}`)
      return got
    },
    built: async (isRight) => {
      const later = (): readonly Outcome[] => outcomes.slice(1)
      await eventually(() => later().some(isRight), 'such a build')
      return later().findLast(isRight) ?? { sources: [], outputs: [], diagnostics: [], runs: new Map() }
    },
  }
}

/** Asks again and again until a condition holds; fails after a while with what was waited for. */
export async function eventually(isRight: () => boolean | Promise<boolean>, what: string | (() => string)): Promise<void> {
  const end = Date.now() + PATIENCE
  while (!(await isRight())) {
    if (Date.now() > end) throw new Error(`waited in vain for ${typeof what === 'string' ? what : what()}`)
    await new Promise((turn) => setImmediate(turn))
  }
}

async function getFrom(port: number, address: string): Promise<Got> {
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual' })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

function loadMath(): MathEngine {
  return createRequire(import.meta.url)('katex') as MathEngine
}
