import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { eachAtOnce, runChild } from '../support/child.ts'
import { sample, tell } from '../support/full-run.ts'
import type { HostileLayout } from './hostile-layouts.ts'
import { everyFile, fillSandbox, HOSTILE_LAYOUTS } from './hostile-layouts.ts'

const MANIFEST = '.carrel-manifest.json'

/** The user's files: all but those that a list names with the very bytes that we wrote. */
function ofTheUser(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const text = files.get(`home/site/_site/${MANIFEST}`) ?? '{}'
  const listed = (JSON.parse(text) as { readonly files?: Readonly<Record<string, string>> }).files ?? {}
  return new Map([...files].filter(([name, body]) => {
    const inside = name.replace(/^home\/site\/_site\//, '')
    return inside !== MANIFEST && listed[inside] !== createHash('sha256').update(body, 'latin1').digest('hex')
  }))
}

/** What a trial has cost its user: files that are no longer what they were, anywhere. */
async function lossesOf(layout: HostileLayout): Promise<readonly string[]> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync.native(os.tmpdir()), 'carrel-layout-'))
  const sandbox = fillSandbox(folder)
  const settings = { cwd: sandbox.site, env: { HOME: sandbox.home } }
  if (layout.isBuilt === true) await runChild(['build', '--now', '2025-06-01'], settings)
  layout.prepare?.(sandbox)
  if (layout.isBuilt === true) fs.appendFileSync(path.join(sandbox.site, 'content/index.md'), '\nMore.\n')
  const before = everyFile(folder)
  const { status, stderr } = await runChild(layout.words, settings)
  const after = everyFile(folder)
  const lost = [...ofTheUser(before)].filter(([name, body]) => after.get(name) !== body && !isKept(after, name, body)).map(([name]) => `lost ${name}`)
  const isRefused = status !== 0
  if (isRefused !== (layout.ends === 'refused')) lost.push(`ended with ${status}: ${stderr}`)
  if (isRefused && stderr.trim() === '') lost.push('nothing was said')
  if (isRefused && after.size !== before.size) lost.push(`refused, and yet something new: ${[...after.keys()].filter((name) => !before.has(name)).join()}`)
  if (/^\s+at |something went wrong/m.test(stderr)) lost.push(`a stack, or a bug: ${stderr}`)
  fs.rmSync(folder, { recursive: true, force: true })
  return lost.map((what) => `${layout.name}: ${what}`)
}

/** A changed page is moved beside the output, under its own name or one with a number. */
function isKept(after: ReadonlyMap<string, string>, name: string, body: string): boolean {
  return name.startsWith('home/site/_site/') && [...after].some(([other, text]) => text === body && other.startsWith('home/site/_site.kept/'))
}

test('no layout of source and output costs the user a byte', { timeout: 300_000 }, async () => {
  const layouts = sample(HOSTILE_LAYOUTS, 7)
  const lost = await eachAtOnce(layouts, 2, lossesOf)
  tell("no byte of the user's is lost", { 'hostile layouts': layouts.length })
  expect(lost.flat()).toEqual([])
})
