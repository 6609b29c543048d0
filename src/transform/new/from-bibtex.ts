import type { Person } from '../../model/publication.ts'
import { sourcePath } from '../../model/paths.ts'
import { parseBibliography } from '../../parse/bibtex/bibliography.ts'
import type { SiteAnswers } from './site-answers.ts'

/**
 * What a bibliography tells of its owner: the papers themselves, and the name of whoever wrote the most of
 * them, in its longest form. No name where two have written equally many.
 */
export function fromBibtex(text: string): Partial<SiteAnswers> {
  const { value: publications } = parseBibliography(text, sourcePath('content/publications/papers.bib'))
  const counts = new Map<string, { count: number; name: string }>()
  for (const person of publications.flatMap(({ authors }) => authors)) {
    const { count, name } = counts.get(markOf(person)) ?? { count: 0, name: '' }
    const full = fullName(person)
    counts.set(markOf(person), { count: count + 1, name: full.length > name.length ? full : name })
  }
  counts.delete('')
  const [first, second] = [...counts.values()].toSorted((a, b) => b.count - a.count)
  const isClear = first !== undefined && first.count > (second?.count ?? 0)
  return { bibliography: text, ...(isClear ? { name: first.name } : {}) }
}

/** The same for `Noether, E.` and `Noether, Emmy`. */
function markOf({ family, given, literal }: Person): string {
  return literal !== undefined || family === '' ? '' : `${family} ${given.slice(0, 1)}`.toLowerCase()
}

function fullName({ family, given, prefix, suffix }: Person): string {
  return [given, prefix, family, suffix].filter((part) => part !== '').join(' ')
}
