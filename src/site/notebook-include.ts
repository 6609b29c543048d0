import { diagnostic } from '../model/diagnostic.ts'
import type { Markup } from '../model/markup.ts'
import type { Page } from '../model/page.ts'
import type { SourcePath } from '../model/paths.ts'
import { baseName, folderOf, normalisePath, sourcePath, withoutExtension } from '../model/paths.ts'
import { isNotebook } from '../read/conventions.ts'
import type { Tracker } from '../track/tracker.ts'
import type { MarkdownReads, MarkdownRenderer } from '../transform/markdown/markdown-types.ts'
import { shiftHeadings } from '../transform/shift-headings.ts'
import type { Inputs } from './inputs.ts'
import type { NotebookQueries } from './notebook-queries.ts'

/** What showing notebooks asks of the site. */
export interface NotebookReads {
  readonly tracker: Tracker
  readonly inputs: Inputs
  readonly notebooks: NotebookQueries
}

/** The reads of a page's Markdown, so that the addresses of a notebook's own pictures are known. */
export function withNotebook<R extends Pick<MarkdownReads, 'resolveLink'>>(
  reads: R,
  path: SourcePath,
  notebooks: NotebookQueries,
): R {
  if (!isNotebook(path)) return reads
  const own = notebooks.show(path)
  return { ...reads, resolveLink: (href, kind) => (own.has(href) ? { url: href } : reads.resolveLink(href, kind)) }
}

/** What surrounds a notebook that is set into a page. */
export interface NotebookHost {
  readonly page: Page
  readonly renderer: MarkdownRenderer
  readonly reads: MarkdownReads
}

/** Stands in a page's HTML where a notebook goes, so that no rule for the page touches what is in it. */
export function notebookMark(file: string): string {
  return `<!--carrel:notebook:${encodeURIComponent(file)}-->`
}

/** A page with the notebooks that it asked for, in the places that hold their marks. */
export function withNotebooks(markup: Markup, included: ReadonlyMap<string, Markup | undefined>): Markup {
  if (included.size === 0) return markup
  const notebooks = [...included.values()].filter((one) => one !== undefined)
  const fill = (html: string, [file, one]: readonly [string, Markup | undefined]): string =>
    html.replaceAll(notebookMark(file), () => one?.html ?? '')
  return {
    ...markup,
    html: [...included].reduce(fill, markup.html.replace(/(<div class="notebook") file="[^"]*"/g, '$1')),
    images: [...new Set([markup, ...notebooks].flatMap(({ images }) => images))],
    words: [markup, ...notebooks].reduce((sum, { words }) => sum + words, 0),
    hasMath: [markup, ...notebooks].some(({ hasMath }) => hasMath),
    hasCode: [markup, ...notebooks].some(({ hasCode }) => hasCode),
  }
}

/**
 * A notebook within a page, as `::: notebook {file="x.ipynb"}` asks for it, with ids that are its own. One
 * that is not there, or is broken, gives undefined and a diagnostic.
 */
export function includedNotebook(file: string, host: NotebookHost, known: NotebookReads): Markup | undefined {
  const { tracker, notebooks } = known
  const path = pathsOf(file, host.page.source).find((one) => known.inputs.source(one) !== undefined)
  if (path === undefined || !isNotebook(path)) {
    tracker.report(missing(file, host.page))
    return undefined
  }
  tracker.reportAll(notebooks.problems(path))
  const text = notebooks.text(path)
  if (text === undefined) return undefined
  const { container: _none, ...reads } = withNotebook(host.reads, path, notebooks)
  const name = withoutExtension(baseName(path)).replace(/[^\w-]+/g, '-')
  const before = text.frontMatter === undefined ? 0 : text.frontMatter.text.split('\n').length + 2
  const source = { text: text.text, path, line: before + 1, docId: name }
  const { value, diagnostics } = host.renderer.render(source, reads, { untrusted: host.page.meta.data['untrusted'] === true })
  tracker.reportAll(diagnostics)
  const html = ownIds(value.html, name)
  // The page has its title already.
  const hasTitle = value.headings.some(({ level }) => level === 1)
  return { ...value, html: hasTitle ? shiftHeadings(html, 0) : html }
}

/** Beside the page, below `content/`, and where al-folio keeps them. */
function pathsOf(file: string, page: SourcePath): readonly SourcePath[] {
  const plain = file.replace(/^\/+/, '')
  const folders = [folderOf(page), 'content', 'content/assets/jupyter', 'content/notebooks', '']
  return folders.flatMap((folder) => {
    const path = normalisePath(folder === '' ? plain : `${folder}/${plain}`)
    return path === undefined ? [] : [sourcePath(path)]
  })
}

function missing(file: string, page: Page): ReturnType<typeof diagnostic> {
  const at = file === '' ? page.body.search(/^:{3,}\s*notebook\s*$/m) : page.body.indexOf(file)
  const before = page.body.slice(0, Math.max(0, at))
  const line = page.bodyLine + before.split('\n').length - 1
  const column = before.length - before.lastIndexOf('\n')
  return diagnostic('notebooks/missing', {
    message: file === '' ? 'It is not said which notebook is shown here.' : `The notebook ${file} is not there.`,
    hint: 'Write ::: notebook {file="analysis.ipynb"}, with the path from this page or from content/.',
    at: { path: page.source, line, column },
  })
}

/** The page may have headings of the same names. */
function ownIds(html: string, name: string): string {
  const ids = new Set([...html.matchAll(/<h[1-6][^>]* id="([^"]*)"/g)].map(([, id = '']) => id))
  if (ids.size === 0) return html
  return html
    .replace(/(<h[1-6][^>]* id=")([^"]*)"/g, (_whole, head: string, id: string) => `${head}${name}-${id}"`)
    .replace(/ href="#([^"]*)"/g, (whole, id: string) => (ids.has(id) ? ` href="#${name}-${id}"` : whole))
}
