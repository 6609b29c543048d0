import { test } from 'vitest'
import { readFileSync, readdirSync } from 'node:fs'
import { parsePage } from '../../../src/parse/page.ts'
import { sourcePath } from '../../../src/model/paths.ts'
const go = (text: string, contentPath = 'index.md', collection = 'pages') => parsePage({ source: { path: sourcePath('content/' + contentPath), text }, contentPath, collection, defaults: {}, zone: 'Europe/Berlin', kindOf: () => 'markdown' })
test('x', () => {
  for (const f of readdirSync('/work/shared/seeds')) {
    const r = go(readFileSync('/work/shared/seeds/' + f, 'utf8').replace(/^\ufeff/, ''))
    console.log(f, JSON.stringify(r.value.meta).slice(0, 1500), r.value.bodyLine, r.diagnostics)
  }
  console.log(go('---\ntittle: x\ndate: march\nredirect_from: /a/\nnav: maybe\nprofile: {align: middle, imge: x}\n---\nHi', 'posts/a.md', 'posts').diagnostics)
  const text = (i: number) => `---\nlayout: post\ntitle: "Post number ${i}"\ndate: 2024-03-${String(1 + i % 28).padStart(2, '0')} 10:00:00\ntags: [a, b, c${i}]\ncategories: research\ndescription: Some words\n---\n\nThe body of the post ${i}.\n\nMore words é.\n`
  for (let round = 0; round < 4; round++) {
    const t = performance.now()
    for (let i = 0; i < 1000; i++) go(text(i + round * 1000), `posts/2024-01-01-a${i}.md`, 'posts')
    console.log('1000 pages', performance.now() - t)
  }
})
