import { escapeXml } from '../generated/xml.ts'

/** The links between the citations of a page and its list of references. */
export interface PageAnchors {
  /** A link to a reference around HTML; `name` is what it is called where its text says too little. */
  link(key: string, html: string, name?: string): string
  /** Notes that a work is cited by the link that was made last, which names another one. */
  shareLast(key: string): void
  /** The id of a reference. */
  entryId(key: string): string
  /** The ids of the links that lead to a reference. */
  citedAt(key: string): readonly string[]
}

/** What ids begin with where several texts share one page; `linked` is false where the page has no list. */
export interface AnchorForm {
  readonly docId?: string | undefined
  readonly linked: boolean
}

/** Makes the links of one page, numbered in the order in which they are asked for. */
export function pageAnchors({ docId, linked }: AnchorForm): PageAnchors {
  const mentions = new Map<string, string[]>()
  const prefix = docId === undefined ? '' : `${docId}-`
  let last = ''
  const note = (key: string, id: string): void => {
    const before = mentions.get(key)
    if (before === undefined) mentions.set(key, [id])
    else before.push(id)
  }
  const entryId = (key: string): string => `${prefix}ref-${idOf(key)}`
  return {
    entryId,
    link: (key, html, name) => {
      if (!linked) return html
      last = `${prefix}cite-${(mentions.get(key)?.length ?? 0) + 1}-${idOf(key)}`
      note(key, last)
      const label = name === undefined ? '' : ` aria-label="${escapeXml(name)}"`
      const href = `#${fragmentOf(entryId(key))}`
      return `<a href="${escapeXml(href)}" id="${escapeXml(last)}" role="doc-biblioref"${label}>${html}</a>`
    },
    shareLast: (key) => note(key, last),
    citedAt: (key) => mentions.get(key) ?? [],
  }
}

/** An id as the fragment of an address. */
export function fragmentOf(id: string): string {
  const sound = id.replace(/\p{Surrogate}/gu, '\uFFFD')
  return sound.replace(/[^\w!$&'()*+,\-./:;=?@~]+/g, (run) => encodeURIComponent(run))
}

// A key may hold anything, an id no blanks.
function idOf(key: string): string {
  return key.replace(/\s+/gu, '_')
}
