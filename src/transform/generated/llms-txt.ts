/** A page or file that a language model may want to read. */
export interface LlmsEntry {
  readonly title: string
  /** Absolute, where the site's own address is known. */
  readonly url: string
  readonly description: string
}

export interface LlmsSection {
  readonly title: string
  readonly entries: readonly LlmsEntry[]
  /** Where the rest is found, when there are more. */
  readonly more?: LlmsEntry
}

export interface LlmsSite {
  readonly title: string
  readonly description: string
  readonly sections: readonly LlmsSection[]
}

/**
 * So many entries of a kind are listed; a reader with little memory is better served by lists than by all.
 */
export const LLMS_MOST = 50

/**
 * An llms.txt as llmstxt.org proposes it: a heading, a sentence in a quotation, then lists of links by kind.
 * Sections without entries are left out.
 */
export function llmsTxt({ title, description, sections }: LlmsSite): string {
  const blocks = [
    `# ${oneLine(title) || 'Website'}`,
    ...(description === '' ? [] : [`> ${oneLine(description)}`]),
    ...sections.filter(({ entries }) => entries.length > 0).map(sectionOf),
  ]
  return `${blocks.join('\n\n')}\n`
}

function sectionOf({ title, entries, more }: LlmsSection): string {
  const isCut = entries.length > LLMS_MOST && more !== undefined
  const shown = [...entries.slice(0, LLMS_MOST), ...(isCut ? [more] : [])]
  return [`## ${oneLine(title)}`, '', ...shown.map(line)].join('\n')
}

function line({ title, url, description }: LlmsEntry): string {
  const about = oneLine(description)
  return `- [${oneLine(title).replace(/[[\]\\]/g, '\\$&')}](${url})${about === '' ? '' : `: ${about}`}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
