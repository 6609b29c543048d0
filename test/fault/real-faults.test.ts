import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eachAtOnce, PROGRAM, runChild } from '../support/child.ts'
import { isFullRun, sample, tell } from '../support/full-run.ts'
import type { CallFault, CrashSite } from './crash-site.ts'
import { copyOf, crashSite, leftovers, manifestText, runFaulty, WORDS } from './crash-site.ts'

let workshop: string
let site: CrashSite

beforeAll(async () => {
  workshop = fs.mkdtempSync(path.join(fs.realpathSync.native(os.tmpdir()), 'carrel-real-'))
  site = await crashSite(workshop)
}, 60_000)

afterAll(() => fs.rmSync(workshop, { recursive: true, force: true }), 60_000)

/** True where a namespace of our own may be made, in which we may mount what we like. */
const hasNamespaces = spawnSync('unshare', ['-rm', 'true']).status === 0

const NOBODY = 65_534

function numbers(many: number): readonly number[] {
  return Array.from({ length: many }, (_, index) => index)
}

describe('a disk that is full', () => {
  /** Builds on a disk in memory with so many kilobytes left, and copies what stands there afterwards to where we see it. */
  const SCRIPT = `
    mount -t tmpfs -o size=6m tmpfs "$1" && cp -a "$2/." "$1/" && cd "$1" || exit 99
    free=$(df -k --output=avail . | tail -1)
    dd if=/dev/zero of=filler bs=1k count=$((free - $3)) 2> /dev/null
    "$4" "$5" build --now 2025-06-01 --quiet; status=$?
    rm filler; cp -a . "$6"; exit $status`

  test('is named, whatever is left of it, and the old site stays', { timeout: 300_000 }, async () => {
    const rooms = sample(numbers(20).map((level) => level * 12), 2)
    if (!hasNamespaces) process.stdout.write('no namespace may be made here: the full disk is played by failing calls instead\n')
    const results = await eachAtOnce(rooms, 1, async (room) => {
      const [folder, seen] = [fs.mkdtempSync(`${workshop}/full-`), fs.mkdtempSync(`${workshop}/seen-`)]
      const ended = hasNamespaces
        ? spawnSync('unshare', ['-rm', 'sh', '-c', SCRIPT, 'sh', folder, site.folder, String(room), process.execPath, PROGRAM, seen], { encoding: 'utf8' })
        : await runFaulty((fs.cpSync(site.folder, seen, { recursive: true }), seen), { at: 60 + room, what: 'fail', errno: 'ENOSPC' })
      const { status, stderr } = ended
      const stands = manifestText(path.join(seen, '_site'))
      for (const done of [folder, seen]) fs.rmSync(done, { recursive: true, force: true })
      const isWell = status === 0 ? stands === site.next : status === 3 && stands === site.old && stderr.includes('(ENOSPC)')
      return isWell && !/^\s+at /m.test(stderr) ? [] : [`${room} kB left: ${status} ${stderr} ${stands.slice(0, 200)}`]
    })
    tell('a full disk is named', { 'amounts of room': rooms.length })
    expect(results.flat()).toEqual([])
  })
})

test('sixty-four open files are enough for any number', { timeout: 300_000 }, async () => {
  const many = isFullRun ? 5000 : 200
  const folder = copyOf(site.folder)
  for (const index of numbers(many)) fs.writeFileSync(path.join(folder, `content/copy-${index}.txt`), `text ${index}`)
  const { status, stderr } = await runChild(WORDS, { cwd: folder, under: ['sh', '-c', 'ulimit -n 64; exec "$@"', 'sh'] })
  tell('64 open files are enough', { files: many })
  expect([status, stderr]).toEqual([0, ''])
  expect(fs.existsSync(path.join(folder, '_site', `copy-${many - 1}.txt`))).toBe(true)
})

