import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What lies at the top of the repository and the manual leads to. */
const TOP = ['ARCHITECTURE.md', 'CHANGELOG.md', 'NOTICE.md', 'SECURITY.md', 'LICENSE']
/** Folders of `docs/` that hold chapters and their pictures; the others make a site of them. */
const CHAPTERS = ['guide', 'reference', 'decisions', 'images']

/**
 * Writes the manual into a folder as a site that Carrel can build. Files lie in `content/` as they lie in the
 * repository, unchanged, so that links between them hold here as they do on a code host, and so do the lines of
 * messages. What the layouts need to know, which chapters there are and in which order, is read from `docs/index.md`.
 */
export function writeManualSite(folder) {
  const content = join(folder, 'content')
  for (const name of ['content', 'layouts', 'assets']) rmSync(join(folder, name), { recursive: true, force: true })
  for (const name of TOP) copy(name, join(content, name))
  const documents = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'))
  for (const name of [...documents, ...CHAPTERS]) copy(join('docs', name), join(content, 'docs', name))
  copy('schema', join(content, 'schema'))
  for (const name of ['layouts', 'assets']) copy(join('docs', name), join(folder, name))
  copy(join('docs', 'site.yml'), join(content, 'site.yml'))
  const sections = sectionsOf(readFileSync(join(root, 'docs', 'index.md'), 'utf8'))
  write(join(content, 'data', 'sections.json'), sections)
  write(join(content, 'data', 'chapters.json'), placesOf(sections))
}

function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  cpSync(join(root, from), to, { recursive: true })
}

function write(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(value, undefined, 1)}\n`)
}

/** The sections of the contents: each heading of the second level, with the chapters that are linked below it. */
function sectionsOf(index) {
  const [, ...parts] = index.split(/^## /m)
  return parts.map((part) => {
    const [title, ...lines] = part.split('\n')
    const links = [...lines.join('\n').matchAll(/\]\(([^()\s#]+\.md)\)/g)]
    const paths = [...new Set(links.map(([, target]) => join('docs', target)))]
    return { title, chapters: paths.map((path) => ({ path, title: titleOf(path), url: addressOf(path) })) }
  })
}

/** Where each chapter stands: its section, and the chapters around it, by its path. */
function placesOf(sections) {
  const all = sections.flatMap(({ title, chapters }) => chapters.map((chapter) => ({ ...chapter, section: title })))
  const places = all.map(({ path, section }, index) => {
    return [path, { section, previous: all[index - 1] ?? null, next: all[index + 1] ?? null }]
  })
  return Object.fromEntries(places)
}

function titleOf(path) {
  const text = readFileSync(join(root, path), 'utf8')
  return /^title: (.*)$/m.exec(/^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '')?.[1] ?? /^# (.*)$/m.exec(text)?.[1] ?? path
}

/** The address of a chapter, as `docs/site.yml` has it. */
function addressOf(path) {
  return `/${path.replace(/^docs\//, '').replace(/\.md$/, '').toLowerCase()}/`
}
