import type { Outcome } from '../serve/live-site.ts'

/** Names so many edited files; more are counted. */
const NAMED = 3

/**
 * The line that a build of the preview prints: what was edited, how much was made again, and how long that
 * took.
 */
export function rebuiltLine(outcome: Outcome, milliseconds: number, which: 'first' | 'again'): string {
  const { runs, diagnostics } = outcome
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
  return `${causeOf(outcome)}: ${doneOf(outcome)} in ${time}${wrong}.`
}

/** What was edited; without an edit it is pictures and drawings that came in beside the pages. */
function causeOf({ sources, outputs }: Outcome): string {
  if (sources.length > NAMED) return `${sources.length} files changed`
  if (sources.length > 0) return `${sources.join(', ')} changed`
  return outputs.some(isPicture) ? 'New pictures are ready' : 'The site was looked at again'
}

/** A picture that is saved is copied again as pages are made again, but nothing is rendered for it. */
function doneOf({ sources, runs }: Outcome): string {
  const pages = Math.max(0, (runs.get('output') ?? 0) - sources.filter(isPicture).length)
  return pages === 0 ? 'no page rendered again' : `${counted(pages, 'page')} rendered again`
}

function isPicture(path: string): boolean {
  return /\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/i.test(path)
}

function counted(number: number, noun: string, many = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : many}`
}