describe('what may not be touched', () => {
  const isRoot = process.getuid?.() === 0

  /** Runs it as somebody whom permissions stop. */
  async function asNobody(folder: string): Promise<{ readonly status: number | null; readonly stderr: string }> {
    if (!isRoot) return runChild(WORDS, { cwd: folder })
    return spawnSync(process.execPath, [PROGRAM, ...WORDS], { cwd: folder, encoding: 'utf8', uid: NOBODY, gid: NOBODY })
  }

  function giveAway(folder: string): void {
    if (!isRoot) return
    const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name))
    for (const name of [folder, ...names]) fs.lchownSync(name, NOBODY, NOBODY)
  }

  /** What is closed, how, and whether a build is still possible. */
  const CLOSED = [
    { name: 'content', mode: 0o000, status: 3 },
    { name: 'content/index.md', mode: 0o000, status: 3 },
    { name: 'content/posts', mode: 0o000, status: 3 },
    { name: 'content/site.yml', mode: 0o000, status: 3 },
    { name: '_site', mode: 0o000, status: 3 },
    { name: '.', mode: 0o555, status: 3 },
    { name: '_site/index.html', mode: 0o000, status: 3 },
    { name: '.cache', mode: 0o000, status: 0 },
    { name: '_site', mode: 0o555, status: 3 },
  ] as const

  test('is named, and the old site stays', { timeout: 120_000 }, async () => {
    fs.chmodSync(workshop, 0o755)
    const cases = sample(CLOSED, 3)
    const results = await eachAtOnce(cases, 1, async ({ name, mode, status }) => {
      const folder = copyOf(site.folder)
      fs.chmodSync(folder, 0o755)
      giveAway(folder)
      const before = fs.statSync(path.join(folder, name)).mode
      fs.chmodSync(path.join(folder, name), mode)
      const ended = await asNobody(folder)
      if (fs.existsSync(path.join(folder, name))) fs.chmodSync(path.join(folder, name), before)
      const stands = manifestText(path.join(folder, '_site'))
      const isNamed = status === 0 || (ended.stderr.includes('(EACCES)') && ended.stderr.includes(path.basename(path.join(folder, name))))
      const isWell = ended.status === status && isNamed && stands === (status === 0 ? site.next : site.old)
      return isWell && !/^\s+at /m.test(ended.stderr) ? [] : [`${name} ${mode.toString(8)}: ${ended.status} ${ended.stderr} ${stands.slice(0, 150)}`]
    })
    tell('what may not be touched is named', { closed: cases.length })
    expect(results.flat()).toEqual([])
  })
})

describe('a disk that others change meanwhile', () => {
  const CHANGES: readonly Omit<CallFault, 'at'>[] = [
    { what: 'vanish', name: 'content/posts/1921-04-01-post.md' },
    { what: 'vanish', name: 'content/posts' },
    { what: 'vanish', name: 'content/copied-new.bin' },
    { what: 'vanish', name: 'content/new.png' },
    { what: 'vanish', name: '.cache' },
    { what: 'become-a-file', name: 'content/posts' },
    { what: 'become-a-folder', name: 'content/posts/1921-05-01-post.md' },
    { what: 'become-a-folder', name: 'content/notes.txt' },
    { what: 'grow', name: 'content/copied-new.bin' },
    { what: 'grow', name: 'content/index.md' },
  ]

  test('gives one whole site or a clear line, and the next build is right', { timeout: 3_600_000 }, async () => {
    const moments = sample(numbers(8).map((part) => 2 + Math.floor((part * (site.calls - 2)) / 8)), 8)
    const cases = sample(moments.flatMap((at) => CHANGES.map((change) => ({ at, ...change }))), 3)
    const results = await eachAtOnce(cases, 2, async (fault) => {
      const folder = copyOf(site.folder)
      const { status, stderr } = await runFaulty(folder, fault)
      const wrong: string[] = []
      const stands = manifestText(path.join(folder, '_site'))
      if (!stands.startsWith('{')) wrong.push(stands.slice(0, 300))
      if (status !== 0 && stands !== site.old) wrong.push('it failed, and the old site does not stand')
      if (status !== 0 && stderr.trim() === '') wrong.push('nothing was said')
      if (/^\s+at |something went wrong/m.test(stderr)) wrong.push(`a stack, or a bug: ${stderr}`)
      const next = await runChild(WORDS, { cwd: folder })
      if (next.status !== 0) wrong.push(`the next build: ${next.stderr}`)
      const clean = copyOf(folder)
      for (const name of ['_site', '.cache']) fs.rmSync(path.join(clean, name), { recursive: true, force: true })
      await runChild(WORDS, { cwd: clean })
      if (manifestText(path.join(clean, '_site')) !== manifestText(path.join(folder, '_site'))) wrong.push('the next build is not a clean one')
      if (leftovers(folder).length > 0) wrong.push(`left: ${leftovers(folder).join()}`)
      for (const done of [folder, clean]) fs.rmSync(done, { recursive: true, force: true })
      return wrong.map((what) => `${fault.name} ${fault.what} at call ${fault.at}: ${what}`)
    })
    tell('a disk that changes meanwhile', { changes: cases.length })
    expect(results.flat()).toEqual([])
  })
})
