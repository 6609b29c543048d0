import type { DateTime } from '../../model/date-time.ts'
import { slugify } from '../slugify.ts'
import { yamlScalar } from './yaml-scalar.ts'

/** What a new page is to be. */
export interface DraftWish {
  readonly title: string
  /** The day it is dated, in the site's time zone. */
  readonly day: DateTime
  /** Posts alone: kept among the drafts, without a date, until it is finished. */
  readonly isDraft: boolean
}

/** A file that is to be written, relative to the site's root. */
export interface PageDraft {
  readonly path: string
  readonly text: string
}

/** How a kind of page is begun: its folder, whether its name is dated, its keys, and a first line. */
interface Recipe {
  readonly folder: string
  readonly isDated: boolean
  readonly keys: (wish: DraftWish) => readonly string[]
  readonly body: string
}

/** The keys that each kind is begun with; an empty one is a question that may stay open. */
const RECIPES = {
  post: {
    folder: 'posts',
    isDated: true,
    keys: ({ title }) => [`title: ${yamlScalar(title)}`, 'description:', 'tags: []'],
    body: 'The opening, which lists show.\n\nThe rest.',
  },
  news: {
    folder: 'news',
    isDated: true,
    // A piece of news is a sentence: it needs no page of its own, nor a title.
    keys: () => ['inline: true'],
    body: '',
  },
  project: {
    folder: 'projects',
    isDated: false,
    keys: ({ title }) => [
      `title: ${yamlScalar(title)}`,
      'description:',
      'importance: 1',
      'category: work',
      'img:',
    ],
    body: 'What it is about, and how far it has come.',
  },
  talk: {
    folder: 'talks',
    isDated: true,
    keys: ({ title, day }) => [
      `title: ${yamlScalar(title)}`,
      `date: ${day.toDay()}`,
      'type: Talk',
      'venue:',
      'location:',
      'slides:',
    ],
    body: '',
  },
  course: {
    folder: 'teaching',
    isDated: false,
    keys: ({ title, day }) => [
      `title: ${yamlScalar(title)}`,
      `date: ${day.toDay()}`,
      'type: Lecture',
      'venue:',
      'term:',
      'schedule: []',
    ],
    body: 'What it is about, and for whom.',
  },
  book: {
    folder: 'books',
    isDated: false,
    keys: ({ title }) => [`title: ${yamlScalar(title)}`, 'author:', 'cover:', 'status: reading', 'stars:'],
    body: '',
  },
} as const satisfies Readonly<Record<string, Recipe>>

export type DraftKind = keyof typeof RECIPES

/** The kinds of pages that can be begun, in the order in which the help names them. */
export const draftKinds: readonly DraftKind[] = ['post', 'project', 'news', 'talk', 'course', 'book']

/** True for a word that names a kind of page. */
export function isDraftKind(word: string): word is DraftKind {
  return Object.hasOwn(RECIPES, word)
}

/**
 * A new page of a kind: its place, whose name is the title's slug behind the day where the kind is dated, and
 * its text. A title without a letter gives the name `untitled`.
 */
export function pageDraft(kind: DraftKind, wish: DraftWish): PageDraft {
  const { folder, isDated, keys, body }: Recipe = RECIPES[kind]
  const isAside = wish.isDraft && kind === 'post'
  const slug = shortened(slugOf(wish.title)) || 'untitled'
  const name = isDated && !isAside ? `${wish.day.toDay()}-${slug}` : slug
  const text = kind === 'news' ? wish.title : body
  const after = text === '' ? '' : `\n${text}\n`
  return {
    path: `content/${isAside ? 'drafts' : folder}/${name}.md`,
    text: `---\n${keys(wish).join('\n')}\n---\n${after}`,
  }
}

/** Latin letters lose their accents, which are awkward to type; other alphabets stay as they are. */
function slugOf(title: string): string {
  return slugify(title, /[^\P{L}\p{Script=Latin}]/u.test(title) ? 'default' : 'latin')
}

/** Long titles would make addresses that nobody can read out; words are kept whole. */
function shortened(slug: string): string {
  const most = 60
  if (slug.length <= most) return slug
  const cut = slug.slice(0, most + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : slug.slice(0, most)
}
