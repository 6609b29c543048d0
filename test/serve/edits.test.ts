import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { isError } from '../../src/model/diagnostic.ts'
import { digest } from '../../src/disk/digest.ts'
import { serveFolder } from './served-folder.ts'

const SITE = `
-- content/site.yml --
title: The Site
url: https://example.org
-- content/index.njk --
---
title: Home
layout: none
permalink: /index.html
---
<html><body><h1>{{ site.title }}</h1>{% for post in site.posts %}<a href="{{ post.url }}">{{ post.title }}</a>{% endfor %}</body></html>
-- content/posts/2024-01-01-one.md --
---
title: First
---
The first body.
-- content/posts/2024-01-02-two.md --
---
title: Second
---
The second body.
-- content/posts/2024-01-03-three.md --
---
title: Third
---
The third body.
`
const ONE = 'content/posts/2024-01-01-one.md'
const post = (title: string, body: string): string => `---\ntitle: ${title}\n---\n${body}\n`
const ADDRESS = '/posts/2024/one/'

async function served(): Promise<Awaited<ReturnType<typeof serveFolder>> & { readonly one: string }> {
  const site = await serveFolder(SITE)
  const home = await site.get('/')
  const one = /href="([^"]*one[^"]*)"/.exec(home.text)?.[1] ?? ADDRESS
  return { ...site, one }
}

test('a page, the home page and the feed are right after an edit, and only they are made again', async () => {
  const site = await served()
  site.write(ONE, post('A New Title', 'Something new.'))
  await site.until(site.one, ({ text }) => text.includes('Something new.'))
  expect((await site.get('/')).text).toContain('A New Title')
  expect((await site.get('/feed.xml')).text).toContain('A New Title')
  const { sources, runs } = await site.built((outcome) => outcome.sources.includes(ONE as never))
  expect(sources).toEqual([ONE])
  expect(runs.get('markup')).toBe(1)
})

test('the addresses of the preview are its own', async () => {
  const site = await served()
  expect((await site.get('/feed.xml')).text).toContain(`http://localhost:${site.port}/`)
})

test('a file that is replaced by a rename, as many editors save it, is read anew each time', async () => {
  const site = await served()
  for (const round of ['alpha', 'beta', 'gamma', 'delta']) {
    site.write('content/posts/.one.md.tmp', post('First', `Saved ${round}.`))
    site.rename('content/posts/.one.md.tmp', ONE)
    await site.until(site.one, ({ text }) => text.includes(`Saved ${round}.`))
  }
})

test('a file that is moved away and written anew, as vim saves it, never flashes as missing', async () => {
  const site = await served()
  const seen = new Set<number>()
  for (const round of ['alpha', 'beta', 'gamma']) {
    site.rename(ONE, `${ONE}~`)
    site.write(ONE, post('First', `Saved ${round}.`))
    site.remove(`${ONE}~`)
    await site.until(site.one, ({ status, text }) => {
      seen.add(status)
      return text.includes(`Saved ${round}.`)
    })
  }
  expect([...seen]).toEqual([200])
})

test('a file that is emptied before it is written is not shown empty', async () => {
  const site = await served()
  const handle = fs.openSync(path.join(site.folder, ONE), 'w')
  const first = await site.get(site.one)
  fs.writeSync(handle, post('First', 'Written late.'))
  fs.closeSync(handle)
  const seen = new Set<boolean>()
  await site.until(site.one, ({ text }) => {
    seen.add(/The first body\.|Written late\./.test(text))
    return text.includes('Written late.')
  })
  expect([first.text.includes('The first body.'), ...seen]).toEqual([true, true])
})

test('new, renamed and deleted files change the addresses', async () => {
  const site = await served()
  site.write('content/posts/2024-02-01-four.md', post('Fourth', 'The fourth body.'))
  await site.until('/', ({ text }) => text.includes('Fourth'))
  site.rename('content/posts/2024-02-01-four.md', 'content/posts/2024-02-01-quatre.md')
  const { text } = await site.until('/', (got) => got.text.includes('quatre'))
  expect(text).not.toContain('four')
  site.remove('content/posts/2024-02-01-quatre.md')
  await site.until('/', (got) => !got.text.includes('Fourth'))
  site.remove(ONE)
  await site.until(site.one, ({ status }) => status === 404)
})

