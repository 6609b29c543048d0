import { pageSchemas } from '../../src/parse/schema/page.ts'
import { aboutKeys } from '../../src/parse/schema/page/about.ts'
import { bookKeys } from '../../src/parse/schema/page/book.ts'
import { commonKeys } from '../../src/parse/schema/page/common.ts'
import { courseKeys } from '../../src/parse/schema/page/course.ts'
import { listPageKeys } from '../../src/parse/schema/page/list-page.ts'
import { newsKeys } from '../../src/parse/schema/page/news.ts'
import { postKeys } from '../../src/parse/schema/page/post.ts'
import { projectKeys } from '../../src/parse/schema/page/project.ts'
import { publicationKeys } from '../../src/parse/schema/page/publication.ts'
import { talkKeys } from '../../src/parse/schema/page/talk.ts'
import { toReference } from '../../src/parse/schema/reference.ts'
import type { KeySchema } from '../../src/parse/schema/schema.ts'
import { record } from '../../src/parse/schema/schema.ts'
import { keyTable } from './key-table.ts'
import { pageKeysNotYet } from './not-yet.ts'
import { referencePage } from './reference-page.ts'

type Keys = Readonly<Record<string, KeySchema>>

const FAMILIES: readonly (readonly [string, Keys])[] = [
  ['Every page', commonKeys],
  ['The home page (layout: about)', aboutKeys],
  ['Pages that show a list', listPageKeys],
  ['Posts and articles', postKeys],
  ['News', newsKeys],
  ['Projects', projectKeys],
  ['Publications written as Markdown', publicationKeys],
  ['Talks', talkKeys],
  ['Teaching', courseKeys],
  ['Books', bookKeys],
]

/** The reference of front matter, by what the page is. */
export function frontMatterPage(): string {
  const collections = Object.keys(pageSchemas).filter((name) => name !== 'pages')
  return referencePage('Keys of front matter', [
    INTRODUCTION,
    `Collections with keys of their own: ${collections.join(', ')}.`,
    ...FAMILIES.map(
      ([title, keys]) => `## ${title}\n\n${keyTable(toReference(record(keys)), pageKeysNotYet)}`,
    ),
  ])
}

const INTRODUCTION = `Front matter is YAML between two lines of three dashes at the very top of a file.
Every key is optional, and a file without front matter is a page all the same, if it is Markdown. A value of
the wrong kind is reported with its place and left out; the rest of the page goes on. Keys of your own are
kept and reach templates as \`page.<key>\`. *Not yet in effect* marks what is planned: it is checked, and does
nothing so far.`
