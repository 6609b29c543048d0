import type { NotebookCell } from '../../model/notebook.ts'

/** What is shown of a cell of code, and what its author says of its picture. */
export interface CellOptions {
  /** The code without the lines that are options. */
  readonly code: string
  /** How many lines that were. */
  readonly skipped: number
  readonly input: 'shown' | 'folded' | 'none'
  readonly output: 'shown' | 'folded' | 'none'
  readonly alt?: string
  readonly caption?: string
}

const OPTION = /^(?:#|\/\/|--|%%)\|[ \t]*([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*$/

/**
 * Reads the tags of Jupyter Book (`remove-input`, `hide-output`, `remove-cell` …) and the lines `#| key:
 * value` of Quarto at the head of a cell (`echo`, `output`, `include`, `fig-alt`, `fig-cap`).
 */
export function cellOptions({ text, tags }: Pick<NotebookCell, 'text' | 'tags'>): CellOptions {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !OPTION.test(line))
  const skipped = end < 0 ? lines.length : end
  const said = new Map(lines.slice(0, skipped).map((line) => pairOf(line)))
  const isGone = tags.has('remove-cell') || said.get('include') === 'false'
  const alt = said.get('fig-alt')
  const caption = said.get('fig-cap')
  return {
    code: lines.slice(skipped).join('\n').replace(/\s+$/, ''),
    skipped,
    input: isGone || said.get('echo') === 'false' ? 'none' : shownAs('input', tags),
    output: isGone || said.get('output') === 'false' ? 'none' : shownAs('output', tags),
    ...(alt === undefined ? {} : { alt }),
    ...(caption === undefined ? {} : { caption }),
  }
}

function pairOf(line: string): readonly [string, string] {
  const [, key = '', value = ''] = OPTION.exec(line) ?? []
  return [key, value.replace(/^(["'])(.*)\1$/, '$2')]
}

function shownAs(part: 'input' | 'output', tags: ReadonlySet<string>): CellOptions['input'] {
  if (tags.has(`remove-${part}`)) return 'none'
  return tags.has(`hide-${part}`) || tags.has('hide-cell') ? 'folded' : 'shown'
}
