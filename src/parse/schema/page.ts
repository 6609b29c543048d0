import { aboutKeys } from './page/about.ts'
import { bookKeys } from './page/book.ts'
import { commonKeys } from './page/common.ts'
import { courseKeys } from './page/course.ts'
import { listPageKeys } from './page/list-page.ts'
import { newsKeys } from './page/news.ts'
import { postKeys } from './page/post.ts'
import { projectKeys } from './page/project.ts'
import { publicationKeys } from './page/publication.ts'
import { talkKeys } from './page/talk.ts'
import type { RecordSchema } from './schema.ts'
import { record } from './schema.ts'

const OTHER = record(commonKeys)

/**
 * The front matter of every kind of page: what all pages share, and what their collection adds or narrows.
 */
export const pageSchemas = {
  pages: record({ ...commonKeys, ...postKeys, ...listPageKeys, ...aboutKeys }),
  posts: record({ ...commonKeys, ...postKeys }),
  projects: record({ ...commonKeys, ...projectKeys }),
  news: record({ ...commonKeys, ...newsKeys }),
  talks: record({ ...commonKeys, ...talkKeys }),
  teaching: record({ ...commonKeys, ...courseKeys }),
  publications: record({ ...commonKeys, ...publicationKeys }),
  books: record({ ...commonKeys, ...bookKeys }),
} as const satisfies Readonly<Record<string, RecordSchema>>

/** Every key of any schema: what is known elsewhere is a key of the author's here, and no misspelling. */
export const knownPageKeys: ReadonlySet<string> = new Set(
  Object.values<RecordSchema>(pageSchemas).flatMap(({ keys }) =>
    Object.entries(keys).flatMap(([name, { aliases = [] }]) => [name, ...aliases]),
  ),
)

/** By collection, and by the names that two themes give to projects and teaching. */
const BY_COLLECTION = new Map<string, RecordSchema>([
  ...Object.entries(pageSchemas),
  ['portfolio', pageSchemas.projects],
  ['teachings', pageSchemas.teaching],
])

/** The schema of a collection's pages; a collection of the author's own has the keys that all pages share. */
export function pageSchemaOf(collection: string): RecordSchema {
  return BY_COLLECTION.get(collection) ?? OTHER
}
