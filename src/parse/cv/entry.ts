import type { CvEntry, CvItem, CvMeaning, CvPublication } from '../../model/cv.ts'
import { linkAt } from './link.ts'
import type { CvNode } from './node.ts'
import { child, complain, given, keysOf, textAt, textOfValue, textsAt } from './node.ts'
import { readPeriod } from './period.ts'

/**
 * Reads an entry of RenderCV or JSON Resume, recognised by its keys. An entry without a name of any kind is
 * reported
 * and shown by what else it has; undefined where it has nothing.
 */
export function readEntry(node: CvNode, meaning: CvMeaning | undefined): CvEntry | undefined {
  const text = textOfValue(node.value)
  if (text !== undefined) return { kind: 'text', text }
  const keys = keysOf(node)
  if (keys.length === 0) return undefined
  const bullet = textAt(node, ['bullet', 'number', 'reversed_number'])
  if (bullet !== undefined) return { kind: 'bullet', text: bullet }
  return readPair(node, meaning) ?? readPublication(node, meaning) ?? readItem(node)
}

function readPair(node: CvNode, meaning: CvMeaning | undefined): CvEntry | undefined {
  const label = textAt(node, ['label', 'language'])
  const details = textAt(node, ['details', 'fluency'])
  if (label !== undefined || details !== undefined) return pair(label, details)
  const name = textAt(node, ['name', 'title'])
  const isLong = textAt(node, ['highlights', 'start_date', 'startDate']) !== undefined
  if (name === undefined || isLong) return undefined
  if (meaning === 'languages') return pair(name, textAt(node, ['summary', 'level', 'value']))
  const keywords = textAt(node, ['keywords'])
  const isSkill = meaning === 'skills' || meaning === 'interests'
  if (!isSkill && (keywords === undefined || keysOf(node).length > MOST_KEYS_OF_SKILL)) return undefined
  const level = textAt(node, ['level'])
  return pair(level === undefined ? name : `${name} (${level})`, keywords ?? textAt(node, ['summary']))
}

// al-folio's skills have a name, a level, keywords and an icon; what has more keys is a project.
const MOST_KEYS_OF_SKILL = 4

function pair(label = '', details = ''): CvEntry {
  return { kind: 'pair', label, details }
}

function readPublication(node: CvNode, meaning: CvMeaning | undefined): CvPublication | undefined {
  const title = textAt(node, ['title', 'name'])
  const authors = textsAt(node, ['authors', 'author'])
  if (title === undefined || (authors.length === 0 && meaning !== 'publications')) return undefined
  const { end, dateText } = readPeriod(node)
  return {
    kind: 'publication',
    title,
    authors,
    ...given<Omit<CvPublication, 'kind' | 'title' | 'authors'>>({
      venue: textAt(node, ['journal', 'venue', 'publisher', 'booktitle', 'conference']),
      date: end === 'present' ? undefined : end,
      dateText,
      doi: textAt(node, ['doi'])?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''),
      url: linkAt(node, ['url', 'link']),
      summary: textAt(node, ['summary', 'abstract']),
    }),
  }
}

interface Names {
  readonly title: string
  readonly subtitle?: string | undefined
  readonly study?: CvItem['study']
}

function readItem(node: CvNode): CvEntry | undefined {
  const period = readPeriod(node)
  const summary = textAt(node, ['summary', 'description', 'reference'])
  const done = textsAt(node, ['highlights', 'items', 'responsibilities'])
  const highlights = [...done, ...textsAt(node, ['courses'])]
  const names = namesOf(node)
  if (names === undefined) complainOfName(node)
  if (names === undefined && summary === undefined && highlights.length === 0) return undefined
  return {
    kind: 'entry',
    title: names?.title ?? '',
    highlights,
    ...period,
    ...given<Pick<CvItem, 'subtitle' | 'place' | 'summary' | 'url' | 'study'>>({
      subtitle: names?.subtitle,
      place: placeOf(child(node, 'location')),
      summary,
      url: linkAt(node, ['url', 'website', 'link']),
      study: names?.study,
    }),
  }
}

const EMPLOYERS = [
  'company', 'organization', 'organisation', 'institution', 'school', 'university', 'employer', 'entity',
] as const
const AWARDERS = ['awarder', 'issuer', 'publisher', 'venue', 'department'] as const

function namesOf(node: CvNode): Names | undefined {
  const place = textAt(node, EMPLOYERS)
  const degree = textAt(node, ['degree', 'studyType', 'study_type'])
  const area = textAt(node, ['area'])
  if (degree !== undefined || area !== undefined) {
    const score = textAt(node, ['score', 'gpa', 'grade'])
    const title = [degree, area].filter((part) => part !== undefined).join(', ')
    return { title, subtitle: place, study: given({ degree, area, score }) }
  }
  const position = textAt(node, ['position', 'role'])
  const name = textAt(node, ['title', 'name', 'award', 'activity'])
  if (position !== undefined) return { title: position, subtitle: place ?? name }
  if (name !== undefined) return { title: name, subtitle: place ?? textAt(node, AWARDERS) }
  return place === undefined ? undefined : { title: place }
}

function complainOfName(node: CvNode): void {
  const message = `This entry has no title: of its keys (${keysOf(node).join(', ')}) none says what it is.`
  const hint = 'Give it `position` and `company`, `degree` and `institution`, `name`, or `title`.'
  complain(node, 'data/cv-missing-title', [message, hint])
}

/** A place as text, or of JSON Resume's parts: city, region, country. */
export function placeOf(node: CvNode): string | undefined {
  const parts = ['city', 'region', 'country', 'countryCode'].map((key) => textAt(node, [key]))
  const named = parts.slice(0, parts[2] === undefined ? 4 : 3).filter((part) => part !== undefined)
  return textOfValue(node.value) ?? (named.length === 0 ? textAt(node, ['address']) : named.join(', '))
}
