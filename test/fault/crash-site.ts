import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { ChildSettings, Ended } from '../support/child.ts'
import { runChild } from '../support/child.ts'
import { plainPng } from '../support/plain-png.ts'

/** What happens to a process, and at which of its calls of the file system. */
export interface CallFault {
  readonly at: number
  readonly what: 'kill' | 'cut' | 'interrupt' | 'fail' | 'count' | 'vanish' | 'become-a-file' | 'become-a-folder' | 'grow'
  readonly errno?: string
  /** The file or folder that vanishes or becomes another thing, below the site. */
  readonly name?: string
}

/** A site that was built and then edited, to be copied for every trial. */
export interface CrashSite {
  readonly folder: string
  /** The manifest of the site as it was built, and as it will be. */
  readonly old: string
  readonly next: string
  /** How many calls of the file system the next build makes, and how long it takes in milliseconds. */
  readonly calls: number
  readonly milliseconds: number
}

export const WORDS = ['build', '--now', '2025-06-01', '--quiet']
const MANIFEST = '.carrel-manifest.json'
const COUNTER = path.join(import.meta.dirname, 'count-calls.cjs')

/** Writes twelve pages and a picture into a folder of a workshop, builds them, and edits them so that the next build has something of everything to do. */
export async function crashSite(workshop: string): Promise<CrashSite> {
  const folder = fs.mkdtempSync(path.join(workshop, 'site-'))
  writeSite(folder, 'old')
  const first = await runChild(WORDS, { cwd: folder })
  if (first.status !== 0) throw new Error(first.stderr)
  const old = manifestText(path.join(folder, '_site'))
  fs.rmSync(path.join(folder, 'content'), { recursive: true })
  writeSite(folder, 'new')
  const trial = copyOf(folder)
  const tally = path.join(workshop, 'tally')
  const start = performance.now()
  const second = await runFaulty(trial, { at: 0, what: 'count' }, { tally })
  if (second.status !== 0) throw new Error(second.stderr)
  const milliseconds = performance.now() - start
  return { folder, old, next: manifestText(path.join(trial, '_site')), calls: Number(fs.readFileSync(tally, 'utf8')), milliseconds }
}

/** A copy of a site in a folder of its own beside it. */
export function copyOf(folder: string): string {
  const copy = fs.mkdtempSync(`${folder}-`)
  fs.cpSync(folder, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

/** Builds a site while something goes wrong at one call. */
export function runFaulty(
  folder: string,
  fault: CallFault,
  settings: Partial<ChildSettings> & { readonly tally?: string } = {},
): Promise<Ended> {
  const env = { CARREL_TEST_FAULT: JSON.stringify({ root: folder, ...fault, tally: settings.tally }) }
  return runChild(WORDS, { cwd: folder, node: ['--require', COUNTER], ...settings, env: { ...settings.env, ...env } })
}

/** The text of a folder's manifest where the folder holds exactly what that lists, each file with its hash; else what is wrong. */
export function manifestText(folder: string): string {
  const file = path.join(folder, MANIFEST)
  if (!fs.existsSync(file)) return `no manifest in ${folder}`
  const text = fs.readFileSync(file, 'utf8')
  const { files } = JSON.parse(text) as { readonly files: Readonly<Record<string, string>> }
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
  const names = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).filter((name) => name !== MANIFEST)
  const wrong = names.filter((name) => files[name] !== sha256(path.join(folder, name)))
  const missing = Object.keys(files).filter((name) => !names.includes(name))
  return wrong.length + missing.length === 0 ? text : `wrong: ${wrong.join()}; missing: ${missing.join()}`
}

/** What stands beside the content and is neither the site nor the cache of pictures. */
export function leftovers(folder: string): readonly string[] {
  return fs.readdirSync(folder).filter((name) => !['content', '_site', '.cache'].includes(name))
}

function sha256(file: string): string {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex')
}

function writeSite(folder: string, words: string): void {
  const write = (name: string, body: string): void => {
    const file = path.join(folder, 'content', name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, body)
  }
  write('site.yml', `title: The ${words} site\nurl: https://emmy.example\n`)
  write('index.md', `# Emmy Noether\n\nThe ${words} home. ![A picture](${words}.png)\n`)
  for (let index = 0; index < 10; index++) {
    const name = index < 7 ? `posts/1921-0${index + 1}-01-post.md` : `${words}-${index}.md`
    write(name, `---\ntitle: Page ${index}\n---\nWords${index % 3 === 0 ? '' : ` of the ${words} site`}.\n`)
  }
  write('notes.txt', 'kept as it is\n')
  fs.writeFileSync(path.join(folder, 'content', `${words}.png`), plainPng(600, words.length * 30))
  fs.writeFileSync(path.join(folder, 'content', `copied-${words}.bin`), words.repeat(10_000))
}
