import type { CvNetwork } from '../../model/cv.ts'
import { linkAt } from './link.ts'
import type { CvNode } from './node.ts'
import { given, textAt } from './node.ts'

/**
 * Reads an account of `social_networks` (RenderCV) or `profiles` (JSON Resume); none where no service is
 * named.
 */
export function readNetwork(node: CvNode): readonly CvNetwork[] {
  const network = textAt(node, ['network', 'name'])
  if (network === undefined) return []
  const username = textAt(node, ['username'])
  const rest = given<Omit<CvNetwork, 'network'>>({ username, url: linkAt(node, ['url']) })
  return [{ network, ...rest }]
}
