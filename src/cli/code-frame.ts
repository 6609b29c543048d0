import type { Span } from '../model/diagnostic.ts'

/** Lines longer than this are cut around the place, so that a minified file does not fill the screen. */
const WIDEST = 110

/** The line that a span points at, with the line before it, numbered, and a row of carets below the place. */
export function codeFrame(text: string, at: Span): string {
  const lines = text.split(/\r?\n/)
  const line = lines[at.line - 1]
  if (line === undefined) return ''
  const width = String(at.line).length
  const start = Math.max(0, at.column - 1 - WIDEST / 2)
  const cut = (whole: string): string => expand(whole.slice(start, start + WIDEST))
  const before = lines[at.line - 2]
  const gutter = (number: string): string => `  ${number.padStart(width)} | `
  const indent = expand(line.slice(start, at.column - 1)).length
  const room = Math.max(1, Math.min(at.length ?? 1, line.length - at.column + 1, WIDEST - indent))
  return [
    ...(before === undefined || before.trim() === '' ? [] : [gutter(String(at.line - 1)) + cut(before)]),
    gutter(String(at.line)) + cut(line),
    gutter('') + ' '.repeat(indent) + '^'.repeat(room),
  ].join('\n')
}

/** Tabs as two blanks and control characters as a mark, so that the carets stand below the right place. */
function expand(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll('\t', '  ').replace(/[\u0000-\u001f\u007f-\u009f]/g, '\u00b7')
}
