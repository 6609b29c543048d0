import { explainFault } from './explain.ts'
import type { Mistake } from './mistake.ts'
import type { YamlFault, YamlNode } from './node.ts'

/** A text's tree and the text it was made of, which differs from the author's where a broken line was mended or left out. */
export interface YamlReading {
  readonly root: YamlNode | undefined
  readonly text: string
  readonly mistakes: readonly Mistake[]
}

/** Reads a sound text to its tree, or says where it is not sound; undefined for a text without content. */
export type TreeReader = (text: string) => YamlNode | YamlFault | undefined

/** Each round mends one line. A text with more broken lines than this is no YAML, and the rest of it is not guessed at. */
const MAX_ROUNDS = 25

/**
 * Reads a text, and where it is broken, what can still be read: the line at fault is mended where its meaning is plain (quotes
 * around a value with a colon in it) and left out where it is not. Lines keep their numbers.
 */
export function readTolerantly(text: string, readTree: TreeReader): YamlReading {
  const mistakes: Mistake[] = []
  const mended = new Set<number>()
  let current = text
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = readTree(current)
    if (result === undefined || !isFault(result)) return { root: result, text: current, mistakes }
    const mistake = explainFault(current, result)
    if (!isEcho(mistake, mended, current)) mistakes.push(mistake)
    current = withoutFault(current, mistake, mended)
    mended.add(mistake.line)
  }
  return { root: undefined, text: current, mistakes }
}

function isFault(result: YamlNode | YamlFault): result is YamlFault {
  return 'reason' in result
}

/** A line that hangs below one already reported says nothing new. */
function isEcho({ line }: Mistake, mended: ReadonlySet<number>, text: string): boolean {
  if (mended.has(line)) return true
  const lines = text.split('\n')
  let above = line - 1
  while (above > 0 && (lines[above] ?? '').trim() === '' && !mended.has(above)) above -= 1
  return mended.has(above)
}

function withoutFault(text: string, mistake: Mistake, mended: ReadonlySet<number>): string {
  const lines = text.split('\n')
  const repair = mended.has(mistake.line) ? '' : (mistake.repair ?? '')
  lines[mistake.line] = repair
  return lines.join('\n')
}
