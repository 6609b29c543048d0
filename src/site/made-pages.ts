import type { Term } from '../model/collection.ts'
import type { RouteOrigin } from '../model/output.ts'
import { word } from '../transform/interface-words.ts'

interface Known {
  readonly lang: string
  readonly terms: (taxonomy: Term['taxonomy']) => readonly Term[]
}

/** The title of a page that the program makes: a collection's name, a tag's, or a word of the interface. */
export function madeTitle(from: RouteOrigin, { lang, terms }: Known): string {
  switch (from.kind) {
    case 'index':
      return word(from.collection === 'posts' ? 'blog' : from.collection, lang)
    case 'term': {
      const found = terms(from.taxonomy as Term['taxonomy']).find((term) => term.slug === from.slug)
      return found?.name ?? from.slug
    }
    case 'terms':
      return word(from.taxonomy, lang)
    case 'search':
      return word('search', lang)
    case 'redirect':
      return word('redirect', lang)
    default:
      return word('not_found', lang)
  }
}
