import { explainFault } from './explain.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFault, YamlNode } from './node.ts'
import { indentOf, writtenLine } from './written-line.ts'

/**
 * A text's tree and the text it was made of, which differs from the author's where a broken line was mended
 * or left out.
 */
export interface YamlReading {
  readonly root: YamlNode | undefined
  readonly text: string
  readonly mistakes: readonly Mistake[]
}

/** Reads a sound text to its tree, or says where it is not sound; undefined for a text without content. */
export type TreeReader = (text: string) => YamlNode | YamlFault | undefined

/**
 * Each round mends one line. A text with more broken lines than this is no YAML, and the rest of it is not
 * guessed at.
 */
const MAX_ROUNDS = 25

/**
 * Reads a text, and where it is broken, what can still be read: the line at fault is mended where its meaning
 * is plain (quotes around a value with a colon in it) and left out where it is not. Lines keep their numbers.
 */
export function readTolerantly(text: string, readTree: TreeReader): YamlReading {
  const mistakes: Mistake[] = []
  const mended = new Map<number, MendedLine>()
  let current = text
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = readTree(current)
    if (result === undefined || !isFault(result)) return { root: result, text: current, mistakes }
    const mistake = explainFault(current, result)
    if (!isEcho(mistake, mended, current)) mistakes.push(mistake)
    current = withoutFault(current, mistake, mended)
    mended.set(mistake.line, mendedLine(text, mistake))
  }
  return { root: undefined, text: current, mistakes }
}

function isFault(result: YamlNode | YamlFault): result is YamlFault {
  return 'reason' in result
}

/** A line that was mended, or left out, with the indentation it had. */
interface MendedLine {
  readonly indent: number
  readonly isLeftOut: boolean
}

function mendedLine(text: string, { line, repair }: Mistake): MendedLine {
  return { indent: indentOf(text.split('\n')[line] ?? ''), isLeftOut: repair === undefined }
}

/** A line that hangs below one already reported, or stood beside one that was left out, says nothing new. */
function isEcho({ line }: Mistake, mended: ReadonlyMap<number, MendedLine>, text: string): boolean {
  if (mended.has(line)) return true
  const lines = text.split('\n')
  let above = line - 1
  while (above > 0 && (lines[above] ?? '').trim() === '' && !mended.has(above)) above -= 1
  const cause = mended.get(above)
  if (cause === undefined) return false
  const indent = indentOf(lines[line] ?? '')
  return indent > cause.indent || (cause.isLeftOut && indent > 0 && indent === cause.indent)
}

function withoutFault(text: string, mistake: Mistake, mended: ReadonlyMap<number, MendedLine>): string {
  const lines = text.split('\n')
  const repair = mended.has(mistake.line) ? '' : (mistake.repair ?? '')
  const quote = repair.endsWith("'") ? continuation(lines, mistake.line) : undefined
  lines[mistake.line] = quote === undefined ? repair : repair.slice(0, -1)
  if (quote !== undefined) lines[quote.line] = quote.text
  return lines.join('\n')
}

/**
 * A text that runs on below its first line keeps those lines, so the quote put around it closes behind the
 * last.
 */
function continuation(
  lines: string[],
  first: number,
): { readonly line: number; readonly text: string } | undefined {
  const indent = indentOf(lines[first] ?? '')
  let last = first
  while (isRunningOn(lines[last + 1], indent)) last += 1
  if (last === first) return undefined
  for (let line = first + 1; line <= last; line += 1) lines[line] = (lines[line] ?? '').replaceAll("'", "''")
  return { line: last, text: `${(lines[last] ?? '').trimEnd()}'` }
}

function isRunningOn(line: string | undefined, indent: number): boolean {
  if (line === undefined || line.trim() === '' || indentOf(line) <= indent) return false
  const { key, prefix, value } = writtenLine(line.trimEnd())
  return key === '' && value !== '' && !prefix.includes('-') && !prefix.includes('\t')
}
