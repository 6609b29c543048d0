import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import type { Citeproc, CiteprocCitation, CiteprocSystem } from '../../../../src/transform/citations/citeproc.ts'
import { citeprocEngine } from '../../../../src/transform/citations/citeproc.ts'
import { cslLocale } from '../../../../src/transform/citations/csl-locale.ts'
import { citationReads, renderer } from './cite-markdown.ts'

const STYLE = '<style><citation><layout prefix="(" suffix=")" delimiter="; "></layout></citation></style>'
const NUMBERS = STYLE.replace('</layout>', '<text variable="citation-number"/></layout>').replaceAll('"("', '"["').replaceAll('")"', '"]"')

/** As much of citeproc as a page needs: works in the order of their citation, by their keys or numbers. */
class Engine {
  readonly opt = { development_extensions: {} }
  private ids: string[] = []
  private readonly system: CiteprocSystem
  private readonly numeric: boolean

  constructor(...[system, style]: ConstructorParameters<Citeproc['Engine']>) {
    if (style.includes('broken')) throw new Error('no style')
    this.system = system
    this.numeric = style.includes('citation-number')
  }

  updateItems(ids: readonly string[]): void {
    this.ids = [...ids]
  }

  updateUncitedItems(ids: readonly string[]): void {
    this.ids.push(...ids)
  }

  rebuildProcessorState(citations: readonly CiteprocCitation[]): readonly (readonly [string, number, string])[] {
    return citations.map(({ citationID, citationItems, properties }) => {
      const ids = citationItems.map(({ id }) => String(id))
      for (const id of ids) if (!this.ids.includes(id)) this.ids.push(id)
      if (this.numeric) return [citationID, 0, `[${ids.map((id) => this.ids.indexOf(id) + 1).join(', ')}]`]
      const texts = ids.map((id) => this.system.wrapCitationEntry(properties.mode === undefined ? id : '1921', id))
      return [citationID, 0, properties.mode === undefined ? texts.join('; ') : `Noether ${texts.join('')}`]
    })
  }

  makeBibliography() {
    const entries = this.ids.map((id) => `  <div class="csl-entry">${String(this.system.retrieveItem(id)['title'])}. https://e.org/${id}.</div>\n`)
    return [{ entry_ids: this.ids.map((id) => [id]) }, entries] as const
  }
}

function cited(text: string, style: string): string {
  const engine = citeprocEngine({ Engine }, style, 'en')
  const citations = citationReads(engine === undefined ? {} : { style: engine })
  return renderer().render({ text, path: sourcePath('a.md'), line: 1 }, { resolveLink: () => undefined, citations }).value.html
}

describe('a style of CSL', () => {
  it('has a link for every work, and the signs around a citation', () => {
    expect(cited('[@noether1921; @report]', STYLE)).toContain(
      '(<a href="#ref-noether1921" id="cite-1-noether1921" role="doc-biblioref">noether1921</a>; ' +
        '<a href="#ref-report" id="cite-1-report" role="doc-biblioref">report</a>)',
    )
  })

  it('has them behind the names in a sentence', () => {
    expect(cited('@noether1921', STYLE)).toContain('Noether (<a href="#ref-noether1921" id="cite-1-noether1921" role="doc-biblioref">1921</a>)')
  })

  it('may number its references', () => {
    const html = cited('@noether1921 and [@report; @noether1921]', NUMBERS)
    expect(html.replace(/<a [^>]*>(\d)<\/a>/g, '<$1>')).toContain('Noether [<1>]</span> and <span class="citation">[<2>, <1>]')
    expect(html).toContain('<ol class="references numeric">')
  })

  it('lists works as lines with links', () => {
    expect(cited('[@noether1921]', STYLE)).toContain(
      '<li id="ref-noether1921">Idealtheorie in Ringbereichen. <a href="https://e.org/noether1921">https://e.org/noether1921</a>. <a',
    )
  })

  it('keeps works that are not known', () => {
    expect(cited('[@noether1921; @gone]', STYLE)).toMatch(/\) \[@gone\]<\/span>/)
  })

  it('begins each page with no works', () => {
    const engine = citeprocEngine({ Engine }, NUMBERS, 'en')
    const run = (id: string) => engine?.run({ items: [{ id, type: 'book' }], clusters: [{ narrative: false, cites: [{ id, prefix: '', suffix: '', yearOnly: false }] }], uncited: [], wrap: (html) => html })
    expect([run('a')?.citations, run('b')?.citations]).toEqual([['[1]'], ['[1]']])
  })

  it.each(['', '<html></html>', '<style><citation><layout>broken</layout></citation></style>'])('that cannot be read is none: %j', (style) => {
    expect(citeprocEngine({ Engine }, style, 'en')).toBeUndefined()
  })

  it('gets the words of the language', () => {
    expect(cslLocale('de')).toContain('<term name="and">und</term>')
    expect(cslLocale('ko')).toContain('<term name="page"><single>쪽</single><multiple>쪽</multiple></term>')
  })
})
