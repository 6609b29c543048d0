import type { CvPublication } from '../../model/cv.ts'
import type { Publication } from '../../model/publication.ts'
import { displayName } from './authors-html.ts'
import { bareDoi } from './paper-links.ts'
import type { PaperWords } from './paper-words.ts'
import { plainRich } from './plain-rich.ts'
import { venueLine } from './venue-line.ts'

/**
 * A publication as an entry of a CV, in plain text; `url` is its page on the site, empty where it has none.
 */
export function cvPublication(publication: Publication, words: PaperWords, url: string): CvPublication {
  const { authors, editors, othersFollow, year, month, day, yearText } = publication
  const people = (authors.length > 0 ? authors : editors).map(displayName)
  const venue = plainRich(venueLine(publication, words.venue))
  const doi = bareDoi(publication)
  const rest = month === undefined ? {} : { month, ...(day === undefined ? {} : { day }) }
  return {
    kind: 'publication',
    title: publication.titleText,
    authors: othersFollow ? [...people, words.others] : people,
    ...(venue === '' ? {} : { venue }),
    ...(year === undefined ? {} : { date: { year, ...rest } }),
    ...(year === undefined && yearText !== undefined ? { dateText: yearText } : {}),
    ...(doi === '' ? {} : { doi }),
    ...(url === '' ? {} : { url }),
  }
}
