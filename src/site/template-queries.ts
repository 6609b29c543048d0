import type { Parsed } from '../model/diagnostic.ts'
import { parsed } from '../model/diagnostic.ts'
import type { Layout } from '../model/layout.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath, THEME_PREFIX, withoutExtension } from '../model/paths.ts'
import { parseFrontMatter } from '../parse/front-matter.ts'
import type { CompiledTemplate } from '../render/compile-template.ts'
import { compileTemplate } from '../render/compile-template.ts'
import type { Tracker } from '../track/tracker.ts'
import type { Inputs } from './inputs.ts'

export interface TemplateQueries {
  /** A layout by its name, with or without extension: the site's own file, else the theme's. */
  layout(name: string): Layout | undefined
  layoutNames(): readonly string[]
  /** A layout or partial, compiled; undefined where there is none or it cannot be read. */
  template(name: string): CompiledTemplate | undefined
}

const EXTENSIONS = ['', '.njk', '.html', '.xml', '.txt', '.json'] as const

/**
 * Binds layouts and templates to the tracker; a layout that appears or vanishes runs again just what asked
 * for it.
 */
export function templateQueries(
  tracker: Tracker,
  inputs: Inputs,
  filters: ReadonlySet<string>,
): TemplateQueries {
  const layout = tracker.query('layout', (name) => {
    const path = candidates(name).find((candidate) => inputs.source(candidate)?.text !== undefined)
    const text = path === undefined ? undefined : inputs.source(path)?.text
    if (path === undefined || text === undefined) return undefined
    const { value, diagnostics } = parseLayout(sourcePath(path), text)
    tracker.reportAll(diagnostics)
    return value
  })
  const names = tracker.query('layoutNames', () => {
    const all = [...(inputs.listing('site') ?? []), ...(inputs.listing('theme') ?? [])]
    const inside = all
      .map((path) => path.replace(THEME_PREFIX, ''))
      .filter((path) => path.startsWith('layouts/'))
    return [...new Set(inside.map((path) => withoutExtension(path.slice('layouts/'.length))))]
  })
  const template = tracker.query(
    'template',
    (name) => {
      const found = layout(name)
      if (found === undefined) return undefined
      const { value, diagnostics } = compileTemplate(found, filters)
      tracker.reportAll(diagnostics)
      return value
    },
    { equal: Object.is },
  )
  return { layout, layoutNames: () => names(''), template }
}

function candidates(name: string): readonly string[] {
  const files = EXTENSIONS.map((extension) => `layouts/${name}${extension}`)
  return [...files, ...files.map((file) => THEME_PREFIX + file)]
}

function parseLayout(path: SourcePath, text: string): Parsed<Layout> {
  const { value, diagnostics } = parseFrontMatter(text, path)
  const { layout } = value.data
  const name = withoutExtension(path.replace(THEME_PREFIX, '').slice('layouts/'.length))
  const parentAt = value.locate(['layout'], 'value')
  const parent = typeof layout === 'string' ? { parent: layout, parentAt } : {}
  const found = {
    source: path,
    name,
    data: value.data,
    text: value.body,
    textLine: value.bodyLine,
    ...parent,
  }
  return parsed(found, diagnostics)
}
