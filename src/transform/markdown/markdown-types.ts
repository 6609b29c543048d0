import type { Parsed } from '../../model/diagnostic.ts'
import type { Markup } from '../../model/markup.ts'
import type { KnownFile } from '../../model/media.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { Picture } from '../../model/picture.ts'
import type { PictureProblem } from '../pictures/picture-problem.ts'
import type { SlotName } from '../pictures/slots.ts'
import type { Publication } from '../../model/publication.ts'
import type { WorkOrder, WorkResult } from '../../model/work.ts'
import type { CitationStyle } from '../citations/cite-page.ts'

/** A text to render, and where it comes from. */
export interface MarkdownSource {
  readonly text: string
  readonly path: SourcePath
  /** The line of the file on which the text begins, counted from 1. */
  readonly line: number
  /** Prefix for the ids of footnotes where several texts share one page. */
  readonly docId?: string
}

/** The part of KaTeX that is used; it throws for what an author did, and the caller catches. */
export interface MathEngine {
  renderToString(tex: string, options: MathEngineOptions): string
}

export interface MathEngineOptions {
  readonly displayMode: boolean
  readonly output: MathOutput
  readonly throwOnError: true
  readonly trust: false
  readonly strict: 'ignore'
  readonly maxExpand: number
  readonly maxSize: number
  readonly globalGroup: true
  /** Written to by the engine: a macro that one formula defines is known to those after it. */
  readonly macros: Record<string, string>
}

export type MathOutput = 'html' | 'mathml' | 'htmlAndMathml'

export interface MarkdownOptions {
  /** BCP 47; chooses the quotation marks and the words that are added, such as “Note” and “Figure”. */
  readonly lang: string
  readonly math: { readonly output: MathOutput; readonly macros: Readonly<Record<string, string>> }
  readonly emoji: boolean
  /** Quotation marks, dashes and the ellipsis. */
  readonly smartQuotes: boolean
  readonly embeds: EmbedOptions
  /** True for a site none of whose pages is trusted; what stands in no page is rendered as on one. */
  readonly untrusted?: boolean
  /** Called once, when the first formula is met; without it formulas are shown as their source. */
  readonly loadMath?: () => MathEngine
}

/** What becomes of what other hosts keep. */
export interface EmbedOptions {
  /** Frames and films load when a reader asks for them, not before. */
  readonly clickToLoad: boolean
  /** The bare address of a film, in a paragraph of its own, is the film. */
  readonly bareLinks: boolean
}

export interface LinkTarget {
  /** The address to write. */
  readonly url: string
  /** Why the target is not there. */
  readonly problem?: string
  readonly hint?: string
}

/** A picture, and what is wrong with it. */
export interface KnownPicture {
  readonly picture: Picture
  readonly problem?: PictureProblem
}

/** What rendering asks of the rest of the site. */
export interface MarkdownReads {
  /**
   * Where an address leads; undefined leaves it as it is written. Asked for the addresses of Markdown
   * (percent-encoded) and of raw HTML (as written, entities decoded), never for those with a scheme or of
   * the page itself (`#x`).
   */
  resolveLink(href: string, kind: 'link' | 'image' | 'file'): LinkTarget | undefined
  /**
   * What is known of the picture at an address as it is written, for a place on the page; undefined for a
   * picture of another site. Without this every picture is a plain `img`.
   */
  picture?(href: string, slot: SlotName): KnownPicture | undefined
  /**
   * What is known of the file at an address as it is written; undefined for a page and for what is of another
   * site.
   */
  file?(href: string): KnownFile | undefined
  /**
   * What came of something that the text orders, such as a drawing; undefined where it is not made yet.
   * Without this nothing is ordered.
   */
  work?(order: WorkOrder): WorkResult | undefined
  /** The bibliography that a text may cite; without one citations stay as they are written. */
  readonly citations?: CitationReads
  /**
   * What a container puts after its own text, as HTML; undefined for a name that means nothing to the site.
   * `attributes` is what stands behind the name.
   */
  container?(name: string, attributes: Readonly<Record<string, string>>): string | undefined
}

/** What citations ask of the bibliography, key by key, so that a text depends on no more than it cites. */
export interface CitationReads {
  work(key: string): Publication | undefined
  /** Every key; asked for only where a text lists all works. */
  keys(): readonly string[]
  /** The keys that a mistyped one may mean, the likeliest first. */
  nearest(key: string): readonly string[]
  readonly style: CitationStyle
  readonly lang: string
  /** Whether the list comes at the page's end, only where its author marks a place, or not at all. */
  readonly list: 'end' | 'placed' | 'none'
  /** What the list at the page's end is called. */
  readonly heading: string
  /** Works that are listed without a mention; `*` stands for all. */
  readonly nocite: readonly string[]
}

export interface PageOptions {
  readonly macros?: Readonly<Record<string, string>>
  /** False leaves dollars and brackets alone. */
  readonly math?: boolean
  /** True shows HTML as text, drops styles and refuses addresses with data in them. */
  readonly untrusted?: boolean
}

export interface MarkdownRenderer {
  render(source: MarkdownSource, reads: MarkdownReads, pageOptions?: PageOptions): Parsed<Markup>
  /** For titles: no blocks, no diagnostics. */
  renderInline(text: string): string
  /** For pieces of front matter: blocks, but no diagnostics and links as written. */
  renderPlain(text: string): string
}
