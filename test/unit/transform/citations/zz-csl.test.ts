import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { it } from 'vitest'
import { sourcePath } from '../../../../src/model/paths.ts'
import { citeprocEngine } from '../../../../src/transform/citations/citeproc.ts'
import { citationReads, renderer } from './cite-markdown.ts'
it('try', () => {
  const require = createRequire('/tmp/csltest/x.js')
  const CSL = require('citeproc')
  for (const s of ['apa', 'vancouver', 'harvard1']) for (const lang of ['en-US', 'de']) {
    const engine = citeprocEngine(CSL, readFileSync(`/tmp/csltest/${s}.csl`, 'utf8'), lang)
    if (engine === undefined) { console.log('none', s); continue }
    const { value } = renderer().render({ text: 'A [see @noether1921, p. 3, and more; @curie1898]. @waerden1930 [chap. 2] says; [-@noether1918a] and [@noether1918b; @nobody] [@preprint; @noether1932].', path: sourcePath('a.md'), line: 1 }, { resolveLink: () => undefined, citations: citationReads({ style: engine, lang, nocite: ['report'] }) })
    console.log(s, lang, value.html)
  }
})
