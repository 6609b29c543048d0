import type { Span } from '../model/diagnostic.ts'
import type { Output, Route } from '../model/output.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath, THEME_PREFIX } from '../model/paths.ts'
import type { Site } from '../site/site.ts'
import type { PageFacts } from './html/page-facts.ts'
import { pageFacts } from './html/page-facts.ts'
import { placeOf } from './place-of.ts'

/** A page of the finished site. */
export interface CheckedPage {
  readonly path: string
  /** Its address with the base of the site, where browsers find it. */
  readonly url: string
  readonly html: string
  readonly facts: PageFacts
  /** The author's file that it comes from, where there is one. */
  readonly source: SourcePath | undefined
  readonly kind: 'markdown' | 'template' | 'made'
}

/** A text file of the finished site that is no page. */
export interface CheckedText {
  readonly path: string
  readonly text: string
  readonly source: SourcePath | undefined
}

/** A file of the author's, with the line on which the part begins that is looked through. */
export interface OwnText {
  readonly path: SourcePath
  readonly text: string
}

/** Everything that the checks look at, gathered once from an evaluated site. */
export interface Material {
  readonly pages: readonly CheckedPage[]
  readonly texts: readonly CheckedText[]
  /** Every file of the output. */
  readonly files: ReadonlySet<string>
  readonly baseurl: string
  readonly origin: string
  readonly own: OwnFiles
}

/** The author's own files, by what they are. */
export interface OwnFiles {
  readonly markdown: readonly (OwnText & { readonly bodyLine: number; readonly body: string })[]
  readonly layouts: readonly OwnText[]
  readonly styles: readonly OwnText[]
  /**
   * Where one of several pieces of text stands in what a page is made of: its own file first, then layouts,
   * site.yml, data and bibliographies. The page's first line where none is found.
   */
  place(page: { readonly source: SourcePath | undefined }, needles: readonly string[]): Span
}

/** Gathers what the checks look at. The site must have been evaluated. */
export function gatherMaterial(site: Site, outputs: readonly Output[]): Material {
  const routes = new Map([...site.routes.routes().values()].map((route) => [String(route.path), route]))
  const baseurl = site.config.part('baseurl')
  const pages: CheckedPage[] = []
  const texts: CheckedText[] = []
  for (const output of outputs) {
    const text = textOf(site, output)
    if (text === undefined) continue
    const source = sourceOf(routes.get(output.path))
    if (!output.path.endsWith('.html')) texts.push({ path: output.path, text, source })
    else if (!isRedirect(text)) pages.push(pageOf({ site, output, source, baseurl }, text))
  }
  const files = new Set(outputs.map(({ path }) => String(path)))
  return { pages, texts, files, baseurl, origin: originOf(site), own: ownFiles(site) }
}

/** Texts that the program made, and those of the author's that are copied and can be read by us. */
function textOf(site: Site, output: Output): string | undefined {
  if ('body' in output) return output.body
  if ('copyOf' in output && /\.(?:html?|xml|json|webmanifest)$/i.test(output.path))
    return site.inputs.source(output.copyOf)?.text
  return undefined
}

interface Found {
  readonly site: Site
  readonly output: Output
  readonly source: SourcePath | undefined
  readonly baseurl: string
}

function pageOf({ site, output, source, baseurl }: Found, html: string): CheckedPage {
  const kind = source === undefined ? 'made' : (site.summaries.summary(source)?.kind ?? 'made')
  const address = `${baseurl}/${output.path.replace(/(^|\/)index\.html$/, '$1')}`
  // The page for addresses that are not there is shown at any address, so its links have to be whole ones.
  const url = output.path === '404.html' ? `${baseurl}/nowhere/at/all` : encodeURI(address)
  return { path: output.path, url, html, facts: pageFacts(html), source, kind }
}

/** A page that only sends its readers on says nothing of its own. */
function isRedirect(html: string): boolean {
  return html.length < 4000 && /<meta http-equiv="refresh"/i.test(html)
}

function sourceOf(route: Route | undefined): SourcePath | undefined {
  const from = route?.from
  const isOwn = from !== undefined && 'source' in from && !from.source.startsWith(THEME_PREFIX)
  return isOwn ? from.source : undefined
}

function originOf(site: Site): string {
  const url = site.config.part('url')
  return URL.canParse(url) ? new URL(url).origin : 'https://site.invalid'
}

function ownFiles(site: Site): OwnFiles {
  const read = (path: SourcePath): readonly OwnText[] => {
    const text = site.inputs.source(path)?.text
    return text === undefined ? [] : [{ path, text }]
  }
  const all = site.inputs.listing('site') ?? []
  const { pages, data, bibliographies } = site.content.files()
  const markdown = pages.flatMap((path) => {
    const page = site.content.page(path)
    const isShown = page?.kind === 'markdown' && site.summaries.hidden(path) === undefined
    return isShown ? read(path).map((own) => ({ ...own, bodyLine: page.bodyLine, body: page.body })) : []
  })
  const layouts = all.filter((path) => path.startsWith('layouts/')).flatMap(read)
  const styles = all.filter((path) => path.endsWith('.css')).flatMap(read)
  const settings = [...SETTINGS, ...data.map(({ path }) => path), ...bibliographies]
    .map((path) => sourcePath(path))
    .flatMap(read)
  const others = [...layouts, ...settings]
  return {
    markdown,
    layouts,
    styles,
    place: (page, needles) =>
      placeOf([...(page.source === undefined ? [] : read(page.source)), ...others], needles),
  }
}

const SETTINGS = ['content/site.yml', 'content/site.yaml', 'content/_config.yml'] as const
