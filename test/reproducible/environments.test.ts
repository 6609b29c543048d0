import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { manifestText } from '../fault/crash-site.ts'
import { eachAtOnce, runChild } from '../support/child.ts'
import { isFullRun, sample, tell } from '../support/full-run.ts'
import { PACKAGE } from '../support/site-in-a-string.ts'
import type { Environment } from './environments.ts'
import { ENVIRONMENTS } from './environments.ts'

const GOLDEN = path.join(PACKAGE, 'test/golden')
const SITES = {
  demo: path.join(PACKAGE, 'content'),
  'home-al-folio': path.join(GOLDEN, 'home-al-folio/site/content'),
  'coded-publications': path.join(GOLDEN, 'coded-publications/site/content'),
}
const WORDS = ['build', '--now', '2025-06-01', '--quiet']

/** The manifest of a site as one machine makes it, which lists the hash of every file; or what went wrong. */
async function manifestOf(content: string, environment: Environment): Promise<string> {
  const base = fs.mkdtempSync(path.join(fs.realpathSync.native(os.tmpdir()), 'carrel-repro-'))
  const folder = path.join(base, environment.folder ?? 'site')
  copyContent(content, path.join(folder, 'content'), environment.files)
  if (environment.uid !== undefined && process.getuid?.() === 0) giveTo(base, environment.uid)
  const { env = {}, node = [], uid } = environment
  const under = [...asUser(uid), ...(environment.under ?? [])]
  const run = () => runChild(WORDS, { cwd: folder, env, node, under })
  let ended = await run()
  if (environment.isWarm === true) {
    fs.rmSync(path.join(folder, '_site'), { recursive: true })
    ended = await run()
  }
  const manifest = ended.status === 0 ? manifestText(path.join(folder, '_site')) : `${ended.status}: ${ended.stderr}`
  fs.rmSync(base, { recursive: true, force: true })
  return manifest
}

/** Becoming another user takes a program of the system; who is not root builds as who they are. */
function asUser(uid: number | undefined): readonly string[] {
  const isPossible = uid !== undefined && process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0
  return isPossible ? ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'] : []
}

function giveTo(folder: string, uid: number): void {
  fs.chmodSync(folder, 0o755)
  for (const name of ['', ...fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })]) fs.lchownSync(path.join(folder, name), uid, uid)
}

function copyContent(from: string, to: string, files: Environment['files']): void {
  const names = fs.readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const ordered = files === 'written in another order' ? [...names].reverse() : names
  for (const [index, entry] of ordered.entries()) {
    const target = path.join(to, path.relative(from, path.join(entry.parentPath, entry.name)))
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.copyFileSync(path.join(entry.parentPath, entry.name), target)
    if (files === 'touched') fs.utimesSync(target, index * 1000, (index * 7919 * 86_400) % 2_000_000_000)
  }
}

/** Differing lines of two manifests, the first few. */
function difference(one: string, other: string): string {
  const lines = new Set(one.split('\n'))
  return other.split('\n').filter((line) => !lines.has(line)).slice(0, 5).join('\n')
}

test('a site is the same to the byte on every machine', { timeout: 3_000_000 }, async () => {
  const sites = isFullRun ? Object.entries(SITES) : Object.entries(SITES).slice(1, 2)
  const environments = isFullRun ? ENVIRONMENTS : sample(ENVIRONMENTS.slice(0, 4), 4)
  const differing: string[] = []
  for (const [name, content] of sites) {
    const manifests = await eachAtOnce(environments, 2, (environment) => manifestOf(content, environment))
    const [first = ''] = manifests
    if (!first.startsWith('{')) differing.push(`${name}: ${first}`)
    for (const [index, manifest] of manifests.entries()) {
      if (manifest !== first) differing.push(`${name}, ${environments[index]?.name}: ${difference(first, manifest)}`)
    }
  }
  tell('equal to the byte', { environments: environments.length, sites: sites.length, builds: environments.length * sites.length })
  expect(differing).toEqual([])
})
