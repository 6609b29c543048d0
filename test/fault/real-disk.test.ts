import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPlace } from '../../src/disk/place.ts'
import { ownProcess } from '../../src/disk/own-process.ts'
import type { Output } from '../../src/model/output.ts'
import type { WriteOptions } from '../../src/write/write-site.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { build, page, smallSite, treeOf } from './small-site.ts'

const OLD = smallSite('old')
const NEW = smallSite('new')
const NOBODY = 65_534

/** Runs the program on a site; as nobody where we are root, whom no permission stops. */
function carrel(root: string): { status: number | null; stderr: string } {
  const program = path.resolve(import.meta.dirname, '../../dist/main.js')
  const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (asNobody.uid !== undefined) giveAway(root)
  return spawnSync(process.execPath, [program, 'build', '--source', root], { encoding: 'utf8', ...asNobody })
}

function giveAway(folder: string): void {
  fs.chownSync(folder, NOBODY, NOBODY)
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) fs.chownSync(path.join(folder, name), NOBODY, NOBODY)
}

function buildIn(root: string, outputs: readonly Output[], options: Partial<WriteOptions> = {}) {
  const place = findPlace('_site', root)
  return build(place.disk, outputs, { owner: ownProcess(), ...options }, place)
}

function files(folder: string): Readonly<Record<string, string>> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  return Object.fromEntries(entries.filter((entry) => entry.isFile()).map((entry) => {
    const native = path.join(entry.parentPath, entry.name)
    return [path.relative(folder, native).split(path.sep).join('/'), fs.readFileSync(native, 'utf8')]
  }))
}

describe('on the real disk', () => {
  it('a site is written, rewritten and found unchanged, and nothing is left beside it', () => {
    const root = temporaryFolder()
    expect(buildIn(root, OLD).diagnostics).toEqual([])
    fs.writeFileSync(path.join(root, '_site/CNAME'), 'emmy.example')
    fs.mkdirSync(path.join(root, '_site/.git'))
    fs.writeFileSync(path.join(root, '_site/.git/HEAD'), 'ref')
    expect(buildIn(root, NEW).diagnostics).toEqual([])
    const theirs = { CNAME: 'emmy.example', '.git/HEAD': 'ref' }
    expect(files(path.join(root, '_site'))).toEqual({ ...treeOf(NEW, 'new'), ...theirs })
    expect(fs.readdirSync(root)).toEqual(['_site'])
    const before = fs.statSync(path.join(root, '_site'), { bigint: true })
    expect(buildIn(root, NEW).value.unchanged).toBe(true)
    expect(fs.statSync(path.join(root, '_site'), { bigint: true }).ctimeNs).toBe(before.ctimeNs)
  })

  it('kept files are the very same files, with one name left', () => {
    const root = temporaryFolder()
    const file = path.join(root, '_site/posts/0/index.html')
    buildIn(root, OLD)
    const before = fs.statSync(file)
    buildIn(root, NEW)
    expect(fs.statSync(file).ino).toBe(before.ino)
    expect(fs.statSync(file).nlink).toBe(1)
  })

  it('an output folder that is a link is replaced where it leads to', () => {
    const root = temporaryFolder()
    fs.mkdirSync(path.join(root, 'www/real'), { recursive: true })
    fs.symlinkSync('www/real', path.join(root, '_site'))
    expect(buildIn(root, OLD).diagnostics).toEqual([])
    expect(fs.lstatSync(path.join(root, '_site')).isSymbolicLink()).toBe(true)
    expect(files(path.join(root, 'www/real'))).toEqual(treeOf(OLD, 'old'))
  })

  it('a link in the output folder is carried along, and never written through', () => {
    const root = temporaryFolder()
    buildIn(root, OLD)
    fs.mkdirSync(path.join(root, 'precious'))
    fs.writeFileSync(path.join(root, 'precious/index.html'), 'precious')
    fs.symlinkSync('../precious', path.join(root, '_site/talks'))
    expect(buildIn(root, NEW).diagnostics).toEqual([])
    expect(fs.readlinkSync(path.join(root, '_site/talks'))).toBe('../precious')
    const refused = buildIn(root, [...NEW, page('talks/index.html', 'talks')])
    expect(refused.diagnostics.map(({ code }) => code)).toEqual(['output/in-the-way'])
    expect(fs.readFileSync(path.join(root, 'precious/index.html'), 'utf8')).toBe('precious')
  })

  it('a link in the place of one of our folders is not followed by the sweeping', () => {
    const root = temporaryFolder()
    buildIn(root, OLD)
    fs.renameSync(path.join(root, '_site/old'), path.join(root, 'moved'))
    fs.symlinkSync('../moved', path.join(root, '_site/old'))
    buildIn(root, NEW)
    expect(fs.readdirSync(path.join(root, 'moved'))).toEqual(['10.html', '11.html', '9.html'])
  })

  it('a folder that may not be written to is named, and the old site stays', () => {
    const root = temporaryFolder()
    fs.mkdirSync(path.join(root, 'content'))
    fs.writeFileSync(path.join(root, 'content/index.md'), '# Old\n')
    expect(carrel(root).status).toBe(0)
    const before = files(path.join(root, '_site'))
    fs.writeFileSync(path.join(root, 'content/index.md'), '# New\n')
    fs.chmodSync(root, 0o555)
    const { status, stderr } = carrel(root)
    fs.chmodSync(root, 0o755)
    expect(stderr).toMatch(/_site\.carrel.*EACCES/)
    expect(status).toBe(3)
    expect(files(path.join(root, '_site'))).toEqual(before)
  })

  it('names of every script, long ones and deep ones are written', () => {
    const root = temporaryFolder()
    const deep = `${'deep/'.repeat(60)}index.html`
    const odd = ['é ü/日本 🎓.html', "it's 100% #1 & more?.html", 'x'.repeat(255), deep]
    const outputs = odd.map((name) => page(name, name))
    expect(buildIn(root, outputs).diagnostics).toEqual([])
    expect(buildIn(root, outputs).value.unchanged).toBe(true)
    expect(files(path.join(root, '_site'))).toMatchObject(Object.fromEntries(odd.map((name) => [name, name])))
  })
})
