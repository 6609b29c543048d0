import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { UrlPath } from '../model/paths.ts'
import { baseName, urlPath } from '../model/paths.ts'
import { decodePath, encodeWrittenPath } from './encode-path.ts'
import { nearest } from '../model/nearest.ts'
import type { PlaceholderInput } from './permalink-placeholders.ts'
import { PLACEHOLDERS, isDatePlaceholder, placeholderValue, stemOf } from './permalink-placeholders.ts'

/** What decides the address of a page. */
export interface PermalinkInput extends PlaceholderInput {
  /** `permalink` of the front matter, or of `defaults`. */
  readonly ownPermalink?: string | undefined
  /** `collections.<name>.permalink` of site.yml. */
  readonly collectionPermalink?: string | undefined
  /** `permalink` of site.yml: the name of a style, or a pattern. */
  readonly sitePermalink: string
}

/** An address, the rule that gave it in words for `explain`, and what could not be done as asked. */
export interface Permalink {
  readonly url: UrlPath
  readonly rule: string
  /** Without a place: the caller knows where the permalink was written. */
  readonly problems: readonly Diagnostic[]
}

/** Jekyll's styles and the patterns that they stand for. */
export const PERMALINK_STYLES: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title:output_ext',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title:output_ext',
  weekdate: '/:categories/:year/W:week/:short_day/:title:output_ext',
  none: '/:categories/:title:output_ext',
}

interface Rule {
  readonly pattern: string
  readonly source: 'page' | 'collection' | 'site' | 'default'
  readonly words: string
}

/**
 * The address of a page by Jekyll's rules: its own permalink, else its collection's, else for posts the
 * site's, else path and name with the ending of the site's style. A pattern that cannot be an address (`..`,
 * a backslash, NUL, another site) is refused with an error and the next rule decides; an unknown placeholder
 * is an error and stays as text.
 */
export function permalinkFor(input: PermalinkInput): Permalink {
  const refused: Diagnostic[] = []
  for (const rule of rulesFor(input)) {
    const why = whyRefused(rule.pattern)
    const filled = fill(rule.pattern, input)
    const problems = [...refused, ...styleMistaken(rule), ...filled.unknown.map(unknownPlaceholder)]
    if (why === undefined) return { url: urlPath(tidy(filled.path)), rule: rule.words, problems }
    refused.push(refusal(rule.pattern, why))
  }
  // Not reached: the last rule is ours and never refused.
  return { url: urlPath('/'), rule: 'none', problems: refused }
}

/** The rules that may decide, the strongest first; the last can always be carried out. */
function rulesFor(input: PermalinkInput): readonly Rule[] {
  const { collection, sitePermalink } = input
  const own = input.ownPermalink?.trim() ?? ''
  const common = input.collectionPermalink?.trim() ?? ''
  const rules: Rule[] = []
  if (own !== '') rules.push({ pattern: own, source: 'page', words: `its own permalink \`${own}\`` })
  if (collection !== 'pages' && common !== '') {
    const pattern = patternOf(common)
    const words = `\`collections.${collection}.permalink\`: \`${pattern}\``
    rules.push({ pattern, source: 'collection', words })
  }
  if (collection === 'posts') {
    const pattern = patternOf(sitePermalink)
    rules.push({ pattern, source: 'site', words: `\`permalink: ${sitePermalink}\`, that is \`${pattern}\`` })
  }
  return [...rules, defaultRule(input)]
}

/**
 * Path and name, ending as the site's style does: what Jekyll does with pages and collections that have no
 * permalink.
 */
function defaultRule(input: PermalinkInput): Rule {
  const isPage = input.collection === 'pages'
  const base = isPage ? '/:path/:basename' : '/:collection/:path'
  const pattern = !input.hasHtmlOutput
    ? `${base}:output_ext`
    : isPage && baseName(stemOf(input)) === 'index'
      ? '/:path/'
      : base + suffixOf(input.sitePermalink)
  const kind = isPage ? 'a page' : `a page of a collection`
  return { pattern, source: 'default', words: `the rule for ${kind} without a permalink: \`${pattern}\`` }
}

/** How addresses end under a style. Jekyll leaves `weekdate` out of this rule, and so do we. */
function suffixOf(style: string): string {
  if (style === 'weekdate') return ''
  const pattern = patternOf(style)
  if (pattern.endsWith('/')) return '/'
  return pattern.endsWith(':output_ext') ? ':output_ext' : ''
}

