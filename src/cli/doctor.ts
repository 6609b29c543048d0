import type { Request } from './arguments.ts'
import { findings } from './doctor-findings.ts'
import { print } from './print.ts'

/**
 * `carrel doctor`: looks at the machine and the folder, and says what it found; status 3 where a build
 * cannot be.
 */
export function runDoctor(request: Request): number {
  const all = findings(request.text('source') ?? '.')
  const width = Math.max(...all.map(({ what }) => what.length))
  print(all.map(({ mark, what, told }) => `${mark.padEnd(4)}  ${what.padEnd(width)}  ${told}`).join('\n'))
  const bad = all.filter(({ mark }) => mark === 'bad').length
  const verdict = bad === 0 ? 'Nothing stands' : `${bad} of these stand${bad === 1 ? 's' : ''}`
  print(`\n${verdict} in the way of a build.`)
  return bad === 0 ? 0 : 3
}