test('folders come and go with all that is in them', async () => {
  const site = await served()
  site.write('content/talks/2024-05-05-talk.md', post('A Talk', 'Spoken.'))
  await site.until('/sitemap.xml', ({ text }) => text.includes('/talks/'))
  site.rename('content/talks', 'content/lectures')
  await site.until('/sitemap.xml', ({ text }) => !text.includes('/talks/') && text.includes('/lectures/'))
  site.remove('content/lectures')
  await site.until('/sitemap.xml', ({ text }) => !text.includes('/lectures/'))
})

test('a layout of the site takes the place of the theme’s, and gives it back', async () => {
  const site = await served()
  site.write('layouts/post.njk', '<p>OUR LAYOUT</p>{{ content | safe }}')
  await site.until(site.one, ({ text }) => text.includes('OUR LAYOUT'))
  site.write('layouts/post.njk', '<p>OUR SECOND</p>{{ content | safe }}')
  await site.until(site.one, ({ text }) => text.includes('OUR SECOND'))
  site.remove('layouts')
  await site.until(site.one, ({ text }) => text.includes('</footer>'))
})

test('a checkout of many files is one or two builds, and nothing of it is lost', async () => {
  const site = await served()
  const names = Array.from({ length: 300 }, (_, index) => `content/posts/2023-01-01-many-${index}.md`)
  for (const [index, name] of names.entries()) site.write(name, post(`Many ${index}`, 'Body.'))
  await site.until('/', ({ text }) => names.every((_name, index) => text.includes(`>Many ${index}<`)))
  await site.preview.settled()
  const before = site.outcomes.length
  for (const [index, name] of names.entries()) {
    if (index % 3 === 0) site.remove(name)
    else site.write(name, post(`Other ${index}`, 'Body.'))
  }
  await site.until('/', ({ text }) => names.every((_name, index) => {
    return index % 3 === 0 ? !text.includes(` ${index}<`) : text.includes(`>Other ${index}<`)
  }))
  await site.preview.settled()
  expect(site.outcomes.length - before).toBeLessThanOrEqual(3)
})

test('of a thousand writes of one file the last state wins', async () => {
  const site = await served()
  const before = site.outcomes.length
  for (let round = 1; round <= 1000; round++) site.write(ONE, post('First', `Round ${round}.`))
  await site.until(site.one, ({ text }) => text.includes('Round 1000.'))
  await site.preview.settled()
  expect(site.outcomes.length - before).toBeLessThanOrEqual(3)
})

test('an edit during a build is built too', async () => {
  const site = await served()
  const many = Array.from({ length: 200 }, (_, index) => index)
  for (const index of many) site.write(`content/posts/2023-01-01-many-${index}.md`, post(`Many ${index}`, 'Body.'))
  await site.until('/', ({ text }) => text.includes('>Many 199<'))
  site.write('layouts/post.njk', '<p>LAYOUT A</p>{{ content | safe }}')
  await site.until(site.one, ({ text }) => text.includes('LAYOUT A'))
  site.write(ONE, post('First', 'Edited meanwhile.'))
  site.write('layouts/post.njk', '<p>LAYOUT B</p>{{ content | safe }}')
  await site.until(site.one, ({ text }) => text.includes('LAYOUT B') && text.includes('Edited meanwhile.'))
})

test('the last good page stays while there is an error, which is told, and gone when it is mended', async () => {
  const site = await served()
  site.write('layouts/post.njk', '<p>GOOD</p>{{ content | safe }}')
  await site.until(site.one, ({ text }) => text.includes('GOOD'))
  site.write('layouts/post.njk', '<p>BAD</p>{% if %}')
  const broken = await site.built(({ diagnostics }) => diagnostics.some(isError))
  expect(broken.diagnostics.filter(isError)[0]?.at?.path).toBe('layouts/post.njk')
  const kept = await site.get(site.one)
  expect([kept.status, kept.text.includes('GOOD')]).toEqual([200, true])
  site.write('layouts/post.njk', '<p>MENDED</p>{{ content | safe }}')
  await site.until(site.one, ({ text }) => text.includes('MENDED'))
  await site.preview.settled()
  expect(site.outcomes.at(-1)?.diagnostics.filter(isError)).toEqual([])
})

