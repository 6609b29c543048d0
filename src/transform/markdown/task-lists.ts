import type { MarkdownIt, StateCore, Token } from 'markdown-it'

const MARK = /^\[([ xX])\][ \t]+(?=\S)/

/** List items that begin with `[ ]` or `[x]`: a disabled checkbox whose label is the text of the item. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.push('task_lists', rule)
}

function rule(state: StateCore): void {
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'list_item_open') continue
    const inline = state.tokens[index + 2]
    const first = inline?.type === 'inline' ? inline.children?.[0] : undefined
    const match = first?.type === 'text' ? MARK.exec(first.content) : null
    if (inline === undefined || first === undefined || match === null) continue
    first.content = first.content.slice(match[0].length)
    token.attrJoin('class', 'task-list-item')
    classList(state.tokens, index)
    label(inline, match[1] !== ' ', state)
  }
}

function label(inline: Token, done: boolean, state: StateCore): void {
  const open = new state.Token('html_inline', '', 0)
  const close = new state.Token('html_inline', '', 0)
  const checked = done ? ' checked' : ''
  open.content = `<label><input type="checkbox" class="task-list-item-checkbox" disabled${checked}> `
  close.content = '</label>'
  inline.children = [open, ...(inline.children ?? []), close]
}

/** Marks the list that an item belongs to. */
function classList(tokens: readonly Token[], item: number): void {
  const level = (tokens[item]?.level ?? 0) - 1
  let at = item
  while (at >= 0 && !(tokens[at]?.level === level && tokens[at]?.nesting === 1)) at--
  const list = tokens[at]
  if (list === undefined || String(list.attrGet('class') ?? '').split(' ').includes('task-list')) return
  list.attrJoin('class', 'task-list')
}
