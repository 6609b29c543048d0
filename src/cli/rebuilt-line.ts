import type { Outcome } from '../serve/live-site.ts'

/** Names so many edited files; more are counted. */
const NAMED = 3

/**
 * The line that a build of the preview prints: what was edited, how much was made again, and how long that
 * took.
 */
export function rebuiltLine(outcome: Outcome, milliseconds: number, which: 'first' | 'again'): string {
  const { sources, runs, diagnostics } = outcome
  const made = runs.get('output') ?? 0
  const time =
    milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
  const counts = (['error', 'warning'] as const).map((severity) => {
    return { severity, count: diagnostics.filter((problem) => problem.severity === severity).length }
  })
  const wrong = counts
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `, ${counted(count, severity)}`)
    .join('')
  if (which === 'first')
    return `${counted(made, 'page and file', 'pages and files')} made in ${time}${wrong}.`
  const edited = sources.length > NAMED ? `${sources.length} files` : sources.join(', ')
  return `${edited === '' ? 'Something' : edited} changed: ${counted(made, 'page')} rendered again in ${time}${wrong}.`
}

function counted(number: number, noun: string, many = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : many}`
}
