/** Fields that belong to one publication alone, so that no other inherits them. */
const OWN = new Set([
  'crossref', 'xref', 'xdata', 'ids', 'key', 'label', 'shorthand', 'options', 'presort', 'sortkey',
  'sorttitle', 'keywords',
  'abstract', 'annotation', 'note', 'doi', 'url', 'urldate', 'eprint', 'eprinttype', 'archiveprefix',
  'arxiv', 'hal', 'pmid',
  'pdf', 'html', 'supp', 'poster', 'slides', 'website', 'blog', 'code', 'video', 'preview', 'selected',
  'award',
  'award_name', 'additional_info', 'bibtex_show', 'google_scholar_id', 'inspirehep_id', 'altmetric',
  'dimensions', 'pages',
  'pagetotal', 'file', 'subtitle', 'titleaddon', 'shorttitle', 'author+an', 'author+an:orcid', 'orcid',
])
const PARTS_OF_BOOKS = new Set([
  'inproceedings', 'conference', 'incollection', 'inbook', 'inreference',
  'suppbook', 'suppcollection',
])
const PARTS_OF_PERIODICALS = new Set(['article', 'suppperiodical'])

/**
 * The name under which a child inherits a field of its parent, as BibLaTeX has it: the title of a book
 * becomes the `booktitle` of its chapter. Undefined for what is not inherited.
 */
export function inheritedName(field: string, child: string, parent: string): string | undefined {
  if (field === 'title') return titleName(child, parent)
  if (OWN.has(field)) return undefined
  // The author of a book is not that of a chapter, except where `inbook` has no other.
  if (field === 'author' && PARTS_OF_BOOKS.has(child) && child !== 'inbook') return undefined
  return field
}

function titleName(child: string, parent: string): string | undefined {
  if (parent === 'periodical' && PARTS_OF_PERIODICALS.has(child)) return 'journaltitle'
  if (PARTS_OF_BOOKS.has(child)) return 'booktitle'
  return parent.startsWith('mv') ? 'maintitle' : undefined
}
