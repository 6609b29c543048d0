import fs from 'node:fs'
import path from 'node:path'
import type { MemoryFiles } from '../../src/disk/memory-disk.ts'
import type { BuildOptions } from '../../src/site/options.ts'
import type { Chance } from '../property/chance.ts'
import type { Edits } from '../support/site-in-a-string.ts'
import { PACKAGE, realTheme } from '../support/site-in-a-string.ts'

/** One thing that somebody does to the demo. */
export interface DemoEdit {
  readonly what: string
  readonly edits: Edits
  readonly options?: Partial<BuildOptions>
}

/** The demo's own files. */
export function demoFiles(): MemoryFiles {
  const root = path.join(PACKAGE, 'content')
  const entries = fs.readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(entries.map((entry): [string, string | Uint8Array] => {
    const file = path.join(entry.parentPath, entry.name)
    const isText = /\.(?:md|yml|bib|csv|json|html|njk|txt|svg|tsv)$/.test(file)
    return [path.relative(PACKAGE, file).split(path.sep).join('/'), isText ? fs.readFileSync(file, 'utf8') : fs.readFileSync(file)]
  }))
}

type Maker = (files: MemoryFiles, random: Chance) => DemoEdit

const LINES = [
  'A sentence more, with $a^2 + b^2$ and a [link](index.md).', '## A heading', 'title: Another title', 'tags: [ideals, rings]',
  'published: false', 'layout: page', 'nav: true', 'permalink: /elsewhere/', '- an item', '---', '  author = {Noether, Emmy and Artin, Emil},',
  '}', '[@noether1921]', '![A picture](nowhere.png)', 'date: 1921-05-01', 'key: [unclosed', '{% if %}', '{{ page.title }}', 'redirect_from: [/old/]',
]

/** What people do to a site, and what goes wrong when they do; a line of text may end up anywhere. */
const MAKERS: readonly Maker[] = [
  (files, random) => change(files, random, (lines, at) => [...lines.slice(0, at), random.pick(LINES), ...lines.slice(at)]),
  (files, random) => change(files, random, (lines, at) => [...lines.slice(0, at), random.pick(LINES), ...lines.slice(at)]),
  (files, random) => change(files, random, (lines, at) => lines.filter((_, index) => index !== at)),
  (files, random) => change(files, random, (lines, at) => [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)]),
  (files, random) => change(files, random, (lines, at) => lines.slice(0, at)),
  (files, random) => change(files, random, (lines) => [...lines, '', 'One more paragraph.']),
  (files, random) => {
    const name = random.pick(namesOf(files))
    return { what: `remove ${name}`, edits: { [name]: undefined } }
  },
  (files, random) => {
    const name = random.pick(namesOf(files))
    const to = name.replace(/(\.\w+)$/, `-${random.below(9)}$1`)
    return { what: `rename ${name} to ${to}`, edits: { [name]: undefined, [to]: files[name] } }
  },
  (files, random) => {
    const [one, other] = [random.pick(textsOf(files)), random.pick(textsOf(files))]
    return { what: `${one} and ${other} change places`, edits: { [one]: files[other], [other]: files[one] } }
  },
  (_files, random) => {
    const name = `content/posts/20${10 + random.below(15)}-01-02-more-${random.below(5)}.md`
    return { what: `write ${name}`, edits: { [name]: `---\ntitle: More ${random.below(100)}\ntags: [ideals]\n---\nMore.\n` } }
  },
  (_files, random) => {
    const layouts = realTheme().list('layouts').filter(({ kind }) => kind === 'file').map(({ name }) => `layouts/${name}`)
    const name = random.pick(layouts)
    return { what: `a ${name} of the site's own`, edits: { [name]: `${realTheme().readText(name)}\n<!-- ${random.below(100)} -->` } }
  },
  (files, random) => {
    const own = Object.keys(files).filter((name) => name.startsWith('layouts/'))
    return own.length === 0 ? { what: 'nothing', edits: {} } : { what: 'remove a layout', edits: { [random.pick(own)]: undefined } }
  },
  (_files, random) => ({ what: 'time passes', edits: {}, options: { now: { seconds: 1_500_000_000 + random.below(400_000_000) } } }),
  (_files, random) => ({ what: 'drafts', edits: {}, options: { drafts: random.percent(50), future: random.percent(50) } }),
]

/** One edit of a site as it stands. */
export function demoEdit(files: MemoryFiles, random: Chance): DemoEdit {
  return random.pick(MAKERS)(files, random)
}

function change(files: MemoryFiles, random: Chance, edit: (lines: readonly string[], at: number) => readonly string[]): DemoEdit {
  const name = random.pick(textsOf(files))
  const lines = String(files[name]).split('\n')
  const at = random.below(lines.length)
  return { what: `edit line ${at + 1} of ${name}`, edits: { [name]: edit(lines, at).join('\n') } }
}

function namesOf(files: MemoryFiles): readonly string[] {
  return Object.keys(files).filter((name) => name.startsWith('content/'))
}

function textsOf(files: MemoryFiles): readonly string[] {
  return namesOf(files).filter((name) => typeof files[name] === 'string')
}
