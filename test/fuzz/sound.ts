import { codes } from '../../src/model/codes.ts'
import type { Diagnostic } from '../../src/model/diagnostic.ts'

/**
 * What is wrong with diagnostics about a text: an unknown code, a message that says nothing, a place that the text
 * does not have. Undefined where they are sound.
 */
export function unsound(diagnostics: readonly Diagnostic[], text: string): string | undefined {
  // A carriage return alone ends no line: neither for the program nor for most editors.
  const lines = text.split('\n')
  for (const { code, message, at } of diagnostics) {
    if (!Object.hasOwn(codes, code)) return `${code} is no code`
    if (message.trim() === '') return `${code} says nothing`
    if (at === undefined) continue
    const whole = `${code} at ${at.line}:${at.column} of ${lines.length} lines`
    if (at.line < 1 || at.line > lines.length || at.column < 1) return whole
    // The byte order mark counts for no column, and one place behind the end of a line can be pointed at.
    if (at.column > (lines[at.line - 1] ?? '').length + 1) return `${whole}, whose line has fewer columns`
  }
  return undefined
}

/** The codes of diagnostics and about how often each came, as features of an input. */
export function codeFeatures(diagnostics: readonly Diagnostic[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].map(([code, count]) => `${code}×${bucket(count)}`)
}

/** A number on the scale 0, 1, 2, 4, 8 …, so that a feature is new only when it is of another size. */
export function bucket(count: number): number {
  return count === 0 ? 0 : 2 ** Math.floor(Math.log2(count))
}

/** True for an object that somebody has added to; checked after each input. */
export function isPolluted(): boolean {
  for (const key in {}) return key !== ''
  return Object.getOwnPropertyNames(Object.prototype).length > 12
}
