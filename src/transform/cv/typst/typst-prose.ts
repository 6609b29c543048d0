import type { Prose, ProseBlock } from './prose.ts'
import { typstHeading, typstRich } from './typst-rich.ts'
import { typstString } from './typst-string.ts'

/** Blocks of text as the source of Typst, one a line; headings get the template's own levels. */
export function typstProse(blocks: Prose): string {
  return blocks.map(blockOf).join('\n')
}

/** Blocks of text as a block of content, brackets included. */
export function typstBody(blocks: Prose): string {
  return `[${typstProse(blocks)}]`
}

function blockOf(block: ProseBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `#par${typstRich(block.text)}`
    case 'heading':
      return `#heading(level: ${block.level}, ${typstHeading(block.text)})`
    case 'list':
      return listOf(block)
    case 'quote':
      return `#quote(block: true, ${typstBody(block.blocks)})`
    case 'code':
      return `#raw(block: true, ${typstString(block.text)})`
    case 'table':
      return tableOf(block)
  }
}

function listOf({ start, items }: Extract<ProseBlock, { kind: 'list' }>): string {
  const bodies = items.map((item) => `${itemOf(item)}, `).join('')
  if (bodies === '') return ''
  return start === undefined ? `#list(${bodies})` : `#enum(start: ${Math.max(0, Math.trunc(start) || 0)}, ${bodies})`
}

// The first line of an item is no paragraph of its own, so that the lines of a tight list keep close
// together.
function itemOf([first, ...rest]: Prose): string {
  if (first?.kind !== 'paragraph') return typstBody(first === undefined ? [] : [first, ...rest])
  return rest.length === 0 ? typstRich(first.text) : `[${typstRich(first.text).slice(1, -1)}\n${typstProse(rest)}]`
}

function tableOf({ head, rows }: Extract<ProseBlock, { kind: 'table' }>): string {
  const columns = head.length
  const cells = rows.flatMap((row) => Array.from({ length: columns }, (_, index) => typstRich(row[index] ?? [])))
  const all = cells.map((cell) => `, ${cell}`).join('')
  return `#table(columns: ${columns}, table.header(${head.map(typstRich).join(', ')})${all})`
}