function patternOf(style: string): string {
  return Object.hasOwn(PERMALINK_STYLES, style) ? (PERMALINK_STYLES[style] ?? style) : style
}

/** Puts values for placeholders; what the author wrote between them is percent-encoded where it has to be. */
function fill(pattern: string, input: PermalinkInput): { path: string; unknown: readonly string[] } {
  const unknown: string[] = []
  const dated = input.date ? pattern : withoutDates(pattern)
  const parts = dated.split(/(:[a-z_]+)/u).map((part, index) => {
    if (index % 2 === 0) return encodeWrittenPath(part)
    const { name, rest } = placeholderIn(part)
    const value = placeholderValue(name, input)
    if (value === undefined) unknown.push(name)
    return value === undefined ? part : value + rest
  })
  return { path: parts.join(''), unknown }
}

/**
 * In `:year_:month` the underscore belongs to the text, in `:i_month` to the name: the longer name wins if
 * there is one.
 */
function placeholderIn(part: string): { name: string; rest: string } {
  const name = part.slice(1)
  const shorter = name.replace(/_$/u, '')
  if (PLACEHOLDERS.includes(name) || !PLACEHOLDERS.includes(shorter)) return { name, rest: '' }
  return { name: shorter, rest: name.slice(shorter.length) }
}

/** For a page without a date: a segment that shows nothing else goes, in others the parts of the date do. */
function withoutDates(pattern: string): string {
  return pattern.split('/').map(segmentWithoutDates).join('/')
}

function segmentWithoutDates(segment: string): string {
  const names = (segment.match(/:[a-z_]+/gu) ?? []).map((part) => placeholderIn(part).name)
  if (!names.some(isDatePlaceholder)) return segment
  if (names.every(isDatePlaceholder)) return ''
  const left = segment.replace(/(:[a-z_]+)([-_.,]*)/gu, (whole, part: string, mark: string) => {
    const { name, rest } = placeholderIn(part)
    return isDatePlaceholder(name) ? '' : rest === '' ? whole : part + mark
  })
  return left.replace(/^[-_.,]+|[-_,]+$/gu, '')
}

/**
 * Jekyll's last touch: no dots that climb or stand alone at a segment's end, one slash for many, one at the
 * beginning. A dot alone at the very end is the folder itself to a browser (RFC 3986 section 5.2.4).
 */
function tidy(path: string): string {
  return `/${path}`.replaceAll('..', '/').replaceAll('./', '').replace(/\/+/gu, '/').replace(/\/\.$/u, '/')
}

function whyRefused(pattern: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:\/\//iu.test(pattern)) {
    return 'it names another site, and a page can only have an address on its own'
  }
  const decoded = decodePath(pattern) ?? pattern
  if (decoded.includes('\\')) return 'it has a backslash in it; folders are parted by `/`'
  if (/\p{Cc}/u.test(decoded)) return 'it has a control character in it'
  if (decoded.split('/').some((segment) => segment.trim() === '..')) return 'it climbs with `..`'
  return undefined
}

function refusal(pattern: string, why: string): Diagnostic {
  return diagnostic('permalink/refused', {
    message: `The permalink \`${pattern}\` cannot be an address: ${why}.`,
    hint: 'Write an address of this site, such as `/about/`. To send readers elsewhere, use `redirect_to`.',
  })
}

function unknownPlaceholder(name: string): Diagnostic {
  const [near] = nearest(name, PLACEHOLDERS)
  const all = PLACEHOLDERS.map((known) => `:${known}`).join(', ')
  return diagnostic('permalink/unknown-placeholder', {
    message: `\`:${name}\` in a permalink stands for nothing.`,
    hint: near ? `Did you mean \`:${near}\`?` : `There are ${all}.`,
  })
}

/** A style's name is a style in site.yml only; on a page it is an address, which hardly anyone wants. */
function styleMistaken({ source, pattern }: Rule): readonly Diagnostic[] {
  if (source !== 'page' || !Object.hasOwn(PERMALINK_STYLES, pattern)) return []
  return [
    diagnostic('permalink/style-on-page', {
      message: `\`permalink: ${pattern}\` means the address \`/${pattern}\`: styles are for site.yml only.`,
      hint: `Write the pattern itself, \`${PERMALINK_STYLES[pattern]}\`, or take the line away.`,
    }),
  ]
}
