import type { MemoryFiles } from '../../src/disk/memory-disk.ts'

/** The places into which every string is put, by the kind of page that has them; the counts of the suite are made of these. */
export const SINKS = {
  page: ['title', 'description', 'tag', 'category', 'keyword', 'author'],
  text: [
    'title', 'description', 'paragraph', 'heading', 'link text', 'link address', 'link title', 'image description', 'image address', 'figure caption', 'fence info',
    'code', 'footnote', 'table cell', 'list item', 'callout title', 'details title', 'attribute value', 'attribute name', 'excerpt', 'subtitle', 'more info', 'styles',
  ],
  paper: ['title', 'author', 'journal', 'note', 'abstract', 'keywords', 'url', 'doi', 'pdf', 'code', 'raw title', 'raw author'],
  navigation: ['title', 'address'],
  talk: ['venue', 'location', 'slides', 'link'],
  project: ['category', 'github', 'picture'],
  cv: ['institution', 'degree', 'address', 'highlight'],
  file: ['name'],
} as const

/** How many places there are. */
export const SINK_COUNT = Object.values(SINKS).reduce((sum, sinks) => sum + sinks.length, 0)

/** A site that has each of some strings in every place but the shared ones. `texts[n]` is shown on the page `/page/n/` and so on. */
export function injectionSite(texts: readonly string[]): MemoryFiles {
  const files: Record<string, string> = {
    'content/site.yml': SETTINGS,
    'content/index.md': '---\ntitle: Home\n---\nWelcome.\n',
    'content/publications/all.bib': texts.map(paper).join('\n'),
  }
  for (const [number, text] of texts.entries()) {
    files[`content/notes/n${number}.md`] = page(number, text)
    files[`content/posts/2020-01-01-t${number}.md`] = untrusted(number, text)
    files[`content/talks/2020-01-01-k${number}.md`] = front({ permalink: `/talk/${number}/`, title: `Talk ${number}`, venue: text, location: text, slides: text, link: text })
    files[`content/projects/p${number}.md`] = front({ permalink: `/project/${number}/`, title: `Project ${number}`, category: text, github: text, img: text })
    const name = text.replace(/[/\0\p{Surrogate}]/gu, '').slice(0, 40)
    if (name.trim() !== '' && !/^[._#]|^\.+$|~$/.test(name)) files[`content/files/${number} ${name}.md`] = 'A file with a name.\n'
  }
  return files
}

/** JSON is YAML, so that a value comes through whatever is in it. */
function front(values: Readonly<Record<string, unknown>>): string {
  return `---\n${Object.entries(values).map(([key, value]) => `${key}: ${yaml(value)}\n`).join('')}---\n`
}

function yaml(value: unknown): string {
  // What YAML does not let stand in a quoted text is written as an escape.
  return JSON.stringify(value).replace(/[^\u0020-\u007e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function page(number: number, text: string): string {
  const values = { title: text, description: text, tags: [text], categories: [text], keywords: [text], author: text }
  return `${front({ permalink: `/page/${number}/`, ...values })}The page of number ${number}.\n`
}

function untrusted(number: number, text: string): string {
  const line = text.replace(/[\r\n]/g, ' ')
  const body = [
    `Before. ${text} After.`, `## ${line}`, `[${line}](x.md)`, `[a](<${line}>)`, `[a](${line})`, `[a](x "${line}")`, `![${line}](x.png)`, `![a](<${line}>)`, `![a](x.png "${line}")`,
    `~~~${line}\ncode ${text}\n~~~`, `A \`${line}\` b`, `A note[^1].\n\n[^1]: ${line}`, `| a |\n|---|\n| ${line} |`, `- ${line}`, `> [!NOTE] ${line}\n> x`, `::: details ${line}\nx\n:::`,
    `A *b*{: title="${line}"} c`, `A *b*{: ${line}="x"} c`,
  ]
  const values = { title: `Text ${number}`, description: text, excerpt: text, subtitle: text, profile: { more_info: text }, _styles: text, layout: number % 2 === 0 ? 'post' : 'about' }
  return `${front({ permalink: `/text/${number}/`, ...values })}${body.join('\n\n')}\n`
}

/** LaTeX of a text, so that its signs are signs. */
function tex(text: string): string {
  const named: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' }
  return text.replace(/[\\{}%#&_$~^]/g, (sign) => named[sign] ?? `\\${sign}`).replace(/@/g, '{@}')
}

function paper(text: string, number: number): string {
  const plain = tex(text)
  const raw = text.replace(/[{}@"\\%]/g, '')
  const fields = {
    title: number % 2 === 0 ? `Paper ${number} ${plain}` : `Paper ${number} ${raw}`, author: number % 2 === 0 ? `Noether, ${raw}` : `${plain} and Emmy Noether`, journal: plain, note: plain,
    abstract: plain, keywords: plain, url: raw, doi: raw, pdf: raw, code: raw, year: '1920',
  }
  return `@article{key${number},\n${Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`
}

const SETTINGS = `title: A site
url: https://example.org
defaults:
  - scope: { path: posts }
    values: { untrusted: true }
pagination: { per_page: 1000 }
nav:
  - { title: Home, url: / }
`

/** A site that has each string in what every page shows, and in a CV: a page for each would say it all again. */
export function sharedSite(texts: readonly string[]): MemoryFiles {
  const entries = texts.map((text) => `  - { title: ${yaml(`N ${text}`)}, url: ${yaml(text)} }\n`).join('')
  // The text of a CV is Markdown, in which its author is trusted with HTML unless the site says otherwise.
  const config = `untrusted: true\n${SETTINGS}${entries}`
  return { 'content/site.yml': config, 'content/index.md': '---\ntitle: Home\n---\nWelcome.\n', 'content/cv.md': '---\ntitle: Vita\nlayout: cv\n---\n', 'content/cv.yml': cv(texts) }
}

function cv(texts: readonly string[]): string {
  const entries = texts.map((text) => {
    return `      - { institution: ${yaml(text)}, area: ${yaml(text)}, degree: ${yaml(text)}, url: ${yaml(text)}, start_date: 1903, highlights: [${yaml(text)}] }\n`
  })
  return `cv:\n  name: Emmy Noether\n  sections:\n    education:\n${entries.join('')}`
}
