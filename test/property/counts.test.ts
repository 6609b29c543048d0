import { describe, expect, test } from 'vitest'
import type { Built, Edits } from '../support/site-in-a-string.ts'
import { siteInAString } from '../support/site-in-a-string.ts'
import { manyPosts, pathOfPost, post } from './many-posts.ts'
import { smallTheme } from './small-theme.ts'

/** `CARREL_POSTS=1000` is the table of the trial; the counts below are worked out from it. */
const POSTS = Number(process.env['CARREL_POSTS'] ?? '100')
/** Five tags, the year or years, and the lists of both: every archive of the small theme shows all titles. */
const ARCHIVES = 7 + Math.ceil(POSTS / 336)
/** Posts, the two pages, and what the program makes: the posts' list and the archives; all but the 404 stand in the frame. */
const FRAMED = POSTS + 3 + ARCHIVES

const files = manyPosts(POSTS)
const [middle, other] = [50, 400_000]
const newest = 83 + 336 * Math.max(0, Math.ceil((POSTS - 83) / 336) - 1)
const config = String(files['content/site.yml'])

interface Row {
  readonly edit: string
  readonly edits: Edits
  readonly markup: number
  readonly outputs: number
}

const ROWS: readonly Row[] = [
  { edit: 'nothing', edits: {}, markup: 0, outputs: 0 },
  { edit: 'the end of a body', edits: { [pathOfPost(middle)]: post(middle, `Post ${middle}`, 'Another end.') }, markup: 1, outputs: 1 },
  {
    edit: 'the end of a body that the feed has',
    edits: { [pathOfPost(newest)]: post(newest, `Post ${newest}`, 'Another end.') }, markup: 1, outputs: 2,
  },
  { edit: 'the beginning of a body: its page and two lists show it', edits: { [pathOfPost(middle)]: changed('It begins', 'It starts') }, markup: 1, outputs: 3 },
  { edit: 'a title: its page, two neighbours, the lists and archives', edits: { [pathOfPost(middle)]: post(middle, 'Another') }, markup: 1, outputs: 5 + ARCHIVES },
  { edit: 'a page that nothing shows', edits: { 'content/apart.md': '---\ntitle: Apart\n---\nOther words.\n' }, markup: 1, outputs: 1 },
  { edit: 'the title of the site', edits: { 'content/site.yml': config.replace('A blog', 'The blog') }, markup: 0, outputs: FRAMED + 2 },
  { edit: 'the description of the site', edits: { 'content/site.yml': config.replace('Words', 'More words') }, markup: 0, outputs: FRAMED + 1 },
  { edit: 'data that one page reads', edits: { 'content/data/people.yml': '- Felix\n' }, markup: 0, outputs: 1 },
  { edit: 'a layout of its own for posts', edits: { 'layouts/post.njk': 'mine {{ content }}' }, markup: 0, outputs: POSTS },
  { edit: 'an include that was missing appears', edits: { 'layouts/partials/foot.njk': 'foot' }, markup: 0, outputs: FRAMED },
  { edit: 'a file that nothing names', edits: { 'content/paper.pdf': 'bytes' }, markup: 0, outputs: 1 },
  { edit: 'how Markdown is read, where it makes no difference', edits: { 'content/site.yml': `${config}emoji: false\n` }, markup: POSTS + 2, outputs: 0 },
  { edit: 'a post that is hidden', edits: { [pathOfPost(other)]: '---\npublished: false\n---\n' }, markup: 0, outputs: 0 },
]

describe(`of ${POSTS} posts, an edit makes again just what shows it`, () => {
  const small = siteInAString(files, { theme: smallTheme() })
  const first = small.build()

  test('the first build makes everything once', () => {
    expect([runs(first, 'markup'), runs(first, 'output')]).toEqual([POSTS + 2, first.outputs.size])
    expect(first.diagnostics).toEqual([])
  })

  test.each(ROWS)('$edit: $markup and $outputs', ({ edits, markup, outputs }) => {
    const before = small.edit({})
    const after = small.edit(edits)
    small.edit(Object.fromEntries(Object.keys(edits).map((path) => [path, files[path]])))
    const different = [...after.outputs].filter(([path, text]) => before.outputs.get(path) !== text).length
    expect({ markup: runs(after, 'markup'), outputs: runs(after, 'output') }).toEqual({ markup, outputs })
    expect(different).toBe(outputs)
  })
})

function changed(from: string, to: string): string {
  return post(middle).replace(from, to)
}

function runs({ runs: counts }: Built, name: string): number {
  return counts.get(name) ?? 0
}
