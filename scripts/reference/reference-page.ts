/** Front matter and heading of a reference page, with the note that keeps hands off it. */
export function referencePage(title: string, parts: readonly string[]): string {
  const note =
    '<!-- Made by `npm run reference` from the tables of the program. Change those, not this page. -->'
  return `${['---', `title: ${title}`, '---', '', note, '', parts.join('\n\n')].join('\n').trimEnd()}\n`
}

/** A table of Markdown; bars within cells are escaped, and line breaks become blanks. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}

/** A text as code, with a fence of back quotes longer than any within. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

/** A fenced block of code. */
export function block(language: string, text: string): string {
  return `~~~${language}\n${text}\n~~~`
}
