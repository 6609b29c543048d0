import { it } from 'vitest'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { render } from '/work/main/test/unit/transform/markdown/renderer.ts'
it('gen', () => {
  for (const f of readdirSync('/tmp/fx').filter(n=>n.endsWith('.in'))) {
    const out: string[] = []
    const parts = readFileSync('/tmp/fx/'+f,'utf8').split(/^@@ /m).slice(1)
    for (const part of parts) {
      const [name, ...rest] = part.trimEnd().split('\n')
      const text = rest.filter(l=>!l.startsWith('! ') && l!=='!').join('\n')
      const { value, diagnostics } = render(text)
      out.push([name, '.', text, '.', value.html.trimEnd(), '.', ...diagnostics.map(d=>`! ${d.code} ${d.at?.line}:${d.at?.column}`)].join('\n'))
    }
    writeFileSync('/work/main/test/unit/transform/markdown/fixtures/'+f.replace('.in','.txt'), out.join('\n\n')+'\n')
  }
})
