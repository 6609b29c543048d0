import { loadSite } from '../site/load-site.ts'
import { explain } from '../site/explain.ts'
import type { Request } from './arguments.ts'
import { openSite } from './open-site.ts'
import { print, printError } from './print.ts'

/** `carrel explain`: tells where a page comes from and what it was made from. */
export function runExplain(request: Request): number {
  const { site, roots, options } = openSite(request)
  loadSite(site, roots, options)
  site.evaluate()
  const [wanted = ''] = request.operands
  const told = explain(site, wanted)
  if (told === undefined) {
    printError(`carrel: nothing has the address or the file \`${wanted}\`.`)
    return 1
  }
  print(told)
  return 0
}
