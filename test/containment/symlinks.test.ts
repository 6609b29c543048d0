import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { nodeDisk } from '../../src/disk/node-disk.ts'
import { sample, tell } from '../support/full-run.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { guardedBuildOn, SECRET } from './guarded-site.ts'

/** One kind of link, and what is said about it. */
interface Kind {
  readonly name: string
  /** Makes it at a path; beside the site lie `secret` and the folder `others`, which holds the same. */
  readonly make: (at: string, site: string) => void
  readonly told: 'outside' | 'broken' | 'nothing'
}

const KINDS: readonly Kind[] = [
  { name: 'to a file outside', make: (at, site) => fs.symlinkSync(path.join(site, '../secret'), at), told: 'outside' },
  { name: 'to a file outside, by dots', make: (at, site) => fs.symlinkSync(path.relative(path.dirname(at), path.join(site, '../secret')), at), told: 'outside' },
  { name: 'to a folder outside', make: (at, site) => fs.symlinkSync(path.join(site, '../others'), at), told: 'outside' },
  { name: 'to the root of the disk', make: (at) => fs.symlinkSync('/', at), told: 'outside' },
  { name: 'to a file of the system', make: (at) => fs.symlinkSync('/etc/passwd', at), told: 'outside' },
  { name: 'to a device without an end', make: (at) => fs.symlinkSync('/dev/zero', at), told: 'outside' },
  { name: 'to itself', make: (at) => fs.symlinkSync(path.basename(at), at), told: 'broken' },
  { name: 'in a circle of two', make: circle, told: 'broken' },
  { name: 'to nothing', make: (at) => fs.symlinkSync('nowhere', at), told: 'broken' },
  { name: 'to the folder that it lies in', make: (at) => fs.symlinkSync('.', at), told: 'broken' },
  { name: 'through another link to the outside', make: throughAnother, told: 'outside' },
  { name: 'to a folder beside, whose name begins alike', make: (at, site) => fs.symlinkSync(`${site}-private/secret`, at), told: 'outside' },
  { name: 'to a file of the site', make: (at, site) => fs.symlinkSync(path.join(site, 'content/own.txt'), at), told: 'nothing' },
  { name: 'of no kind: a named pipe', make: (at) => void spawnSync('mkfifo', [at]), told: 'nothing' },
]

/** Where it stands, and what a file there would be. */
const PLACES = ['content/page.md', 'layouts/partials/a.njk', 'content/data/people.yml', 'content/notes.txt', 'content/img/a.png', 'content/publications/a.bib']

function circle(at: string): void {
  fs.symlinkSync(`other-${path.basename(at)}`, at)
  fs.symlinkSync(path.basename(at), path.join(path.dirname(at), `other-${path.basename(at)}`))
}

function throughAnother(at: string, site: string): void {
  const middle = path.join(site, 'content/middle.txt')
  fs.symlinkSync(path.join(site, '../secret'), middle)
  fs.symlinkSync(middle, at)
}

function siteIn(folder: string): string {
  const site = path.join(folder, 'site')
  for (const [name, body] of Object.entries({
    'secret': `${SECRET}\n`,
    'others/secret.md': `${SECRET}\n`,
    'others/secret.txt': SECRET,
    'site-private/secret': SECRET,
    'site/content/index.md': '# Home\n\n![Picture](img/a.png) {{ }}\n',
    'site/content/own.txt': 'own words\n',
    'site/content/all.njk': '---\ntitle: All\n---\n{% include "partials/a.njk" ignore missing %}{{ site.data.people | jsonify }}',
  })) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    fs.writeFileSync(path.join(folder, name), body)
  }
  return site
}

test('a link is followed within the site, and named where it leads elsewhere', { timeout: 300_000 }, () => {
  const cases = sample(PLACES.flatMap((place) => KINDS.map((kind) => ({ place, kind }))), 42)
  const root = temporaryFolder()
  const wrong = cases.flatMap(({ place, kind }, index) => {
    const site = siteIn(path.join(root, String(index)))
    const at = path.join(site, place)
    fs.mkdirSync(path.dirname(at), { recursive: true })
    kind.make(at, site)
    const { diagnostics, escapes } = guardedBuildOn(nodeDisk(site))
    const codes: readonly string[] = diagnostics.filter((problem) => problem.at?.path === place).map(({ code }) => code)
    const expected = { outside: 'content/link-outside', broken: 'content/broken-link', nothing: undefined }[kind.told]
    const isTold = expected === undefined ? !codes.some((code) => code.startsWith('content/')) : codes.includes(expected)
    return [...escapes, ...(isTold ? [] : [`told ${codes.join()} of it`])].map((what) => `${place}, ${kind.name}: ${what}`)
  })
  tell('links that stay in the site', { kinds: KINDS.length, places: PLACES.length, cases: cases.length })
  expect(wrong).toEqual([])
})
