import MarkdownIt from 'markdown-it'

/**
 * CommonMark and nothing else: the measure against which the full renderer's differences are kept on record.
 */
export function createPlainMarkdown(): { render(text: string): string } {
  const md = new MarkdownIt('commonmark')
  return { render: (text) => md.render(text) }
}
