import { stripTags } from './strip-tags.ts'

/** What a page says of itself to one who cites it. */
export interface CitedPage {
  readonly title: string
  readonly author: string
  readonly site: string
  /** The address with its host; empty where the site does not say where it stands. */
  readonly url: string
  readonly year?: number
  readonly month?: number
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const

/**
 * The BibTeX entry of a page: a `@misc` with what is known. Signs that BibTeX reads as its own are taken
 * out or escaped.
 */
export function pageBibtex({ title, author, site, url, year, month }: CitedPage): string {
  const plain = stripTags(title).trim()
  const fields = [
    ['author', escaped(author)],
    ['title', `{${escaped(plain)}}`],
    ['year', year === undefined ? '' : String(year)],
    ['month', month === undefined ? '' : (MONTHS[month - 1] ?? '')],
    ['howpublished', escaped(site)],
    ['url', url],
  ].filter(([, value]) => value !== '' && value !== '{}')
  const lines = fields.map(
    ([name = '', value = '']) => `  ${name.padEnd(12)} = ${name === 'month' ? value : `{${value}}`}`,
  )
  return `@misc{${keyOf(author, plain, year)},\n${lines.join(',\n')}\n}`
}

/** Family name, year and the first long word of the title, in plain letters. */
function keyOf(author: string, title: string, year: number | undefined): string {
  const bare = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9 ]/g, '')
      .toLowerCase()
  const family =
    bare(author)
      .split(' ')
      .findLast((part) => part !== '') ?? ''
  const word =
    bare(title)
      .split(' ')
      .find((part) => part.length > 3) ?? ''
  const key = `${family}${year ?? ''}${word}`
  return key === '' ? 'page' : key
}

function escaped(text: string): string {
  return text.replace(/[{}\\]/g, '').replace(/[&%$#_]/g, '\\$&')
}
