import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import type { CompiledTemplate } from '../../../src/render/compile-template.ts'
import { compileTemplate } from '../../../src/render/compile-template.ts'
import type { Environment } from '../../../src/render/environment.ts'
import { createEnvironment } from '../../../src/render/environment.ts'
import { adaptFilters } from '../../../src/render/filter-adapter.ts'
import { filters } from '../../../src/render/filters/table.ts'
import type { Variables } from '../../../src/render/template-context.ts'
import { dateTime } from './date-time.ts'

/** What a template came to. */
export interface Rendered {
  /** Undefined when the template cannot be read, or stopped. */
  readonly text: string | undefined
  readonly problems: readonly Diagnostic[]
}

/** Renders `layouts/page.njk` with the real filters; `files` holds it and what it includes, by name below `layouts/`. */
export function rendered(files: Readonly<Record<string, string>>, variables: Variables = {}): Rendered {
  const problems: Diagnostic[] = []
  const compiled = new Map<string, CompiledTemplate | undefined>()
  const template = (name: string): CompiledTemplate | undefined => {
    const found = [name, `${name}.njk`].find((candidate) => Object.hasOwn(files, candidate))
    if (found === undefined) return undefined
    if (!compiled.has(found)) compiled.set(found, compile(found))
    return compiled.get(found)
  }
  const compile = (name: string): CompiledTemplate | undefined => {
    const source = { source: sourcePath(`layouts/${name}`), text: files[name] ?? '', textLine: 1 }
    const { value, diagnostics } = compileTemplate(source, environment.filterNames)
    problems.push(...diagnostics)
    return value
  }
  const environment: Environment = createEnvironment(adaptFilters(filters, READS), {
    template,
    templateNames: () => Object.keys(files).map((name) => name.replace(/\.njk$/, '')),
    report: (problem) => problems.push(problem),
  })
  const page = template('page.njk')
  return { text: page === undefined ? undefined : environment.render(page, variables), problems }
}

/** What filters ask of a site, answered for one that lies at `/base`. */
const READS: Parameters<typeof adaptFilters>[1] = {
  baseurl: () => '/base',
  url: () => 'https://example.org',
  lang: () => 'en',
  zone: () => 'UTC',
  now: () => dateTime(2025, 6, 1),
  markdown: { block: (text) => `<p>${text}</p>`, inline: (text) => text, smartify: (text) => text },
}
