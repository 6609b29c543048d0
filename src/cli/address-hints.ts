import type { Disk } from '../disk/disk.ts'
import type { InferredAddress } from '../parse/site-address.ts'
import { inferAddress } from '../parse/site-address.ts'

/**
 * Where the site of a root will be, as the environment, `CNAME` and the repository tell; git itself is never
 * called. Undefined where they tell nothing.
 */
export function addressHere(root: Disk): InferredAddress | undefined {
  return inferAddress({
    environment: process.env,
    cname: textOf(root, ['content/CNAME', 'CNAME']),
    gitConfig: textOf(root, ['.git/config']),
  })
}

/** The first of some files that can be read; what cannot be read tells nothing. */
function textOf(root: Disk, files: readonly string[]): string {
  const found = files.find((file) => root.resolve(file).kind === 'file')
  return found === undefined ? '' : root.readText(found)
}
