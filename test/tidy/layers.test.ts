import { describe, expect, test } from 'vitest'
import type { TextFile } from './repository.ts'
import { sources } from './repository.ts'

/** The chapters of src/ in the order in which they are read: a file imports from its own folder and from earlier ones. */
const CHAPTERS = [
  'model', 'track', 'disk', 'read', 'images', 'make', 'parse', 'transform', 'render', 'write', 'site', 'check', 'serve', 'cli',
] as const

/** What a chapter may see where that is less than all the earlier ones. */
const NARROWER: Readonly<Record<string, readonly string[]>> = {
  model: [],
  track: ['model'],
  disk: ['model'],
  read: ['model', 'track', 'disk'],
  parse: ['model'],
  transform: ['model', 'parse'],
  render: ['model', 'transform', 'parse'],
}

/** What the two files that stand beside the chapters may import. */
const FRONT: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': ['cli'],
  'src/markdown-worker.ts': ['site'],
  'src/api.ts': ['cli', 'site', 'model'],
}

/** An import as it stands in a file. */
interface Import {
  readonly file: string
  readonly what: string
}

const imports = sources().flatMap(importsOf)

describe('layers', () => {
  test('every file lies in a chapter that is known', () => {
    const own = sources().filter(({ path }) => !path.endsWith('.d.ts'))
    const strangers = own.filter(({ path }) => chapterOf(path) === undefined && FRONT[path] === undefined)
    expect(strangers.map(({ path }) => path)).toEqual([])
  })

  test('a file imports from its own folder and from earlier chapters only', () => {
    expect(imports.filter(({ what }) => what.startsWith('.')).flatMap(wrongArrow)).toEqual([])
  })

  test('every import of ours names its file with the extension', () => {
    const bare = imports.filter(({ what }) => what.startsWith('.') && !/\.(?:ts|json)$/.test(what))
    expect(bare.map(shown)).toEqual([])
  })

  test('each package is imported in one chapter', () => {
    const homes = new Map<string, Set<string>>()
    for (const { file, what } of imports) {
      if (what.startsWith('.') || what.startsWith('node:')) continue
      const name = what.split('/').slice(0, what.startsWith('@') ? 2 : 1).join('/')
      homes.set(name, (homes.get(name) ?? new Set()).add(chapterOf(file) ?? file))
    }
    expect([...homes].filter(([, chapters]) => chapters.size > 1).map(([name, chapters]) => [name, ...chapters])).toEqual([])
  })

  test('node:fs is imported in disk/ alone', () => {
    const wrong = imports.filter(({ file, what }) => /^node:fs\b/.test(what) && chapterOf(file) !== 'disk')
    expect(wrong.map(shown)).toEqual([])
  })

  test('no two files import each other in a circle', () => {
    expect(circles(new Set(sources().map(({ path }) => path)))).toEqual([])
  })
})

function wrongArrow({ file, what }: Import): readonly string[] {
  const from = chapterOf(file)
  const to = chapterOf(resolved(file, what))
  if (from === to) return []
  const allowed = from === undefined ? (FRONT[file] ?? []) : (NARROWER[from] ?? CHAPTERS.slice(0, indexOf(from)))
  return to !== undefined && (allowed as readonly string[]).includes(to) ? [] : [shown({ file, what })]
}

/** Circles among imports of values; an import of types alone leaves no trace in the program. */
function circles(files: ReadonlySet<string>): readonly string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, above: readonly string[]): void => {
    if (above.includes(file)) found.push([...above.slice(above.indexOf(file)), file].join(' → '))
    if (done.has(file) || above.includes(file)) return
    for (const { what } of values.filter((value) => value.file === file)) {
      const target = resolved(file, what)
      if (files.has(target)) visit(target, [...above, file])
    }
    done.add(file)
  }
  const values = sources().flatMap(({ path, text }) => {
    return importsOf({ path, text: text.replace(/^import type [^;]*?from '[^']+'$/gm, '') })
  })
  for (const file of files) visit(file, [])
  return found
}

function importsOf({ path, text }: TextFile): readonly Import[] {
  const statements = /^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gm
  return [...text.matchAll(statements)].map((match) => {
    return { file: path, what: match.slice(1).find((part) => part !== undefined) ?? '' }
  })
}

function resolved(file: string, what: string): string {
  return new URL(what, `file:///${file}`).pathname.slice(1)
}

function chapterOf(file: string): string | undefined {
  const name = /^src\/([^/]+)\//.exec(file)?.[1]
  return name !== undefined && indexOf(name) >= 0 ? name : undefined
}

function indexOf(chapter: string): number {
  return (CHAPTERS as readonly string[]).indexOf(chapter)
}

function shown({ file, what }: Import): string {
  return `${file} imports ${what}`
}
