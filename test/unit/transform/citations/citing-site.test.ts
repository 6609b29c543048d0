import { expect, it } from 'vitest'
import { siteInAString } from '../../../support/site-in-a-string.ts'

const SITE = `
-- content/site.yml --
title: A site
-- content/index.md --
---
title: Home
---
See [@a].
-- content/other.md --
---
title: Other
---
See [@b].
-- content/plain.md --
---
title: Plain
---
Write to me@example.org about @nobody.
-- content/publications/papers.bib --
@article{a, author = {Noether, Emmy}, title = {First}, journal = {J}, year = 1921}
@article{b, author = {Artin, Emil}, title = {Second}, journal = {J}, year = 1927}
`

const BIB = 'content/publications/papers.bib'

it('a page is set again only where a work that it cites has changed', () => {
  const site = siteInAString(SITE)
  expect(site.build().outputs.get('index.html')).toContain('Noether, 1921')
  const text = String(site.files()[BIB])
  const moved = site.edit({ [BIB]: `\n\n${text}` })
  expect(moved.runs.get('markup') ?? 0).toBe(0)
  const changed = site.edit({ [BIB]: text.replace('1927', '1928') })
  expect(changed.outputs.get('other/index.html')).toContain('Artin, 1928')
  expect(changed.runs.get('markup')).toBe(1)
})

it('a page that cites nothing does not know of the bibliography', () => {
  const site = siteInAString(SITE)
  site.build()
  const reads = site.site.tracker.trace('markup', 'content/plain.md')?.reads.map(({ name, key }) => `${name} ${key}`) ?? []
  expect(reads.filter((read) => /^(?:publication |citation)/.test(read))).toEqual(['publication nobody'])
})

it('an unknown key is looked for again when an entry comes', () => {
  const site = siteInAString(SITE)
  const written = '---\ntitle: Home\n---\nSee [@c].\n'
  const first = site.edit({ 'content/index.md': written })
  expect(first.diagnostics.map(({ code }) => code)).toContain('bibliography/unknown-key')
  const second = site.edit({ [BIB]: `${String(site.files()[BIB])}@book{c, author = {Curie, Marie}, title = {Third}, year = 1910}` })
  expect(second.diagnostics.map(({ code }) => code)).not.toContain('bibliography/unknown-key')
  expect(second.outputs.get('index.html')).toContain('Curie, 1910')
})
