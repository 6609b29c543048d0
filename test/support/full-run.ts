/** True where every suite runs all of its cases: `CARREL_FULL=1`. Otherwise each takes a few, spread evenly. */
export const isFullRun = process.env['CARREL_FULL'] === '1'

/** All cases in a full run, else at most `few` of them, spread evenly from the first to the last. */
export function sample<T>(cases: readonly T[], few: number): readonly T[] {
  if (isFullRun || cases.length <= few) return cases
  if (few === 1) return cases.slice(0, 1)
  const step = (cases.length - 1) / (few - 1)
  return Array.from({ length: few }, (_, index) => cases[Math.round(index * step)]).filter((one) => one !== undefined)
}

/** The one line of a suite that says how much was tried; docs/reliability.md repeats the figures of a full run. */
export function tell(promise: string, figures: Readonly<Record<string, number>>): void {
  const counts = Object.entries(figures).map(([what, count]) => `${count} ${what}`)
  process.stdout.write(`${promise}: ${counts.join(', ')}${isFullRun ? '' : ' (bounded)'}\n`)
}
