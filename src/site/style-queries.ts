import type { DataValue } from '../model/data.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath } from '../model/paths.ts'
import type { Tracker } from '../track/tracker.ts'
import type { CitationStyle } from '../transform/citations/cite-page.ts'
import type { Citeproc } from '../transform/citations/citeproc.ts'
import { citeprocEngine } from '../transform/citations/citeproc.ts'
import { namedStyle } from '../transform/citations/named-style.ts'
import { nearest } from '../model/nearest.ts'
import type { Inputs } from './inputs.ts'

export interface StyleQueries {
  /** The style that `scholar.style` or a page's `citation_style` asks for, in a language. */
  style(written: DataValue | undefined, lang: string): CitationStyle
}

/** Gives the package that reads styles of CSL, which an author installs or not. */
export type LoadCiteproc = () => Citeproc | undefined

const AT = { path: sourcePath('content/site.yml'), line: 1, column: 1 }

/**
 * Binds the styles of citations to the tracker: our own by name, an author's .csl file by the processor for
 * it.
 */
export function styleQueries(tracker: Tracker, inputs: Inputs, loadCiteproc: LoadCiteproc): StyleQueries {
  const files = tracker.query('styleFiles', () => (inputs.listing('site') ?? []).filter((path) => path.endsWith('.csl')))
  const engine = tracker.query('citationEngine', (key): CitationStyle => {
    const [path = '', lang = ''] = key.split('\n')
    const text = inputs.source(path)?.text ?? ''
    const citeproc = loadCiteproc()
    if (citeproc === undefined) {
      tracker.report(diagnostic('bibliography/no-citeproc', {
        message: `The style \`${path}\` needs the package citeproc, which is not installed; ours is used instead.`,
        hint: 'Run `npm install citeproc`, or write `style: author-year` or `style: numeric`.',
        at: AT,
      }))
      return 'author-year'
    }
    const made = citeprocEngine(citeproc, text, lang)
    if (made === undefined) tracker.report(unreadable(path))
    return made ?? 'author-year'
  }, { equal: Object.is })
  const style = tracker.query('citationStyle', (key): CitationStyle => {
    const [name = '', lang = ''] = key.split('\n')
    if (!/\.csl$/i.test(name)) return namedStyle(name)
    const path = fileNamed(name, files(''))
    if (path !== undefined) return engine(`${path}\n${lang}`)
    const [near] = nearest(name, files('').map((file) => file.slice(file.lastIndexOf('/') + 1)))
    tracker.report(diagnostic('bibliography/bad-style', {
      message: `The style of citations \`${name}\` is no file of the site, so ours is used.`,
      hint: near === undefined ? `Put \`${name}\` into \`content/\`.` : `Did you mean \`${near}\`?`,
      at: AT,
    }))
    return 'author-year'
  }, { equal: Object.is })
  return { style: (written, lang) => style(`${typeof written === 'string' ? written : ''}\n${lang}`) }
}

function unreadable(path: string): ReturnType<typeof diagnostic> {
  return diagnostic('bibliography/bad-style', {
    message: `The style \`${path}\` cannot be read, so our own is used.`,
    hint: 'Download it again from zotero.org/styles; a style that depends on another one is not enough by itself.',
    at: { path: sourcePath(path), line: 1, column: 1 },
  })
}

function fileNamed(name: string, files: readonly SourcePath[]): SourcePath | undefined {
  const wanted = name.replace(/^\/+/, '')
  return files.find((path) => path === `content/${wanted}`) ?? files.find((path) => path.endsWith(`/${wanted}`))
}
