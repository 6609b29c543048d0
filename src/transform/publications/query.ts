import type { Publication } from '../../model/publication.ts'
import { foldName } from './fold-name.ts'
import type { Comparison, Condition, Query, Selector } from './query-parser.ts'
import { matchesPattern } from './query-pattern.ts'

/** True where a publication is among those that a query asks for; a query without selectors asks for all. */
export function matchesQuery(publication: Publication, query: Query): boolean {
  return (
    query.selectors.length === 0 || query.selectors.some((selector) => matchesSelector(publication, selector))
  )
}

function matchesSelector(publication: Publication, { type, negated, condition }: Selector): boolean {
  const ofType = type === '*' || type === 'entry' || publication.type === type
  const holds = ofType && (condition === undefined || meets(publication, condition))
  return holds !== negated
}

function meets(publication: Publication, condition: Condition): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => meets(publication, part))
    case 'or':
      return condition.parts.some((part) => meets(publication, part))
    case 'not':
      return !meets(publication, condition.part)
    case 'exists':
      return valuesOf(publication, condition.field).length > 0
    case 'compare':
      return compares(valuesOf(publication, condition.field), condition)
  }
}

function compares(values: readonly string[], { operator, value }: Comparison): boolean {
  switch (operator) {
    case '=':
      return values.some((candidate) => same(candidate, value))
    case '!=':
      return !values.some((candidate) => same(candidate, value))
    case '^=':
      return values.some((candidate) => foldName(candidate).startsWith(foldName(value)))
    case '~=':
      return values.some((candidate) => matchesPattern(candidate, value))
    case '!~':
      return !values.some((candidate) => matchesPattern(candidate, value))
    default:
      return values.some((candidate) => ordered(candidate, value, operator))
  }
}

function same(a: string, b: string): boolean {
  return a === b || foldName(a) === foldName(b)
}

function ordered(candidate: string, value: string, operator: '<' | '<=' | '>' | '>='): boolean {
  const [left, right] = [Number(candidate), Number(value)]
  const numbers = candidate !== '' && value !== '' && !Number.isNaN(left) && !Number.isNaN(right)
  const difference = numbers ? left - right : candidate < value ? -1 : candidate > value ? 1 : 0
  switch (operator) {
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
  }
}

/** The whole field first, then what it is a list of: people in both orders, keywords one by one. */
function valuesOf(publication: Publication, field: string): readonly string[] {
  const text = publication.fields.get(field)?.text ?? ''
  const whole = text === '' ? [] : [text]
  switch (field) {
    case 'type':
      return [publication.type]
    case 'key':
      return [publication.key]
    case 'title':
      return publication.titleText === '' ? [] : [publication.titleText, ...whole]
    case 'year':
      return publication.year === undefined ? whole : [String(publication.year)]
    case 'month':
    case 'month_numeric':
      return publication.month === undefined ? whole : [String(publication.month), ...whole]
    case 'author':
      return [...whole, ...publication.authors.flatMap(spellings)]
    case 'editor':
      return [...whole, ...publication.editors.flatMap(spellings)]
    case 'keywords':
    case 'topics':
      return [
        ...whole,
        ...text
          .split(/[,;]/)
          .map((item) => item.trim())
          .filter((item) => item !== ''),
      ]
    default:
      return whole
  }
}

function spellings(person: Publication['authors'][number]): readonly string[] {
  if (person.literal !== undefined) return [person.literal]
  const family = [person.prefix, person.family].filter((part) => part !== '').join(' ')
  return [
    family,
    `${person.given} ${family}`.trim(),
    person.given === '' ? family : `${family}, ${person.given}`,
    person.family,
  ]
}
