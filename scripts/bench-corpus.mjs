// The corpus of `npm run bench`: a scholar's blog of any length, the same bytes on every machine.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const NOUNS = `ring ideal invariant field group module chain theorem proof lecture letter seminar colleague student
town winter journal paper notation symmetry law variation integral system polynomial degree form factor element
condition lattice surface dimension algebra representation extension divisor class quotient kernel image product`
  .split(/\s+/)
const VERBS = `proves finds recalls extends divides generates contains keeps changes determines writes reads shows
answers gathers follows maps bounds`.split(/\s+/)
const OTHERS = `every finite commutative general simple early known unique hypercomplex abstract formal late famous
primary maximal` .split(/\s+/)
const TAGS = ['algebra', 'letters', 'lectures', 'physics', 'Erlangen', 'Göttingen', 'Moscow', 'Bryn Mawr']

/** A generator of numbers from 0 to 1 by mulberry32, begun by a number. */
function chance(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = (next, list) => list[Math.floor(next() * list.length)]

function sentence(next) {
  const parts = Array.from({ length: 3 }, () => {
    return `the ${pick(next, OTHERS)} ${pick(next, NOUNS)} ${pick(next, VERBS)} a ${pick(next, NOUNS)}`
  })
  const text = parts.join(', and ')
  const marked = next() < 0.3 ? text.replace(/ (\w+) /, ' *$1* ') : next() < 0.3 ? text.replace(/ (\w+),/, ' `$1`,') : text
  return `${marked.charAt(0).toUpperCase()}${marked.slice(1)}.`
}

const paragraph = (next, count = 4) => Array.from({ length: count }, () => sentence(next)).join(' ')

const CODE = [
  '```python\ndef is_invariant(form, group):\n    """True where no element of the group changes the form."""\n'
    + '    return all(act(g, form) == form for g in group)\n\n\nclass Ideal:\n    def __init__(self, generators):\n'
    + '        self.generators = list(generators)  # finitely many, as she showed\n```',
  '```js\nexport function chain(ideals) {\n  for (let at = 1; at < ideals.length; at++) {\n'
    + "    if (ideals[at].equals(ideals[at - 1])) return { length: at, word: 'it ends' }\n  }\n  return undefined\n}\n```",
]

/** A post of about 500 words; `hasCode` gives it two blocks of code. */
export function post(index, { hasCode, title = `On the ${index}th ideal`, ending = 'So much for today.' }) {
  const next = chance(index + 1)
  const date = new Date(Date.UTC(2000, 0, 1 + (index % 9000))).toISOString().slice(0, 10)
  const before = index === 0 ? '' : `It goes on from [the letter before](${nameOf(index - 1)}).\n`
  return `---
title: ${JSON.stringify(title)}
date: ${date}
tags: [${pick(next, TAGS)}, ${pick(next, TAGS)}]
description: ${sentence(next).replaceAll(/[*`:]/g, '')}
---
${paragraph(next)}

## What is known

${paragraph(next)}[^1]

- ${sentence(next)}
- ${sentence(next)}
- See [the archive](https://example.org/archive/${index}).

${hasCode ? CODE[0] : paragraph(next, 2)}

## What follows

| ${pick(next, NOUNS)} | ${pick(next, NOUNS)} |
| --- | --- |
| ${pick(next, NOUNS)} | ${index} |
| ${pick(next, NOUNS)} | ${index + 1} |

> ${sentence(next)}

${paragraph(next)} ${before}
${hasCode ? CODE[1] : paragraph(next, 2)}

${ending}

[^1]: ${sentence(next)}
`
}

function nameOf(index) {
  const date = new Date(Date.UTC(2000, 0, 1 + (index % 9000))).toISOString().slice(0, 10)
  return `${date}-letter-${String(index).padStart(5, '0')}.md`
}

/** Where a post lies below the site's root. */
export const pathOfPost = (index) => `content/posts/${nameOf(index)}`

/** A bibliography of so many entries; one field of the first can be another. */
export function bibliography(count, firstTitle = 'Idealtheorie in Ringbereichen') {
  return Array.from({ length: count }, (_, index) => {
    const next = chance(index + 7919)
    const title = index === 0 ? firstTitle : `The ${pick(next, OTHERS)} ${pick(next, NOUNS)} of a ${pick(next, NOUNS)}, ${index}`
    return `@article{noether${index},
  author  = {Noether, Emmy and Schm{\\"u}dgen, Index ${index % 40}},
  title   = {${title}},
  journal = {Mathematische Annalen},
  year    = {${1907 + (index % 28)}},
  volume  = {${1 + (index % 99)}},
  pages   = {${index}--${index + 20}}
}
`
  }).join('\n')
}

const HOME = `---
title: Letters
layout: page
permalink: /index.html
---
<ul>{% for post in site.posts %}<li><a href="{{ post.url | relative_url }}">{{ post.title }}</a></li>{% endfor %}</ul>
`

/** What the benchmark needs of site.yml; `more` is written behind it. */
export const config = (more = '') => `title: Letters on algebra\nurl: https://example.org\nsocial_cards: false\n${more}`

/** Writes a site of `posts` posts into a folder; `code` is the share of them that has code. */
export function writeCorpus(folder, { posts, code = 1, papers = 0, more = '' }) {
  const write = (name, text) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  write('content/site.yml', config(more))
  write('content/index.njk', HOME)
  if (papers > 0) write('content/publications/papers.bib', bibliography(papers))
  const every = code > 0 ? Math.round(1 / code) : Infinity
  for (let index = 0; index < posts; index++) write(pathOfPost(index), post(index, { hasCode: index % every === 0 }))
}
