import type { Span } from './diagnostic.ts'

/**
 * A piece of formatted text, as far as LaTeX in a bibliography goes. Mathematics stays TeX until it is
 * rendered.
 */
export type RichSegment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: RichStyle; readonly children: RichText }
  | { readonly kind: 'math'; readonly tex: string; readonly display: boolean }
  | { readonly kind: 'link'; readonly href: string; readonly children: RichText }

export type RichStyle = 'emphasis' | 'strong' | 'code' | 'smallcaps' | 'superscript' | 'subscript'

export type RichText = readonly RichSegment[]

/** Someone who wrote or edited a publication; absent parts of the name are empty. */
export interface Person {
  readonly given: string
  readonly family: string
  /** `von`, `de la`; empty where there is none. */
  readonly prefix: string
  /** `Jr.`, `III`. */
  readonly suffix: string
  /** The whole name of an organisation or of a name kept together by braces; the parts are empty then. */
  readonly literal?: string
  /** Signs of equal contribution and the like, taken off the name: `*`, `†`. */
  readonly marks: readonly string[]
  /** What BibLaTeX's `author+an` says of this person: `equal`, `corresponding`. */
  readonly annotations: readonly string[]
  /** `0000-0002-1825-0097`, without the address before it. */
  readonly orcid?: string
}

/** A field of an entry: as LaTeX (strings expanded, outer delimiters off), as formatted and as plain text. */
export interface FieldValue {
  readonly raw: string
  readonly rich: RichText
  readonly text: string
  /**
   * Where the value stands in the entry's own source; an inherited value points at the field that names the
   * parent.
   */
  readonly offset: number
  readonly length: number
  /** The key of the entry that it was inherited from by `crossref` or `xdata`. */
  readonly from?: string
}

/** One entry of the bibliography. Names of fields are in lower case; `fields` keeps the order of the file. */
export interface Publication {
  readonly key: string
  /** In lower case, as written: `article`, `inproceedings`, `xdata`. */
  readonly type: string
  readonly title: RichText
  /** The title without formatting, mathematics in Unicode where that can be, else in TeX. */
  readonly titleText: string
  readonly authors: readonly Person[]
  readonly editors: readonly Person[]
  /** True where the list of authors ends with `and others`. */
  readonly othersFollow: boolean
  /** True where the list of editors does. */
  readonly moreEditors?: boolean
  readonly year?: number
  readonly month?: number
  readonly day?: number
  /** A year that is no number, as written: `to appear`. */
  readonly yearText?: string
  /**
   * Year, month and day as one number, 20240301; parts that are not known are 0.
   * What is still to appear comes after every year, what has no date at all is 0.
   */
  readonly sortDate: number
  /** The journal, book, school or publisher that it appeared in. */
  readonly venue?: RichText
  readonly keywords: readonly string[]
  readonly selected: boolean
  readonly fields: ReadonlyMap<string, FieldValue>
  /** The entry as it stands in the file. */
  readonly source: string
  /** Where the entry begins; its length is that of the first line. */
  readonly span: Span
}

/**
 * The place of a field's value, computed from the entry's own source, so that lines added above an entry
 * change its `span` alone. Takes the field's name in lower case; the entry's own place where it has no such
 * field.
 */
export function fieldSpan(publication: Pick<Publication, 'fields' | 'source' | 'span'>, name: string): Span {
  const field = publication.fields.get(name)
  if (field === undefined) return publication.span
  return spanWithin(publication, field.offset, field.length)
}

/**
 * The place of a piece of an entry's source, given by its offset and length there; the length is cut at the
 * line's end.
 */
export function spanWithin(
  entry: Pick<Publication, 'source' | 'span'>,
  offset: number,
  length: number,
): Span {
  const before = entry.source.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  const lines = before.split('\n').length - 1
  const ends = entry.source.slice(offset, offset + length).search(/\r?\n/)
  return {
    path: entry.span.path,
    line: entry.span.line + lines,
    column: lineStart === 0 ? entry.span.column + offset : offset - lineStart + 1,
    length: Math.max(1, ends < 0 ? length : ends),
  }
}
