import type { MemoryFiles } from '../../src/disk/memory-disk.ts'
import type { BuildOptions } from '../../src/site/options.ts'
import type { Edits } from '../support/site-in-a-string.ts'
import type { Chance } from './chance.ts'
import {
  PAGES,
  randomBibliography,
  randomBody,
  randomConfig,
  randomData,
  randomFrontMatter,
  randomLayout,
  randomPage,
} from './random-text.ts'

/** One step in the life of a site: files that change, or another wish on the command line. */
export interface Change {
  readonly what: string
  readonly edits: Edits
  readonly options?: Partial<BuildOptions>
}

const LAYOUTS = [
  'layouts/post.njk', 'layouts/page.njk', 'layouts/custom.njk', 'layouts/frame.njk', 'layouts/partials/a.njk',
  'layouts/partials/b.njk', 'layouts/partials/macros.njk', 'layouts/partials/head.njk', 'layouts/partials/foot.njk',
]
const DATA = ['content/data/people.yml', 'content/data/deep/inner.yml', 'content/data/deep.yml', 'content/data/ages.csv']
const STATIC = [
  'content/img/alpha.png', 'content/img/beta.png', 'content/sub/img/alpha.png', 'content/gamma.txt', 'content/alpha/index.html',
  'assets/css/one.css', 'assets/js/site.js', 'content/.htaccess',
]
const BIBLIOGRAPHIES = ['content/publications/main.bib', 'content/publications/more.bib']

/** A site with some of everything. */
export function randomSite(random: Chance): MemoryFiles {
  const pages = PAGES.filter(() => random.percent(45)).map((path) => [path, randomPage(path, random)] as const)
  const layouts = LAYOUTS.filter(() => random.percent(30)).map((path) => [path, layoutText(path, random)] as const)
  const data = DATA.filter(() => random.percent(50)).map((path) => [path, randomData(path, random)] as const)
  const others = STATIC.filter(() => random.percent(50)).map((path) => [path, `static ${random.below(9)}`] as const)
  const config = random.percent(70) ? [['content/site.yml', randomConfig(random)] as const] : []
  return Object.fromEntries([...pages, ...layouts, ...data, ...others, ...config])
}

/** A change to a site that is as likely to break it as to mend it. */
export function randomChange(files: MemoryFiles, random: Chance): Change {
  return random.pick(CHANGES)(files, random)
}

type Maker = (files: MemoryFiles, random: Chance) => Change

const CHANGES: readonly Maker[] = [
  (_files, random) => write('add or replace a page', random.pick(PAGES), (path) => randomPage(path, random)),
  (files, random) => remove('remove a page', pagesOf(files), random),
  (files, random) => rename(files, random),
  editBody,
  editBody,
  editFrontMatter,
  editFrontMatter,
  (_files, random) => write('write a layout', random.pick(LAYOUTS), (path) => layoutText(path, random)),
  (files, random) => remove('remove a layout', Object.keys(files).filter((path) => path.startsWith('layouts/')), random),
  (_files, random) => write('write data', random.pick(DATA), (path) => randomData(path, random)),
  (files, random) => remove('remove data', DATA.filter((path) => path in files), random),
  (_files, random) => write('write the configuration', 'content/site.yml', () => randomConfig(random)),
  (files, random) => remove('remove the configuration', Object.keys(files).filter((path) => path === 'content/site.yml'), random),
  (_files, random) => write('write a bibliography', random.pick(BIBLIOGRAPHIES), () => randomBibliography(random)),
  (files, random) => remove('remove a bibliography', BIBLIOGRAPHIES.filter((path) => path in files), random),
  (_files, random) => write('write a file', random.pick(STATIC), () => `static ${random.below(9)}`),
  (files, random) => remove('remove a file', STATIC.filter((path) => path in files), random),
  (_files, random) => ({ what: 'ask for drafts', edits: {}, options: { drafts: random.percent(50) } }),
  (_files, random) => {
    const seconds = 1_600_000_000 + random.below(400_000_000)
    return { what: 'let time pass', edits: {}, options: { now: { seconds } } }
  },
  () => ({ what: 'change nothing', edits: {} }),
]

function layoutText(path: string, random: Chance): string {
  if (path.endsWith('macros.njk')) return '{% macro say(word) %}says {{ word }}{% endmacro %}'
  if (path.endsWith('frame.njk')) return 'frame {% block body %}{% endblock %}'
  if (!path.includes('partials')) return randomLayout(random)
  return random.pick([
    'part {{ page.title }} {{ site.title }}',
    'part {% include "partials/b.njk" ignore missing %}',
    '{% for post in site.posts %}{{ post.title }}{% endfor %}',
    '{% for name in site.data.people %}{{ name }}{% endfor %}',
    'plain',
  ])
}

function write(what: string, path: string, text: (path: string) => string): Change {
  return { what: `${what}: ${path}`, edits: { [path]: text(path) } }
}

function remove(what: string, paths: readonly string[], random: Chance): Change {
  if (paths.length === 0) return { what: 'nothing to remove', edits: {} }
  const path = random.pick(paths)
  return { what: `${what}: ${path}`, edits: { [path]: undefined } }
}

function rename(files: MemoryFiles, random: Chance): Change {
  const pages = pagesOf(files)
  const to = random.pick(PAGES)
  if (pages.length === 0) return { what: 'nothing to rename', edits: {} }
  const from = random.pick(pages)
  return { what: `rename ${from} to ${to}`, edits: { [from]: undefined, [to]: files[from] } }
}

function editBody(files: MemoryFiles, random: Chance): Change {
  return editPage(files, random, (text) => `${headOf(text)}${randomBody(random)}`)
}

function editFrontMatter(files: MemoryFiles, random: Chance): Change {
  return editPage(files, random, (text) => `${randomFrontMatter(random)}${text.slice(headOf(text).length)}`)
}

function editPage(files: MemoryFiles, random: Chance, change: (text: string) => string): Change {
  const pages = pagesOf(files)
  if (pages.length === 0) return { what: 'nothing to edit', edits: {} }
  const path = random.pick(pages)
  return { what: `edit ${path}`, edits: { [path]: change(String(files[path])) } }
}

function headOf(text: string): string {
  return /^---\n[\s\S]*?^---\n/m.exec(text)?.[0] ?? ''
}

function pagesOf(files: MemoryFiles): readonly string[] {
  return PAGES.filter((path) => path in files)
}
