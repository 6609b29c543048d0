import { describe, expect, test } from 'vitest'
import type { Disk } from '../../src/disk/disk.ts'
import type { MemoryFiles } from '../../src/disk/memory-disk.ts'
import { memoryDisk } from '../../src/disk/memory-disk.ts'
import { loadSite } from '../../src/site/load-site.ts'
import { buildRenderings } from '../../src/site/renderings-of-build.ts'
import { STORE_FOLDER } from '../../src/site/rendering-store.ts'
import { createSite } from '../../src/site/site.ts'
import { edited, loadMath, PLAIN_OPTIONS, told } from '../support/site-in-a-string.ts'
import type { Edits } from '../support/site-in-a-string.ts'
import { manyPosts, pathOfPost, post } from './many-posts.ts'
import { smallTheme } from './small-theme.ts'

const POSTS = 120
const PAPERS = '@article{n, title={Invariante Variationsprobleme}, year=1918}\n'
const FILES: MemoryFiles = { ...manyPosts(POSTS), 'content/publications/papers.bib': PAPERS }
const CONFIG = String(FILES['content/site.yml'])
const theme = smallTheme()

interface Built {
  readonly outputs: ReadonlyMap<string, string>
  readonly diagnostics: readonly string[]
  /** What stands in the store afterwards; empty where there is none. */
  readonly store: string
}

/** A build of a new process: all that it knows of the last one is on the disk of the store. */
function build(files: MemoryFiles, cache: Disk | undefined): Built {
  const renderings = cache && buildRenderings(cache, 'p')
  const kept = renderings && { renderings, program: 'p' }
  const site = createSite({ loadMath, version: '0.0.0', ...(kept && { kept }) })
  const problems = loadSite(site, { site: memoryDisk(files), theme }, PLAIN_OPTIONS)
  const { outputs, diagnostics } = site.evaluate()
  renderings?.save()
  return {
    outputs: new Map(outputs.map((output) => [output.path, 'body' in output ? output.body : output.digest])),
    diagnostics: told([...problems, ...diagnostics]),
    store: cache?.resolve(`${STORE_FOLDER}/renderings`).kind === 'file' ? cache.readText(`${STORE_FOLDER}/renderings`) : '',
  }
}

const without = build(FILES, undefined)
const cache = memoryDisk()
const cold = build(FILES, cache)

/** An edit between two builds. */
interface Row {
  readonly what: string
  readonly edits: Edits
}

const ROWS: readonly Row[] = [
  { what: 'nothing', edits: {} },
  { what: 'the text of a post', edits: { [pathOfPost(50)]: post(50, 'Post 50', 'Another end.') } },
  { what: 'a title, which links to it do not show', edits: { [pathOfPost(50)]: post(50, 'Rings') } },
  {
    what: 'the address of a page that is linked to',
    edits: { 'content/index.md': '---\ntitle: Home\npermalink: /home/\n---\nHi.\n' },
  },
  { what: 'a post that is linked to goes', edits: { [pathOfPost(50)]: undefined } },
  { what: 'a post that is linked to is hidden', edits: { [pathOfPost(50)]: '---\npublished: false\n---\n' } },
  { what: 'the base of the site', edits: { 'content/site.yml': `${CONFIG}baseurl: /math\n` } },
  { what: 'the language', edits: { 'content/site.yml': `${CONFIG}lang: de\n` } },
  { what: 'a post begins to cite', edits: { [pathOfPost(7)]: `${post(7)}\nAs in [@n].\n` } },
  {
    what: 'a line before the front matter ends, so that messages name other lines',
    edits: { [pathOfPost(7)]: post(7).replace('\ntags', '\nsummary: S\ntags') },
  },
]

describe('a site is the same with what earlier builds have kept and without', () => {
  test('a first build', () => {
    expect({ ...cold, store: '' }).toEqual(without)
    expect(cold.store.split('\n').length).toBeGreaterThan(POSTS)
  })

  test.each(ROWS)('after an edit: $what', ({ edits }) => {
    const now = edited(FILES, edits)
    const disk = memoryDisk({ [`${STORE_FOLDER}/renderings`]: cold.store })
    expect({ ...build(now, disk), store: '' }).toEqual(build(now, undefined))
  })

  test('and back again', () => {
    const disk = memoryDisk({ [`${STORE_FOLDER}/renderings`]: cold.store })
    build(edited(FILES, ROWS[6]?.edits ?? {}), disk)
    expect(build(FILES, disk)).toEqual(cold)
  })

  test.each([
    ['a letter in each line is another', (text: string) => text.replaceAll('begins', 'begims')],
    ['every second line is gone', (text: string) => text.split('\n').filter((_line, index) => index % 2 === 0).join('\n')],
    ['it was cut off', (text: string) => text.slice(0, text.length / 3)],
    ['it is of another time', () => '<html>'],
  ])('with a damaged store: %s', (_what, damage) => {
    const disk = memoryDisk({ [`${STORE_FOLDER}/renderings`]: damage(cold.store) })
    expect(build(FILES, disk)).toEqual(cold)
  })
})
