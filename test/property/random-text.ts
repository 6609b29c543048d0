import type { Chance } from './chance.ts'

/** Names for everything: few, so that random sites link to each other, collide, and miss each other. */
const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] as const
const DAYS = ['2019-02-03', '2020-01-01', '2021-03-04', '2021-11-12', '2030-05-06'] as const

/** Paths that pages may have. */
export const PAGES: readonly string[] = [
  'content/index.md',
  ...WORDS.map((word) => `content/${word}.md`),
  ...WORDS.slice(0, 2).map((word) => `content/sub/${word}.md`),
  ...WORDS.map((word, index) => `content/posts/${DAYS[index] ?? ''}-${word}.md`),
  ...WORDS.slice(0, 3).map((word) => `content/posts/2021-06-07-${word}.md`),
  ...WORDS.slice(0, 2).map((word) => `content/drafts/${word}.md`),
  ...WORDS.slice(0, 3).map((word) => `content/projects/${word}.md`),
  ...WORDS.slice(0, 2).map((word) => `content/news/2020-02-0${word.length}-${word}.md`),
  ...WORDS.slice(0, 2).map((word) => `content/talks/2022-02-0${word.length}-${word}.md`),
  'content/made.njk',
  'content/list.html',
  'content/data.json',
]

/** A page: front matter and a body in which every construct that reads the site may occur. */
export function randomPage(path: string, random: Chance): string {
  const body = /\.(?:njk|html|json)$/.test(path) ? randomTemplate(random) : randomBody(random)
  return `${randomFrontMatter(random)}${body}`
}

/** The body of a Markdown page. */
export function randomBody(random: Chance): string {
  const parts: readonly (() => string)[] = [
    () => `A paragraph about *${random.pick(WORDS)}* number ${random.below(5)}.`,
    () => `# Heading ${random.pick(WORDS)}`,
    () => `### Deep ${random.pick(WORDS)}`,
    () => `See [${random.pick(WORDS)}](${random.pick(WORDS)}.md).`,
    () => `See [a post](/posts/${random.pick(DAYS)}-${random.pick(WORDS)}.md).`,
    () => `[to an address](/${random.pick(WORDS)}/) ![picture](/img/${random.pick(WORDS)}.png)`,
    () => `![](img/${random.pick(WORDS)}.png)`,
    () => `<!--more-->\n\nThe rest of it.`,
    () => 'A formula $a^2$ and a footnote[^1].\n\n[^1]: Here.',
    () => 'A footnote[^none] without text.',
    () => '{% include figure.html %}',
    () => '```js\nlet a = 1\n```',
  ]
  return Array.from({ length: 1 + random.below(4) }, () => random.pick(parts)()).join('\n\n') + '\n'
}

/** The body of a page that is a template. */
export function randomTemplate(random: Chance): string {
  return random.pick([
    '{% for post in site.posts %}{{ post.title }} {{ post.url }}\n{% endfor %}',
    `{% include "partials/${random.pick(['a', 'b', 'none'])}.njk" %}`,
    '{{ site.data.people | jsonify }} {{ site.data.deep.inner | jsonify }}',
    '{% for page in site.pages %}{{ page.title }}{{ page.content }}{% endfor %}',
    '{{ page.title }} {{ nothing.at.all }}',
    '{{ site.tags | jsonify }}{% for paper in site.bibliography %}{{ paper.title }}{% endfor %}',
    '{{ page.title | no_such_filter }}',
    '{% if %}',
  ])
}

/** Front matter, sometimes broken, sometimes none. */
export function randomFrontMatter(random: Chance): string {
  if (random.percent(10)) return ''
  const lines: readonly (() => string)[] = [
    () => `title: ${random.pick(['One', 'Two', '"Three"', 'With: colon'])}`,
    () => `tags: [${random.pick(WORDS)}, ${random.pick(WORDS)}]`,
    () => `categories: ${random.pick(WORDS)}`,
    () => `date: ${random.pick([...DAYS, 'soon'])}`,
    () => `layout: ${random.pick(['page', 'post', 'custom', 'about', 'none', 'absent', 'archive'])}`,
    () => `published: ${random.pick(['true', 'false'])}`,
    () => `permalink: ${random.pick(['/alpha/', '/fixed/:title/', '/x.html', 'no/slash'])}`,
    () => `redirect_from: /${random.pick(WORDS)}/`,
    () => `excerpt: The *excerpt* ${random.below(3)}`,
    () => `importance: ${random.below(4)}`,
    () => `image: /img/${random.pick(WORDS)}.png`,
    () => `description: About ${random.pick(WORDS)}`,
    () => 'pagination:\n  enabled: true\n  per_page: 2',
    () => 'titel: mistyped',
    () => 'broken: [a, b',
  ]
  const chosen = Array.from({ length: random.below(4) }, () => random.pick(lines)())
  return `---\n${chosen.map((line) => `${line}\n`).join('')}---\n`
}

