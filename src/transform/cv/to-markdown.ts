import type { Cv, CvEntry, CvItem, CvPublication, CvSection } from '../../model/cv.ts'
import { cvDateText } from './date-text.ts'
import type { PeriodWords } from './period-text.ts'
import { periodText } from './period-text.ts'

/**
 * Writes a CV as Markdown: the name as its title, a heading for each section, and lists. Texts stay as they
 * are.
 */
export function toMarkdown(cv: Cv, words: PeriodWords): string {
  const blocks = [...headOf(cv), ...cv.sections.map((section) => sectionOf(section, words))]
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`
}

function headOf(cv: Cv): readonly string[] {
  const networks = cv.networks.map(({ network, username, url }) => {
    return url === undefined ? joined([network, username], ': ') : linked(network, url)
  })
  const email = cv.email === undefined ? undefined : `<${cv.email}>`
  const website = cv.website === undefined ? undefined : `<${cv.website}>`
  const contact = joined([cv.location, email, cv.phone, website, ...networks], ' · ')
  const title = cv.name === undefined ? '' : `# ${cv.name}`
  return [title, cv.label ?? '', contact, cv.summary ?? ''].filter((block) => block !== '')
}

function sectionOf({ title, entries }: CvSection, words: PeriodWords): string {
  const pieces = entries.map((entry) => ({ text: entryOf(entry, words), isLoose: entry.kind === 'text' }))
  const body = pieces.map(({ text, isLoose }, index) => {
    if (index === 0) return text
    return `${isLoose || pieces[index - 1]?.isLoose === true ? '\n\n' : '\n'}${text}`
  })
  return `## ${title}\n\n${body.join('')}`
}

function entryOf(entry: CvEntry, words: PeriodWords): string {
  switch (entry.kind) {
    case 'entry':
      return itemOf(entry, words)
    case 'pair':
      return `- ${joined([entry.label === '' ? undefined : `**${entry.label}**`, entry.details], ': ')}`
    case 'bullet':
      return `- ${indented(entry.text)}`
    case 'text':
      return entry.text
    case 'publication':
      return publicationOf(entry, words)
  }
}

function itemOf(item: CvItem, words: PeriodWords): string {
  const title = item.url === undefined ? item.title : linked(item.title, item.url)
  const name = item.title === '' ? undefined : `**${title}**`
  const line = joined([name, item.subtitle, item.study?.score, item.place, periodText(item, words)], ', ')
  const below = item.summary === undefined ? [] : [`\n  ${indented(item.summary)}\n`]
  const highlights = item.highlights.map((text) => `  - ${indented(indented(text))}`)
  return [`- ${line}`, ...below, ...highlights].join('\n')
}

function publicationOf(paper: CvPublication, { lang }: PeriodWords): string {
  const link = paper.url ?? (paper.doi === undefined ? undefined : `https://doi.org/${paper.doi}`)
  const title = link === undefined ? paper.title : linked(paper.title, link)
  const date = paper.date === undefined ? paper.dateText : cvDateText(paper.date, lang)
  const venue = paper.venue === undefined ? undefined : `*${paper.venue}*`
  return `- ${indented(joined([paper.authors.join(', '), title, joined([venue, date], ', ')], '. '))}.`
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator)
}

function linked(text: string, url: string): string {
  return `[${text}](<${url.replace(/[<>\n]/g, encodeURIComponent)}>)`
}

// Further lines of a text stay inside its list item.
function indented(text: string): string {
  return text.replace(/\n(?=[^\n])/g, '\n  ')
}
