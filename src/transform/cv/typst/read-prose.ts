import type { Token } from 'markdown-it'
import type { RichText } from '../../../model/publication.ts'
import type { MarkdownOptions } from '../../markdown/markdown-types.ts'
import { createParser } from '../../markdown/parser.ts'
import { stripTags } from '../../strip-tags.ts'
import type { Prose, ProseBlock } from './prose.ts'
import { readInline } from './read-inline.ts'

/** Reads Markdown as what a printed page shows of it. */
export interface ProseReader {
  /** A line: a title, a name, a place. */
  line(markdown: string): RichText
  blocks(markdown: string): Prose
}

/**
 * Makes a reader of Markdown with the same parser as the pages of the site have. `address` makes the
 * address of a link absolute, or undefined where it leads nowhere from outside.
 */
export function proseReader(
  options: MarkdownOptions,
  address: (href: string) => string | undefined,
): ProseReader {
  const md = createParser(options)
  md.core.ruler.disable([...FOR_THE_WEB], true)
  return {
    line: (markdown) => {
      const [token] = md.parseInline(markdown.replace(/\s*\n\s*/g, ' '), {})
      return readInline(token?.children ?? [], address)
    },
    blocks: (markdown) => blocksOf({ tokens: md.parse(markdown, {}), at: 0, address }, ''),
  }
}

/** Rules that write HTML, or look at what is on the page. */
const FOR_THE_WEB = [
  'headings', 'toc', 'links', 'task_lists', 'embeds', 'figures', 'figure_references', 'equation_references',
  'code_blocks', 'callouts',
] as const

interface Reading {
  readonly tokens: readonly Token[]
  at: number
  readonly address: (href: string) => string | undefined
}

type ReadBlock = (reading: Reading, token: Token) => Prose

const BLOCKS: Readonly<Record<string, ReadBlock>> = {
  heading_open: (reading, { tag }) => {
    return [{ kind: 'heading', level: Number(tag.slice(1)), text: lineUntil(reading, 'heading_close') }]
  },
  bullet_list_open: (reading) => [{ kind: 'list', items: itemsUntil(reading, 'bullet_list_close') }],
  ordered_list_open: (reading, token) => {
    const start = Number(token.attrGet('start') ?? 1)
    return [{ kind: 'list', start, items: itemsUntil(reading, 'ordered_list_close') }]
  },
  footnote_block_open: (reading) => [{ kind: 'list', start: 1, items: itemsUntil(reading, 'footnote_block_close') }],
  blockquote_open: (reading) => [{ kind: 'quote', blocks: blocksOf(reading, 'blockquote_close') }],
  dt_open: (reading) => {
    return [{ kind: 'paragraph', text: [{ kind: 'strong', children: lineUntil(reading, 'dt_close') }] }]
  },
  table_open: (reading) => tableUntilClose(reading),
  inline: (reading, { children }) => paragraph(readInline(children ?? [], reading.address)),
  math: (_, { content }) => paragraph([{ kind: 'math', tex: content, display: true }]),
  fence: (_, { content }) => code(content),
  code_block: (_, { content }) => code(content),
  html_block: (_, { content }) => paragraph([{ kind: 'text', text: stripTags(content).trim() }]),
}

function code(content: string): Prose {
  return [{ kind: 'code', text: content.replace(/\n+$/, '') }]
}

/**
 * The blocks up to a closing token, which is passed; every construct that print does not know is what it
 * holds.
 */
function blocksOf(reading: Reading, closing: string): Prose {
  const blocks: ProseBlock[] = []
  for (let token = next(reading); token !== undefined; token = next(reading)) {
    if (token.type === closing) break
    blocks.push(...(BLOCKS[token.type]?.(reading, token) ?? []))
  }
  return blocks
}

function next(reading: Reading): Token | undefined {
  return reading.tokens[reading.at++]
}

function paragraph(text: RichText): Prose {
  const isBlank = text.every((piece) => piece.kind === 'text' && piece.text.trim() === '')
  return isBlank ? [] : [{ kind: 'paragraph', text }]
}

function lineUntil(reading: Reading, closing: string): RichText {
  const pieces: RichText[] = []
  for (let token = next(reading); token !== undefined && token.type !== closing; token = next(reading)) {
    if (token.type === 'inline') pieces.push(readInline(token.children ?? [], reading.address))
  }
  return pieces.flat()
}

function itemsUntil(reading: Reading, closing: string): readonly Prose[] {
  const items: Prose[] = []
  for (let token = next(reading); token !== undefined && token.type !== closing; token = next(reading)) {
    if (/^(?:list_item|footnote)_open$/.test(token.type)) {
      items.push(blocksOf(reading, token.type.replace('open', 'close')))
    }
  }
  return items
}

function tableUntilClose(reading: Reading): Prose {
  const rows: RichText[][] = []
  for (let token = next(reading); token !== undefined && token.type !== 'table_close'; token = next(reading)) {
    if (token.type === 'tr_open') rows.push([])
    else if (/^t[hd]_open$/.test(token.type)) rows.at(-1)?.push(lineUntil(reading, token.type.replace('open', 'close')))
  }
  const [head = [], ...rest] = rows
  return head.length === 0 ? [] : [{ kind: 'table', head, rows: rest }]
}
