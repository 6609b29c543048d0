import { describe, expect, test } from 'vitest'
import { isError } from '../../src/model/diagnostic.ts'
import type { Built, Edits } from '../support/site-in-a-string.ts'
import { siteInAString } from '../support/site-in-a-string.ts'
import { manyPosts, pathOfPost, post } from './many-posts.ts'
import { smallTheme } from './small-theme.ts'

/** `CARREL_POSTS=1000` is the table of the trial; the counts below are worked out from it. */
const POSTS = Number(process.env['CARREL_POSTS'] ?? '100')
const files = manyPosts(POSTS)
const [middle, other] = [50, 400_000]
const newest = 83 + 336 * Math.max(0, Math.ceil((POSTS - 83) / 336) - 1)
const config = String(files['content/site.yml'])

/** How many files an edit makes again; `framed` are all that stand in the theme's frame. */
type Count = number | 'framed' | 'framed, the feeds and the icon' | 'posts'

interface Row {
  readonly edit: string
  readonly edits: Edits
  readonly markup: number
  readonly outputs: Count
}

const ROWS: readonly Row[] = [
  { edit: 'nothing', edits: {}, markup: 0, outputs: 0 },
  { edit: 'the end of a body', edits: { [pathOfPost(middle)]: ended(middle) }, markup: 1, outputs: 1 },
  { edit: 'the end of a body that both feeds have', edits: { [pathOfPost(newest)]: ended(newest) }, markup: 1, outputs: 3 },
  { edit: 'the start of a body, which two lists show', edits: { [pathOfPost(middle)]: begun(middle) }, markup: 1, outputs: 3 },
  {
    edit: 'a title, which two neighbours, two lists, its tag and its year show',
    edits: { [pathOfPost(middle)]: post(middle, 'Another') }, markup: 1, outputs: 7,
  },
  { edit: 'a page that nothing shows', edits: { 'content/apart.md': '---\ntitle: Apart\n---\nMore.\n' }, markup: 1, outputs: 1 },
  {
    edit: 'the title of the site',
    edits: { 'content/site.yml': config.replace('A blog', 'B') }, markup: 0, outputs: 'framed, the feeds and the icon',
  },
  { edit: 'data that one page reads', edits: { 'content/data/people.yml': '- Felix\n' }, markup: 0, outputs: 1 },
  { edit: 'a layout of its own for posts', edits: { 'layouts/post.njk': 'mine {{ content }}' }, markup: 0, outputs: 'posts' },
  { edit: 'an include that was missing appears', edits: { 'layouts/partials/foot.njk': 'foot' }, markup: 0, outputs: 'framed' },
  { edit: 'a file that nothing names', edits: { 'content/paper.pdf': 'bytes' }, markup: 0, outputs: 1 },
  { edit: 'how Markdown is read', edits: { 'content/site.yml': `${config}emoji: false\n` }, markup: POSTS + 2, outputs: 0 },
  { edit: 'a post that is hidden', edits: { [pathOfPost(other)]: '---\npublished: false\n---\n' }, markup: 0, outputs: 0 },
]

describe(`of ${POSTS} posts, an edit makes again just what shows it`, () => {
  const small = siteInAString(files, { theme: smallTheme() })
  const first = small.build()

  test('the first build makes everything once', () => {
    expect([runs(first, 'markup'), runs(first, 'output')]).toEqual([POSTS + 2, first.outputs.size])
    expect(first.diagnostics.filter(isError)).toEqual([])
  })

  test.each(ROWS)('$edit: $markup and $outputs', ({ edits, markup, outputs }) => {
    const before = small.edit({})
    const after = small.edit(edits)
    small.edit(Object.fromEntries(Object.keys(edits).map((path) => [path, files[path]])))
    const different = [...after.outputs].filter(([path, text]) => before.outputs.get(path) !== text).length
    const wanted = { markup, outputs: typeof outputs === 'number' ? outputs : numberOf(outputs, before) }
    expect({ markup: runs(after, 'markup'), outputs: runs(after, 'output') }).toEqual(wanted)
    // Nothing was made again only to come out as it was.
    expect(different).toBe(wanted.outputs)
  })
})

function numberOf(count: Exclude<Count, number>, { outputs }: Built): number {
  const framed = [...outputs.values()].filter((text) => text.startsWith('<html>')).length
  if (count === 'posts') return POSTS
  return count === 'framed' ? framed : [...outputs.values()].filter((text) => text.includes('A blog')).length + 1
}

function ended(index: number): string {
  return post(index, `Post ${index}`, 'Another end.')
}

function begun(index: number): string {
  return post(index).replace('It begins', 'It starts')
}

function runs({ runs: counts }: Built, name: string): number {
  return counts.get(name) ?? 0
}
