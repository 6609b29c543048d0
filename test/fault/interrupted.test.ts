import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Ended } from '../support/child.ts'
import { eachAtOnce, runChild } from '../support/child.ts'
import { sample, tell } from '../support/full-run.ts'
import type { CallFault, CrashSite } from './crash-site.ts'
import { copyOf, crashSite, leftovers, manifestText, runFaulty, WORDS } from './crash-site.ts'

/** A real process, ended from outside; the files are looked at as another program would find them. */
let workshop: string
let site: CrashSite

beforeAll(async () => {
  workshop = fs.mkdtempSync(path.join(fs.realpathSync.native(os.tmpdir()), 'carrel-crash-'))
  site = await crashSite(workshop)
}, 60_000)

afterAll(() => fs.rmSync(workshop, { recursive: true, force: true }), 60_000)

/** The wrong things that were seen after a trial, none if all is well; the copy of the site is removed. */
async function trial(label: string, end: (folder: string) => Promise<Ended>, seen: (ended: Ended) => string[]): Promise<readonly string[]> {
  const folder = copyOf(site.folder)
  const ended = await end(folder)
  const wrong = [...seen(ended), ...stateOf(folder)]
  const next = await runChild(WORDS, { cwd: folder })
  if (next.status !== 0) wrong.push(`the next build ended with ${next.status}: ${next.stderr}`)
  if (manifestText(path.join(folder, '_site')) !== site.next) wrong.push(`not healed: ${manifestText(path.join(folder, '_site')).slice(0, 200)}`)
  if (leftovers(folder).length > 0) wrong.push(`left after the next build: ${leftovers(folder).join()}`)
  fs.rmSync(folder, { recursive: true, force: true })
  return wrong.map((what) => `${label}: ${what}`)
}

/** One whole site stands, or none and both whole ones beside its place; one folder of work at most. */
function stateOf(folder: string): string[] {
  const left = leftovers(folder)
  const wrong = left.length > 1 || left.some((name) => name !== '_site.carrel') ? [`left: ${left.join()}`] : []
  const at = (place: string): string => manifestText(path.join(folder, place))
  if (fs.existsSync(path.join(folder, '_site'))) {
    return [site.old, site.next].includes(at('_site')) ? wrong : [...wrong, at('_site').slice(0, 300)]
  }
  const both = at('_site.carrel/old') === site.old && at('_site.carrel/new') === site.next
  return both ? wrong : [...wrong, 'the site is absent, and not both are whole beside it']
}

function points(many: number, calls: number): readonly number[] {
  return Array.from({ length: many }, (_, index) => 1 + Math.round((index * (calls - 1)) / (many - 1)))
}

describe('a build that is ended from outside', () => {
  test('by SIGKILL, in the middle of a write or not, leaves one whole site and needs no cleaning', { timeout: 3_600_000 }, async () => {
    expect(site.calls).toBeGreaterThan(100)
    const faults: CallFault[] = [
      ...points(120, site.calls).map((at) => ({ at, what: 'kill' as const })),
      ...points(50, site.calls).map((at) => ({ at, what: 'cut' as const })),
    ]
    const kills = sample(faults, 5)
    const killed = await eachAtOnce(kills, 2, (fault) => trial(`${fault.what} at call ${fault.at}`, (folder) => runFaulty(folder, fault), (ended) => {
      return ended.signal === 'SIGKILL' ? [] : [`not killed: ${ended.status} ${ended.stderr}`]
    }))
    const times = sample(points(30, Math.ceil(site.milliseconds)), 2)
    const stopped = await eachAtOnce(times, 2, (after) => trial(`killed after ${after} ms`, (folder) => {
      return runChild(WORDS, { cwd: folder, stop: { signal: 'SIGKILL', after } })
    }, () => []))
    tell('one whole site after SIGKILL', { 'calls at which it was killed': kills.length, 'moments at which it was killed': times.length })
    expect([...killed, ...stopped].flat()).toEqual([])
  })

  test('by SIGINT ends at once, says so by its status, and leaves one whole site', { timeout: 3_600_000 }, async () => {
    const at = sample(points(50, site.calls), 3)
    const results = await eachAtOnce(at, 2, (call) => trial(`interrupted at call ${call}`, (folder) => {
      return runFaulty(folder, { at: call, what: 'interrupt' })
    }, (ended) => (ended.status === 130 || ended.signal === 'SIGINT' ? [] : [`ended with ${ended.status} ${ended.stderr}`])))
    tell('one whole site after SIGINT', { 'calls at which it was interrupted': at.length })
    expect(results.flat()).toEqual([])
  })

  test('two at once: one builds, the other does too or says who is at work', { timeout: 3_600_000 }, async () => {
    const races = sample(points(20, 60), 1)
    const results = await eachAtOnce(races, 1, async (pause) => {
      const folder = copyOf(site.folder)
      const both = await Promise.all([
        runChild(WORDS, { cwd: folder }),
        runChild(WORDS, { cwd: folder, node: ['--import', `data:text/javascript,await new Promise(f=>setTimeout(f,${pause}))`] }),
      ])
      const wrong = both.flatMap(({ status, stderr }) => {
        return status === 0 || (status === 1 && /\[output\/busy\]/.test(stderr)) ? [] : [`${status}: ${stderr}`]
      })
      if (!both.some(({ status }) => status === 0)) wrong.push('neither has built')
      if (manifestText(path.join(folder, '_site')) !== site.next) wrong.push(manifestText(path.join(folder, '_site')).slice(0, 300))
      if (leftovers(folder).length > 0) wrong.push(`left: ${leftovers(folder).join()}`)
      fs.rmSync(folder, { recursive: true, force: true })
      return wrong
    })
    tell('one whole site after a race', { 'pairs of builds': races.length })
    expect(results.flat()).toEqual([])
  })
})
