import type { Publication } from '../../model/publication.ts'
import { listOf } from '../../parse/bibtex/to-publication.ts'
import type { AuthorsLine } from './authors-html.ts'
import { authorsLine } from './authors-html.ts'
import { exportBibtex } from './export-bibtex.ts'
import type { FieldRendering } from './field-html.ts'
import { fieldHtml } from './field-html.ts'
import type { PaperBadge } from './paper-badges.ts'
import { paperBadges } from './paper-badges.ts'
import type { FindFile, PaperLink } from './paper-links.ts'
import { paperLinks } from './paper-links.ts'
import type { PaperSettings } from './paper-settings.ts'
import { isSafeAddress, renderRich } from './render-rich.ts'
import { typeName } from './type-names.ts'
import { venueLine } from './venue-line.ts'
import { venueClass } from './venues.ts'

/** A paper as templates see it in a list and on its own page. Names that end in `_html` are safe markup. */
export interface PaperRecord {
  readonly key: string
  /** The key as the name of a place on a page, which may hold no blanks. */
  readonly anchor: string
  readonly type: string
  /** What papers of this type are called together: `Journal articles`. */
  readonly type_name: string
  readonly title_html: string
  readonly title_text: string
  /** The paper's own page; empty where it has none. */
  readonly url: string
  readonly authors_html: string
  readonly authors_legend: AuthorsLine['legend']
  readonly venue_html: string
  /** `July 1918`, `1918`, `to appear`; empty where nothing is known. */
  readonly date_text: string
  readonly year: string
  readonly abbr: string
  readonly abbr_url: string
  readonly abbr_class: string
  readonly award: string
  readonly award_html: string
  /**
   * Goes on after the venue and date, with a blank before it where it does not begin with a comma or the
   * like.
   */
  readonly additional_html: string
  readonly annotation_html: string
  readonly note_html: string
  /** How academicpages' `citation` wants the paper to be cited. */
  readonly citation_html: string
  readonly preview: string
  readonly preview_kind: 'image' | 'video'
  readonly links: readonly PaperLink[]
  readonly badges: readonly PaperBadge[]
  readonly abstract_html: string
  /** Without private fields. */
  readonly bibtex: string
  /** True where al-folio's `bibtex_show` asks for the entry in lists. */
  readonly bibtex_show: boolean
  readonly keywords: readonly string[]
  readonly topics: readonly string[]
  readonly has_code: boolean
  readonly selected: boolean
}

/** What a record is made with beside the publication itself. */
export interface RecordReads extends FieldRendering {
  readonly settings: PaperSettings
  readonly url: string
  readonly find: FindFile
}

const PICTURE_FOLDERS = ['assets/img/publication_preview', 'assets/img', 'images'] as const
const VIDEO = /\.(?:mp4|webm|ogg|ogv|mov)(?:[?#].*)?$/i

/** Renders a publication for lists and for its own page. */
export function paperRecord(publication: Publication, reads: RecordReads): PaperRecord {
  const { settings, math, find } = reads
  const text = (name: string): string => publication.fields.get(name)?.text.trim() ?? ''
  const people = authorsLine(publication, settings)
  const links = paperLinks(publication, find)
  const abbr = text('abbr')
  const preview = settings.thumbnails ? previewOf(text('preview'), find) : ''
  return {
    key: publication.key,
    anchor: publication.key.replace(/\s+/g, '-'),
    type: publication.type,
    type_name: typeName(settings.types.aliases.get(publication.type) ?? publication.type, settings.types),
    title_html: renderRich(publication.title, { math }),
    title_text: publication.titleText,
    url: reads.url,
    authors_html: people.html,
    authors_legend: people.legend,
    venue_html: renderRich(venueLine(publication, settings.words.venue), { math }),
    date_text: dateText(publication, settings),
    year: publication.year === undefined ? (publication.yearText ?? '') : String(publication.year),
    abbr,
    abbr_url: settings.venues.get(abbr)?.url ?? '',
    abbr_class: abbr === '' ? '' : venueClass(abbr),
    ...remarks(publication, reads),
    preview,
    preview_kind: VIDEO.test(preview) ? 'video' : 'image',
    links,
    badges: paperBadges(publication, settings),
    abstract_html: abstractHtml(publication, math),
    bibtex: publication.source === '' ? '' : exportBibtex(publication, settings.privateFields),
    bibtex_show: isYes(text('bibtex_show')),
    keywords: publication.keywords,
    topics: listOf(text('topics') || text('topic')),
    has_code: links.some(({ name }) => name === 'code'),
    selected: publication.selected,
  }
}

type Remarks = 'award' | 'award_html' | 'additional_html' | 'annotation_html' | 'note_html' | 'citation_html'

/** What authors add in words of their own. */
function remarks({ fields }: Publication, reads: RecordReads): Pick<PaperRecord, Remarks> {
  const text = (name: string): string => fields.get(name)?.text.trim() ?? ''
  const html = (name: string): string => fieldHtml(fields.get(name), reads)
  return {
    award: text('award_name') || (text('award') === '' ? '' : 'Awarded'),
    award_html: html('award'),
    additional_html: html('additional_info').replace(/^(?=[^,.;:)])/, ' '),
    annotation_html: html('annotation'),
    note_html: html('note'),
    citation_html: html('citation'),
  }
}

/** The month and year of a publication in words, or what stands for them. */
export function dateText(publication: Publication, { words }: PaperSettings): string {
  const { year, month, yearText } = publication
  if (year === undefined) return yearText ?? ''
  const name = month === undefined ? undefined : words.months[month - 1]
  return name === undefined ? String(year) : `${name} ${year}`
}

function isYes(text: string): boolean {
  return /^(?:true|yes|1)$/i.test(text)
}

function abstractHtml({ fields }: Publication, math: (tex: string) => string): string {
  const abstract = fields.get('abstract')
  const html = abstract === undefined ? '' : renderRich(abstract.rich, { math })
  return html === '' ? '' : `<p>${html}</p>`
}

function previewOf(value: string, find: FindFile): string {
  if (value === '') return ''
  if (/^(?:https?:)?\/\//i.test(value)) return isSafeAddress(value) ? value : ''
  return /^[a-z][a-z\d+.-]*:/i.test(value) ? '' : (find('preview', value, PICTURE_FOLDERS) ?? '')
}
