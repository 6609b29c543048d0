import type { CvPublication } from '../../model/cv.ts'
import type { Publication } from '../../model/publication.ts'
import { displayName } from './authors-html.ts'
import { isPerson } from './owner.ts'
import { bareDoi } from './paper-links.ts'
import type { PaperSettings } from './paper-settings.ts'
import { plainRich } from './plain-rich.ts'
import { venueLine } from './venue-line.ts'

/**
 * A publication as an entry of a CV, in plain text, with what print shows beside it; `url` is its page on the
 * site, empty where it has none.
 */
export function cvPublication(
  publication: Publication,
  { owner, words }: Pick<PaperSettings, 'owner' | 'words'>,
  url: string,
): CvPublication {
  const { authors, editors, othersFollow, year, month, day, yearText } = publication
  const people = authors.length > 0 ? authors : editors
  const names = people.map(displayName)
  const line = venueLine(publication, words.venue)
  const venue = plainRich(line)
  const doi = bareDoi(publication)
  const rest = month === undefined ? {} : { month, ...(day === undefined ? {} : { day }) }
  const own = people.flatMap((person, index) => (isPerson(person, owner) ? [index] : []))
  return {
    kind: 'publication',
    title: publication.titleText,
    authors: (authors.length > 0 ? othersFollow : publication.moreEditors === true) ? [...names, words.others] : names,
    ...(venue === '' ? {} : { venue }),
    ...(year === undefined ? {} : { date: { year, ...rest } }),
    ...(year === undefined && yearText !== undefined ? { dateText: yearText } : {}),
    ...(doi === '' ? {} : { doi }),
    ...(url === '' ? {} : { url }),
    print: { title: publication.title, venue: line, own },
  }
}
