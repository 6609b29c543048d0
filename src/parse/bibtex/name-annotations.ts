import type { Person } from '../../model/publication.ts'

interface Annotation {
  /** Counted from 1, as BibLaTeX does. */
  readonly person: number
  readonly values: readonly string[]
}

const ITEM = /^\s*(\d+)(?::[\w-]+)?\s*=\s*([\s\S]*)$/
const ORCID = /(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])/

/**
 * Gives people what BibLaTeX's annotations say of them: `author+an = {1=equal; 2=equal,corresponding}`, and
 * their ORCID from `author+an:orcid = {1="0000-0002-1825-0097"}`. Items that are not of this form are left
 * out.
 */
export function annotate(
  people: readonly Person[],
  notes: string | undefined,
  orcids: string | undefined,
): readonly Person[] {
  const annotations = notes === undefined ? [] : parseAnnotations(notes)
  const identifiers = orcids === undefined ? [] : parseAnnotations(orcids)
  if (annotations.length === 0 && identifiers.length === 0) return people
  return people.map((person, index) => {
    const said = annotations.filter((item) => item.person === index + 1).flatMap((item) => item.values)
    const orcid = orcidOf(identifiers.find((item) => item.person === index + 1)?.values[0] ?? '')
    return {
      ...person,
      annotations: [...person.annotations, ...said],
      ...(orcid === undefined ? {} : { orcid }),
    }
  })
}

/** The identifier in an ORCID or in its address, in upper case; undefined where there is none. */
export function orcidOf(text: string): string | undefined {
  return ORCID.exec(text)?.[1]?.toUpperCase()
}

function parseAnnotations(text: string): readonly Annotation[] {
  return text.split(';').flatMap((item) => {
    const match = ITEM.exec(item)
    if (match === null) return []
    const values = (match[2] ?? '').split(',').map((value) => value.trim().replace(/^"(.*)"$/, '$1'))
    return [{ person: Number(match[1]), values: values.filter((value) => value !== '') }]
  })
}
