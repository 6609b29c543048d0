/**
 * A Markdown text in which only its raw HTML is left: code, formulas and escaped signs are blanks, so that
 * every offset stays what it was.
 */
export function maskMarkdown(text: string): string {
  const fenced = blankFences(text)
  return fenced
    .replace(/\\[<>`$\\]/g, blank)
    .replace(/(?<!`)(`+)(?!`)[^`]*(?:`(?!\1)[^`]*)*?(?<!`)\1(?!`)/g, blank)
    .replace(
      /\$\$[\s\S]*?\$\$|\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\]|(?<![\\$\w])\$(?=\S)[^$\n]*?\S\$(?!\d)/g,
      blank,
    )
    .replace(/<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@/"']+@[^\s<>]+)>/gi, blank)
    .replace(/\{%[^%\n]*%\}|\{\{[^}\n]*\}\}/g, blank)
}

function blank(match: string): string {
  return match.replace(/[^\n]/g, ' ')
}

const FENCE = /^ {0,3}(?:[-*+>] {0,3}|\d+[.)] {1,3})*\s*(`{3,}|~{3,})/

/** Fenced and indented code; a line is indented code where it follows a blank line or another such line. */
function blankFences(text: string): string {
  let fence: string | undefined
  let isCodeBefore = false
  let isBlankBefore = true
  let isInList = false
  const lines = text.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1]
    const isFence = fence === undefined ? mark !== undefined : mark !== undefined && mark.startsWith(fence)
    if (isFence) fence = fence === undefined ? mark : undefined
    if (isFence || fence !== undefined) return blank(line)
    const isBlank = line.trim() === ''
    if (!isBlank && !/^\s/.test(line)) isInList = /^(?:[-*+]|\d+[.)])\s/.test(line)
    const isCode = !isBlank && !isInList && /^(?: {4}|\t)/.test(line) && (isBlankBefore || isCodeBefore)
    if (!isBlank) isCodeBefore = isCode
    isBlankBefore = isBlank
    return isCode ? blank(line) : line
  })
  return lines.join('\n')
}
