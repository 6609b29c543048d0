import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { codeFrame } from './code-frame.ts'

/** Beyond this many of a severity only their number is told. */
const MOST = 50

/** Gives a file's text by the path that a diagnostic names; undefined where it cannot be had. */
export type ReadText = (path: string) => string | undefined

/** Prints to the standard output; the only place of the program that does. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Prints to the standard error. */
export function printError(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** True where the standard error is a terminal, which alone can be written over. */
export function isTerminal(): boolean {
  return process.stderr.isTTY
}

/** True where somebody sits at a terminal who can be asked. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY
}

/** What questions are asked with. */
export function terminal(): { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream } {
  return { input: process.stdin, output: process.stdout }
}

/** Puts a text in the place of the terminal's last line. */
export function overwrite(text: string): void {
  process.stderr.write(`\r\u001b[K${text}`)
}

/**
 * Diagnostics as people read them: what, where with a code frame, why, and what to do; the most of each
 * kind, then a count.
 */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], read: ReadText): string {
  const kinds: readonly Severity[] = ['info', 'warning', 'error']
  return kinds
    .flatMap((severity) => {
      const all = diagnostics.filter((problem) => problem.severity === severity)
      const rest = all.length - MOST
      const more = rest > 0 ? [`… and ${rest} more of kind ${severity}; --json lists them all.\n`] : []
      return [...all.slice(0, MOST).map((problem) => format(problem, read)), ...more]
    })
    .join('\n')
}

function format(problem: Diagnostic, read: ReadText): string {
  const { at, hint, notes = [] } = problem
  const lines = [`${label(problem.severity)}${place(at)}${problem.message} ${dim(`[${problem.code}]`)}`]
  lines.push(frame(at, read))
  for (const note of notes) {
    lines.push(`  note: ${place(note.at)}${note.message}`)
    lines.push(frame(note.at, read))
  }
  if (hint !== undefined) lines.push(`  → ${hint}`)
  return lines.filter((line) => line !== '').join('\n') + '\n'
}

/** Folders and files that are gone have no line to show. */
function frame(at: Diagnostic['at'], read: ReadText): string {
  const text = at === undefined ? undefined : read(at.path)
  return at === undefined || text === undefined ? '' : codeFrame(text, at)
}

function place(at: Diagnostic['at']): string {
  return at === undefined ? '' : `${at.path}:${at.line}:${at.column}: `
}

function label(severity: Severity): string {
  const colour = severity === 'error' ? '31' : severity === 'warning' ? '33' : '36'
  return `${styled(`1;${colour}`, severity)}: `
}

function dim(text: string): string {
  return styled('2', text)
}

/**
 * Colours only where a person sees them: no-color.org's rule, and FORCE_COLOR for those who want them in a
 * pipe.
 */
function styled(codes: string, text: string): string {
  const { NO_COLOR: no, FORCE_COLOR: force } = process.env
  const isWanted = (no ?? '') === '' && (process.stderr.isTTY || (force !== undefined && force !== '0'))
  return isWanted ? `\u001b[${codes}m${text}\u001b[0m` : text
}