test('a page that never could be made has a stand-in that says why', async () => {
  const site = await serveFolder(`${SITE}-- layouts/post.njk --\n{% if %}<script>alert(1)</script>\n`)
  const home = await site.get('/')
  const one = /href="([^"]*one[^"]*)"/.exec(home.text)?.[1] ?? ''
  const got = await site.get(one)
  expect(got.status).toBe(500)
  expect(got.text).toContain('layouts/post.njk:1:')
  expect(got.text).not.toContain('<script>alert')
  site.write('layouts/post.njk', '<p>GOOD</p>{{ content | safe }}')
  await site.until(one, ({ status }) => status === 200)
})

test('the configuration is read anew without a restart, and runs no Markdown again', async () => {
  const site = await served()
  site.write('content/site.yml', 'title: Another Title\nurl: https://example.org\n')
  await site.until('/', ({ text }) => text.includes('<h1>Another Title</h1>'))
  const { runs } = await site.built(({ sources }) => sources.includes('content/site.yml' as never))
  expect(runs.get('markup') ?? 0).toBe(0)
  site.write('content/site.yml', 'title: Another Title\nurl: https://example.org\nbaseurl: /base\n')
  await site.until('/base/', ({ status }) => status === 200)
  const root = await site.get('/')
  expect([root.status, root.headers.get('location')]).toEqual([302, '/base/'])
  expect((await site.get('/feed.xml')).status).toBe(404)
  site.write('content/site.yml', 'title: Back\nexclude: [posts]\n')
  await site.until('/', ({ text }) => text.includes('<h1>Back</h1>') && !text.includes('First'))
})

test('saving a file without a change builds nothing', async () => {
  const site = await served()
  site.write('content/posts/2024-01-02-two.md', post('Second', 'The second body.'))
  site.write(ONE, post('First', 'Changed after.'))
  await site.until(site.one, ({ text }) => text.includes('Changed after.'))
  await site.preview.settled()
  expect(site.outcomes.flatMap(({ sources }) => sources).filter((source) => source.includes('two'))).toEqual([
    'content/posts/2024-01-02-two.md',
  ])
})

test('the output folder is neither read nor written', async () => {
  const site = await serveFolder(`${SITE}-- _site/index.html --\nbuilt before\n-- _site/secret.txt --\nsecret\n`)
  const before = treeOf(path.join(site.folder, '_site'))
  site.write(ONE, post('First', 'Edited.'))
  await site.until('/sitemap.xml', ({ text }) => text.includes('one'))
  site.write('_site/other.txt', 'by somebody else')
  expect((await site.get('/secret.txt')).status).toBe(404)
  expect((await site.get('/other.txt')).status).toBe(404)
  site.remove('_site/other.txt')
  expect(treeOf(path.join(site.folder, '_site'))).toEqual(before)
  expect(fs.readdirSync(site.folder).toSorted()).toEqual(['_site', 'content'])
})

test('a picture is answered from its source, in parts too, and a link that comes to lead outside is not', async () => {
  const site = await serveFolder(`${SITE}-- content/images/a.txt --\n0123456789\n`)
  const whole = await site.get('/images/a.txt')
  expect(whole.text).toBe('0123456789\n')
  const part = await fetch(`http://127.0.0.1:${site.port}/images/a.txt`, { headers: { range: 'bytes=2-4' } })
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '234', 'bytes 2-4/11'])
  const beyond = await fetch(`http://127.0.0.1:${site.port}/images/a.txt`, { headers: { range: 'bytes=99-' } })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, 'bytes */11'])
  site.remove('content/images/a.txt')
  fs.symlinkSync('/etc/passwd', path.join(site.folder, 'content/images/a.txt'))
  const got = await site.until('/images/a.txt', ({ status }) => status === 404)
  expect(got.text).not.toContain('root:')
})

function treeOf(folder: string): Readonly<Record<string, string>> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  const files = names.filter((name) => fs.statSync(path.join(folder, name)).isFile())
  return Object.fromEntries(files.map((name) => [name, digest(fs.readFileSync(path.join(folder, name)))]))
}
