import nodePath from 'node:path'
import type { Diagnostic, Span } from '../model/diagnostic.ts'
import type { OutputPath, SourcePath } from '../model/paths.ts'
import { extensionOf, THEME_PREFIX } from '../model/paths.ts'
import type { EditorLink } from './editor-link.ts'
import type { LiveSite, Outcome } from './live-site.ts'
import { digestAt } from './answer.ts'
import { mediaType } from './media-type.ts'

/** A diagnostic as the overlay shows it. */
export interface Complaint {
  readonly code: string
  readonly message: string
  readonly hint?: string
  /** `content/posts/a.md:3:5`, and the link that opens the editor there. */
  readonly place?: string
  readonly editor?: string
  readonly frame?: string
  /** True where the page that is looked at is made from the file that it is about. */
  readonly isHere: boolean
}

/** What a page is told when something has changed, and when it asks for the first time. */
export interface News {
  /** Of what the page's address answers with now. */
  readonly digest: string
  /** Addresses of changed style sheets and pictures. */
  readonly styles: readonly string[]
  readonly images: readonly string[]
  /** Pages whose own file was saved. */
  readonly saved: readonly { readonly url: string; readonly title: string }[]
  readonly errors: readonly Complaint[]
  readonly warnings: readonly Complaint[]
  /** How many more of each there are than are listed. */
  readonly more: { readonly errors: number; readonly warnings: number }
}

/** What news is made from beside the site. */
export interface NewsParts {
  readonly live: LiveSite
  readonly folders: { readonly site: string; readonly theme: string }
  readonly editor: EditorLink
  readonly codeFrame: (text: string, at: Span) => string
}

/** More than these nobody reads in a page; the terminal has them all. */
const MOST = 30

/** Makes the news for whoever looks at `target`. */
export function newsFor(parts: NewsParts, target: string, outcome: Pick<Outcome, 'sources' | 'outputs'>): News {
  const { live } = parts
  const base = encodeURI(live.baseurl())
  const here = live.sourceAt(target)
  const about = (severity: Diagnostic['severity']): readonly Diagnostic[] =>
    live.diagnostics.filter((problem) => problem.severity === severity)
  const [errors, warnings] = [about('error'), about('warning')]
  const listed = (problems: readonly Diagnostic[]): readonly Complaint[] =>
    problems.slice(0, MOST).map((problem) => complaint(parts, problem, here))
  return {
    digest: digestAt(live, target),
    styles: addresses(live, outcome.outputs, /^text\/css/).map((url) => base + url),
    images: addresses(live, outcome.outputs, /^image\//).map((url) => base + url),
    saved: outcome.sources.flatMap((source) => live.pageOf(source) ?? []).slice(0, MOST)
      .map(({ url, title }) => ({ url: base + url, title })),
    errors: listed(errors),
    warnings: listed(warnings),
    more: { errors: Math.max(0, errors.length - MOST), warnings: Math.max(0, warnings.length - MOST) },
  }
}

/** The link that opens a file of the site, or of the theme, in the editor. */
export function linkTo(parts: NewsParts, path: SourcePath, at?: Span): string | undefined {
  const isTheme = path.startsWith(THEME_PREFIX)
  const { site, theme } = parts.folders
  return parts.editor(nodePath.join(isTheme ? theme : site, isTheme ? path.slice(THEME_PREFIX.length) : path), at)
}

function complaint(parts: NewsParts, problem: Diagnostic, here: SourcePath | undefined): Complaint {
  const { at, code, message, hint } = problem
  const said = { code, message, ...(hint === undefined ? {} : { hint }) }
  if (at === undefined) return { ...said, isHere: false }
  const text = parts.live.site.inputs.source(at.path)?.text ?? ''
  const editor = linkTo(parts, at.path, at)
  return {
    ...said,
    place: `${at.path}:${at.line}:${at.column}`,
    ...(editor === undefined ? {} : { editor }),
    frame: parts.codeFrame(text, at),
    isHere: at.path === here,
  }
}

function addresses(live: LiveSite, paths: readonly OutputPath[], type: RegExp): readonly string[] {
  const routes = live.routes()
  return paths
    .filter((path) => extensionOf(path) !== '' && type.test(mediaType(path)))
    .flatMap((path) => routes.get(path)?.url ?? [])
}
