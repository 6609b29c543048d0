import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DiskFailure } from '../../src/disk/disk-failure.ts'
import { faultyDisk } from '../../src/disk/faulty-disk.ts'
import type { MemoryFiles } from '../../src/disk/memory-disk.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import { isError } from '../../src/model/diagnostic.ts'
import { eachAtOnce } from '../support/child.ts'
import { isFullRun, sample, tell } from '../support/full-run.ts'
import type { CrashSite } from './crash-site.ts'
import { copyOf, crashSite, manifestText, runFaulty } from './crash-site.ts'
import { allFiles, editedSite, wholeBuild } from './whole-build.ts'

const ERRNOS = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE'] as const

type Tree = Readonly<Record<string, Uint8Array>>

function siteOn(disk: Parameters<typeof allFiles>[0]): Tree {
  return allFiles(disk, 'home/_site')
}

/** What a build may not do when one call fails; empty when it did none of it. */
async function wrongAfter(files: MemoryFiles, errno: string, at: number, expected: { old: Tree; next: Tree }): Promise<string[]> {
  const disk = memoryDisk(files)
  const wrong: string[] = []
  try {
    const problems = await wholeBuild(faultyDisk(disk, { kind: 'fail', at, errno }))
    if (problems.some(isError)) wrong.push(problems.filter(isError).map(({ message }) => message).join())
    if (!sameTree(siteOn(disk), expected.next)) wrong.push('it ended well, but the site is not the new one')
  } catch (failure) {
    if (!(failure instanceof DiskFailure)) return [String(failure)]
    const { message, operation, path: named } = failure
    for (const part of [operation, named, `(${errno})`]) if (!message.includes(part)) wrong.push(`not in "${message}": ${part}`)
    if (!sameTree(siteOn(disk), expected.old)) wrong.push('it failed, and the old site is no longer what it was')
  }
  await wholeBuild(disk)
  if (!sameTree(siteOn(disk), expected.next)) wrong.push('the next build did not heal it')
  const left = disk.list('home').map(({ name }) => name).join()
  if (left !== '.cache,_site,content') wrong.push(`left: ${left}`)
  return wrong.map((what) => `${errno} at call ${at}: ${what}`)
}

function sameTree(one: Tree, other: Tree): boolean {
  const names = Object.keys(one)
  return names.join() === Object.keys(other).join() && names.every((name) => Buffer.compare(one[name] ?? Buffer.of(), other[name] ?? Buffer.of()) === 0)
}

test('a call that fails, whichever it is, is named, and the old site stays', { timeout: 3_600_000 }, async () => {
  const files = await editedSite()
  const clean = memoryDisk(files)
  const counter = faultyDisk(clean)
  await wholeBuild(counter)
  const expected = { old: siteOn(memoryDisk(files)), next: siteOn(clean) }
  expect(sameTree(expected.old, expected.next)).toBe(false)
  const calls = Array.from({ length: counter.calls }, (_, index) => index + 1)
  const cases = sample(calls.flatMap((at) => ERRNOS.map((errno) => ({ at, errno }))), 25)
  const wrong: string[] = []
  for (const { at, errno } of cases) wrong.push(...(await wrongAfter(files, errno, at, expected)))
  tell('a failing call is told, and the old site stays', { runs: cases.length, calls: calls.length, reasons: ERRNOS.length })
  expect(wrong).toEqual([])
})

describe('in a process of its own', () => {
  let workshop: string
  let site: CrashSite
  beforeAll(async () => {
    workshop = fs.mkdtempSync(path.join(fs.realpathSync.native(os.tmpdir()), 'carrel-errors-'))
    site = await crashSite(workshop)
  }, 60_000)
  afterAll(() => fs.rmSync(workshop, { recursive: true, force: true }), 60_000)

  test('the message names the file, what was done with it and why not, and the status is 3', { timeout: 3_600_000 }, async () => {
    const every = Array.from({ length: site.calls }, (_, index) => ({ at: index + 1, errno: ERRNOS[Math.floor(index / 3) % 4] ?? 'EIO' }))
    const cases = sample(isFullRun ? every.filter(({ at }) => at % 3 === 0) : every, 4)
    const results = await eachAtOnce(cases, 2, async ({ at, errno }) => {
      const folder = copyOf(site.folder)
      const { status, signal, stderr } = await runFaulty(folder, { at, what: 'fail', errno })
      const stands = manifestText(path.join(folder, '_site'))
      const wrong: string[] = []
      if (signal !== null || (status !== 0 && status !== 3)) wrong.push(`ended with ${status} ${signal}`)
      if (status === 3 && !(stderr.includes(`(${errno})`) && stderr.includes(folder))) wrong.push('does not say what and where')
      if (stands !== (status === 0 ? site.next : site.old)) wrong.push('the site is not whole')
      if (/^\s+at |Unhandled|something went wrong/m.test(stderr)) wrong.push('a stack, or a bug')
      fs.rmSync(folder, { recursive: true, force: true })
      return wrong.map((what) => `${errno} at call ${at}: ${what}: ${stderr.slice(0, 500)}`)
    })
    tell('a failing call of the real disk ends with status 3', { runs: cases.length })
    expect(results.flat()).toEqual([])
  })
})