/** The configuration, with the keys that change much. */
export function randomConfig(random: Chance): string {
  const lines: readonly string[] = [
    `title: ${random.pick(['A site', 'Another site'])}`,
    `description: ${random.pick(['Words', 'More words'])}`,
    `url: ${random.pick(['https://example.org', 'https://example.net'])}`,
    `baseurl: ${random.pick(['""', '/x', '/~me'])}`,
    `permalink: ${random.pick(['pretty', 'date', 'none', '/:year/:title/'])}`,
    `timezone: ${random.pick(['UTC', 'Europe/Berlin', 'Nowhere'])}`,
    `future: ${random.pick(['true', 'false'])}`,
    `lang: ${random.pick(['en', 'de'])}`,
    `exclude: [${random.pick(['beta.md', 'sub', '"*.njk"'])}]`,
    `pagination:\n  enabled: ${random.pick(['true', 'false'])}\n  per_page: 2`,
    randomDefaults(random),
    `collections:\n  recipes: { output: ${random.pick(['true', 'false'])} }`,
    `feed:\n  limit: ${1 + random.below(3)}`,
    'jekyll-archives:\n  enabled: [tags]',
    'emoji: false',
  ]
  return lines.filter(() => random.percent(40)).map((line) => `${line}\n`).join('')
}

function randomDefaults(random: Chance): string {
  const scope = `{ path: "", type: ${random.pick(['posts', 'pages', 'projects'])} }`
  return `defaults:\n  - scope: ${scope}\n    values: { layout: ${random.pick(['page', 'custom'])} }`
}

/** A layout or a part of one. */
export function randomLayout(random: Chance): string {
  const parent = random.percent(40) ? `---\nlayout: ${random.pick(['base', 'custom', 'page', 'absent'])}\n---\n` : ''
  const text = random.pick([
    'own {{ content }}',
    '{{ content }}{% include "partials/a.njk" %}',
    '{{ content }}{% include "partials/b.njk" ignore missing %}',
    '{% extends "frame.njk" %}{% block body %}{{ content }} in a block{% endblock %}',
    '{% from "partials/macros.njk" import say %}{{ say(page.title) }}{{ content }}',
    '{{ content }}{% for tag in site.tags %}{{ tag }}{% endfor %}{{ page.words | default(0) }}',
    '{{ content }}{{ page.next.title }}{{ missing_variable }}',
    '{{ content }}{% for project in site.projects %}{{ project.title }}{% endfor %}{{ site.time | date("%Y") }}',
    '{{ content }{%',
  ])
  return `${parent}${text}\n`
}

/** What a bibliography may hold, mistakes included. */
export function randomBibliography(random: Chance): string {
  return Array.from({ length: random.below(4) }, () =>
    random.pick([
      `@article{a${random.below(3)}, title = {On ${random.pick(WORDS)}}, author = {Noether, Emmy}, year = 191${random.below(9)}}`,
      '@book{b, title = "No end, year = 1920}',
      '@misc{c, title = {T}, year = {MCM}, crossref = {a1}}',
      '@string{j = "Journal"} @article{d, title = {T}, journal = j # x, year = 1920}',
    ]),
  ).join('\n\n')
}

/** A data file. */
export function randomData(path: string, random: Chance): string {
  if (path.endsWith('.csv')) return `name,age\n${random.pick(WORDS)},${random.below(9)}${random.pick(['', ',3'])}\n`
  return random.pick([`- ${random.pick(WORDS)}\n- ${random.pick(WORDS)}\n`, `word: ${random.pick(WORDS)}\n`, 'word: [a\n', ''])
}
