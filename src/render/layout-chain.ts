import type { DataRecord } from '../model/data.ts'
import type { Diagnostic, Span } from '../model/diagnostic.ts'
import type { Layout } from '../model/layout.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { nearest } from '../model/nearest.ts'

/** The layouts of a page from the innermost to the outermost, and what was wrong on the way. */
export interface LayoutChain {
  readonly layouts: readonly Layout[]
  readonly problems: readonly Diagnostic[]
}

export interface LayoutReads {
  layout(name: string): Layout | undefined
  names(): readonly string[]
}

/**
 * The two themes' names for layouts that have another name here. A file of the old name wins over its
 * alias.
 */
const ALIASES: Readonly<Record<string, string>> = {
  archive: 'archive',
  'archive-taxonomy': 'archive',
  bib: 'publications',
  'book-review': 'book',
  'book-shelf': 'bookshelf',
  course: 'teaching',
  'cv-layout': 'cv',
  distill: 'article',
  home: 'about',
  homepage: 'about',
  profiles: 'people',
  single: 'page',
  splash: 'page',
}

/** The name of the layout that a page gets when it names none: its collection's own, else `page`. */
export function layoutOfCollection(collection: string): string {
  const own: Readonly<Record<string, string>> = {
    books: 'book',
    news: 'news',
    posts: 'post',
    projects: 'project',
    publications: 'publication',
    talks: 'talk',
    teaching: 'teaching',
  }
  return (Object.hasOwn(own, collection) ? own[collection] : undefined) ?? 'page'
}

/**
 * Follows `layout:` from a name to the outermost layout, as Jekyll does. `none`, `null` and the empty name
 * are no layout. A layout that is not there or that comes round again is an error at `at`, and the chain
 * ends before it.
 */
export function layoutChain(name: string, at: () => Span, reads: LayoutReads): LayoutChain {
  const layouts: Layout[] = []
  const seen: string[] = []
  let next: string | undefined = name
  let place = at
  while (next !== undefined && !isNone(next)) {
    const layout: Layout | undefined = reads.layout(next) ?? reads.layout(aliasOf(next))
    if (layout === undefined) return { layouts, problems: [missingLayout(next, place(), reads.names())] }
    if (seen.includes(layout.name))
      return { layouts, problems: [layoutCycle([...seen, layout.name], place())] }
    seen.push(layout.name)
    layouts.push(layout)
    next = layout.parent
    place = (): Span => layout.parentAt ?? { path: layout.source, line: 1, column: 1 }
  }
  return { layouts, problems: [] }
}

function aliasOf(name: string): string {
  return (Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined) ?? name
}

/**
 * The front matter of all layouts of a chain, the inner ones over the outer ones: Jekyll's `layout`
 * variable.
 */
export function layoutData(layouts: readonly Layout[]): DataRecord {
  return layouts.toReversed().reduce<DataRecord>((merged, layout) => ({ ...merged, ...layout.data }), {})
}

function isNone(name: string): boolean {
  return name === '' || name === 'none' || name === 'null' || name === 'nil'
}

function missingLayout(name: string, at: Span, names: readonly string[]): Diagnostic {
  const all = names.filter((candidate) => !candidate.includes('/')).toSorted()
  const near = nearest(name, all)
  const hint =
    near.length > 0
      ? `Did you mean \`${near.join('` or `')}\`?`
      : `There are ${all.join(', ')}; or say \`none\`.`
  return diagnostic('template/missing-layout', { message: `There is no layout \`${name}\`.`, hint, at })
}

function layoutCycle(names: readonly string[], at: Span): Diagnostic {
  return diagnostic('template/layout-cycle', {
    message: `The layouts are set into each other in a circle: ${names.join(' → ')}.`,
    hint: 'Take the `layout:` line out of one of them.',
    at,
  })
}
