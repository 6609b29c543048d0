import { lineMap } from '../line-map.ts'
import { bracketMistake, templateMistake } from './bracket-mistakes.ts'
import {
  colonSpaceMistake,
  controlMistake,
  depthMistake,
  indentationMistake,
  mixedMistake,
  secondDocumentMistake,
  strayLineMistake,
  tabMistake,
} from './line-mistakes.ts'
import type { Mistake, MistakeRule, Situation } from './mistake.ts'
import type { YamlFault } from './node.ts'
import { escapeMistake, quoteMistake } from './quote-mistakes.ts'
import {
  blockMistake,
  colonMistake,
  curlyQuoteMistake,
  listOnKeyMistake,
  reservedMistake,
  signMistake,
} from './value-mistakes.ts'
import { writtenLine } from './written-line.ts'

/**
 * The first rule that recognises its mistake speaks; those that look at one line come before those that
 * guess.
 */
const RULES: readonly MistakeRule[] = [
  secondDocumentMistake,
  controlMistake,
  depthMistake,
  tabMistake,
  escapeMistake,
  templateMistake,
  curlyQuoteMistake,
  reservedMistake,
  quoteMistake,
  bracketMistake,
  listOnKeyMistake,
  colonMistake,
  signMistake,
  blockMistake,
  colonSpaceMistake,
  strayLineMistake,
  mixedMistake,
  indentationMistake,
]

/** Says in the author's terms why a YAML text cannot be read, and at which line and column the cause lies. */
export function explainFault(text: string, fault: YamlFault): Mistake {
  const map = lineMap(text)
  const place = lastContent(map.lines, map.placeOf(fault.offset))
  const written = writtenLine(map.lines[place.line] ?? '')
  const situation: Situation = { text, map, reason: fault.reason, ...place, written }
  for (const rule of RULES) {
    const mistake = rule(situation)
    if (mistake !== undefined) return mistake
  }
  return {
    ...place,
    length: 1,
    message: `YAML cannot be read here: ${fault.reason}.`,
    hint: `Look at this line and the one above it: a quote, a bracket or a colon may be missing.`,
  }
}

/**
 * The parser notices some faults only at the end of the text; the last line with anything on it tells more.
 */
function lastContent(lines: readonly string[], place: { line: number; column: number }): typeof place {
  if ((lines[place.line] ?? '').trim() !== '') return place
  const line = lines.slice(0, place.line).findLastIndex((text) => text.trim() !== '')
  return line < 0 ? place : { line, column: (lines[line] ?? '').trimEnd().length }
}
