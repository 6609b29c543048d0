// What no generator in Node can do without: read, take the front matter off, render Markdown with footnotes and coloured
// code, put it into a page, write it; with a home page, a feed and a sitemap. No cache, no check, no theme. The benchmark
// counts in multiples of this. Usage: node bench-floor.mjs SITE OUT
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'
import MarkdownIt from 'markdown-it'
import footnote from 'markdown-it-footnote'
import Prism from 'prismjs'
import 'prismjs/components/prism-python.js'

const [site, out] = process.argv.slice(2)
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const languages = { js: Prism.languages.javascript, python: Prism.languages.python }
const markdown = new MarkdownIt({
  html: true,
  highlight: (code, name) => (languages[name] === undefined ? '' : Prism.highlight(code, languages[name], name)),
}).use(footnote)

const page = (title, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><link rel="stylesheet" href="/style.css"></head>
<body><header><a href="/">Letters</a></header><main>${body}</main></body></html>
`

const folder = join(site, 'content', 'posts')
mkdirSync(join(out, 'posts'), { recursive: true })
const posts = readdirSync(folder).toSorted().map((name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const end = text.indexOf('\n---', 3)
  const data = load(text.slice(4, end))
  const slug = name.slice(0, -3)
  const html = markdown.render(text.slice(end + 4), {})
  const tags = data.tags.map((tag) => `<li>${tag}</li>`).join('')
  const body = `<article><h1>${escape(data.title)}</h1><ul>${tags}</ul>${html}</article>`
  mkdirSync(join(out, 'posts', slug))
  writeFileSync(join(out, 'posts', slug, 'index.html'), page(data.title, body))
  return { title: data.title, url: `/posts/${slug}/`, html }
})
const newest = posts.toReversed()
const items = newest.map(({ title, url }) => `<li><a href="${url}">${escape(title)}</a></li>`).join('')
writeFileSync(join(out, 'index.html'), page('Letters', `<ul>${items}</ul>`))
const entries = newest.slice(0, 20).map(({ title, html }) => {
  return `<entry><title>${escape(title)}</title><content>${escape(html)}</content></entry>`
})
writeFileSync(join(out, 'feed.xml'), `<feed xmlns="http://www.w3.org/2005/Atom">${entries.join('')}</feed>\n`)
const places = posts.map(({ url }) => `<url><loc>https://example.org${url}</loc></url>`)
writeFileSync(join(out, 'sitemap.xml'), `<urlset>${places.join('')}</urlset>\n`)
