import type { DateTime } from '../model/date-time.ts'
import { baseName, extensionOf, folderOf, withoutExtension } from '../model/paths.ts'
import { parseFileName } from '../parse/file-name.ts'
import { encodePath } from './encode-path.ts'
import { slugify } from './slugify.ts'
import { strftime } from './strftime.ts'

/** What the placeholders of a permalink are filled from. */
export interface PlaceholderInput {
  readonly collection: string
  /** Relative to `content/` for a page, to the collection's folder for any other. */
  readonly path: string
  readonly slug?: string | undefined
  readonly title?: string | undefined
  readonly date?: DateTime | undefined
  readonly categories: readonly string[]
  readonly hasHtmlOutput: boolean
  /** The extension of what is written, with its dot; read only where that is not HTML. */
  readonly extension: string
}

/**
 * Placeholders that name a part of the date, as formats of `strftime`; names in an address are always
 * English.
 */
const DATE_FORMATS: Readonly<Record<string, string>> = {
  year: '%Y', short_year: '%y', month: '%m', i_month: '%-m', short_month: '%b', long_month: '%B',
  day: '%d', i_day: '%-d', y_day: '%j', short_day: '%a', long_day: '%A',
  w_year: '%G', week: '%V', w_day: '%u',
  hour: '%H', minute: '%M', second: '%S',
}

/** The other placeholders, each with the text it stands for, not yet percent-encoded. */
const TEXTS: Readonly<Record<string, (input: PlaceholderInput) => string>> = {
  collection: ({ collection }) => collection,
  path: pathOf,
  basename: (input) => baseName(stemOf(input)),
  name: (input) => slugify(baseName(stemOf(input))) || baseName(stemOf(input)),
  title: (input) => slugify(slugOf(input), 'pretty', 'cased') || slugOfTitle(input),
  slug: (input) => slugify(slugOf(input)) || slugOfTitle(input),
  categories: ({ categories }) => joined(categories.map((category) => category.toLowerCase())),
  slugified_categories: ({ categories }) => joined(categories.map((category) => slugify(category))),
  output_ext: outputExtension,
}

/** Every placeholder's name, for "did you mean". */
export const PLACEHOLDERS: readonly string[] = [...Object.keys(TEXTS), ...Object.keys(DATE_FORMATS)]

/** True for a placeholder that stands for a part of the date. */
export function isDatePlaceholder(name: string): boolean {
  return Object.hasOwn(DATE_FORMATS, name)
}

/**
 * The percent-encoded text that a placeholder stands for; empty for a part of the date where there is no
 * date, undefined for a name that is no placeholder.
 */
export function placeholderValue(name: string, input: PlaceholderInput): string | undefined {
  const format = Object.hasOwn(DATE_FORMATS, name) ? DATE_FORMATS[name] : undefined
  if (format !== undefined) return input.date ? strftime(input.date, format) : ''
  const text = Object.hasOwn(TEXTS, name) ? TEXTS[name] : undefined
  return text && encodePath(text(input))
}

/** Jekyll's two meanings: a page's folder, but the whole path of any other, without the dots at its end. */
function pathOf(input: PlaceholderInput): string {
  return input.collection === 'pages' ? folderOf(input.path) : stemOf(input).replace(/(?<!\.)\.+$/u, '')
}

/** The extension of the written file: `.html`, or the page's own where it is no HTML. */
export function outputExtension({ hasHtmlOutput, extension }: PlaceholderInput): string {
  return hasHtmlOutput ? '.html' : extension
}

/** The path without its extension; a template's `feed.xml.njk` loses both. */
export function stemOf(input: PlaceholderInput): string {
  const stem = withoutExtension(input.path)
  const isTemplate = extensionOf(input.path).toLowerCase() === '.njk'
  return isTemplate && extensionOf(stem) === outputExtension(input) ? withoutExtension(stem) : stem
}

function slugOf(input: PlaceholderInput): string {
  const fromName = parseFileName(baseName(stemOf(input)) + (extensionOf(input.path) || '.md')).slug
  return input.slug === undefined || input.slug.trim() === '' ? fromName : input.slug
}

/**
 * A slug of signs alone, such as an emoji, leaves nothing: then the title has to do, and at last the signs
 * themselves.
 */
function slugOfTitle(input: PlaceholderInput): string {
  return slugify(input.title ?? '') || slugOf(input)
}

function joined(categories: readonly string[]): string {
  return [...new Set(categories)].join('/')
}
