import { escapeXml } from '../generated/xml.ts'
import { toCslJson } from '../publications/to-csl-json.ts'
import type { Cite } from './citation.ts'
import type { CitedPage, CitingPage } from './cite-page.ts'
import { citationWords } from './citation-words.ts'
import type { CslCite, CslEngine } from './csl-engine.ts'
import { referenceList } from './reference-list.ts'
import { labelWorks, sortWorks } from './work-labels.ts'

/** Sets a page by a style of CSL; undefined where the processor gives up. */
export function citeWithCsl(page: CitingPage, engine: CslEngine): CitedPage | undefined {
  const words = citationWords(page.lang)
  const works = [...page.works.values()]
  const labels = labelWorks(sortWorks(works), words)
  const nameOf = (key: string): string => `${labels.get(key)?.names ?? key}, ${labels.get(key)?.year ?? ''}`
  const clusters = page.citations.map(({ form, cites }) => ({
    narrative: form === 'narrative',
    cites: cites.filter(({ key }) => page.works.has(key)).map(cslCite),
  }))
  const cited = new Set(clusters.flatMap(({ cites }) => cites.map(({ id }) => id)))
  const result = engine.run({
    items: works.map(toCslJson),
    clusters,
    uncited: works.map(({ key }) => key).filter((key) => !cited.has(key)),
    wrap: (html, id) => page.anchors.link(id, html, nameNeeded(html, nameOf(id))),
  })
  if (result === undefined) return undefined
  const references = result.entries.map(({ id, html }) => ({ key: id, html, name: nameOf(id) }))
  const style = result.numeric ? 'numeric' : 'csl'
  const citations = result.citations.map((html, index) => {
    const { form = 'group', cites = [] } = page.citations[index] ?? {}
    const unknown = cites.filter(({ key }) => !page.works.has(key)).map(({ key }) => escapeXml(` [@${key}]`))
    // Such a style has no names to put into a sentence.
    const names = result.numeric && form === 'narrative' ? (labels.get(cites[0]?.key ?? '')?.names ?? '') : ''
    return (names === '' ? '' : `${escapeXml(names)} `) + html + unknown.join('')
  })
  return { citations, list: referenceList(references, { style, back: words.back, anchors: page.anchors }) }
}

function cslCite({ key, prefix, locator, suffix, yearOnly }: Cite): CslCite {
  const shared = { id: key, prefix: prefix === '' ? '' : `${prefix} `, suffix, yearOnly }
  return locator === undefined ? shared : { ...shared, locator: locator.value, label: locator.kind }
}

// A number says too little by itself; it stays part of the name, as a name must hold what is seen.
function nameNeeded(html: string, name: string): string | undefined {
  const text = html.replace(/<[^>]*>/g, '').trim()
  return /^[[(]?\d{1,3}[\])]?$/.test(text) ? `${text}: ${name}` : undefined
}
