import { createRequire } from 'node:module'
import type { MathEngine } from '../transform/markdown/markdown-types.ts'

/** KaTeX with mhchem, loaded when the first formula is met: most sites have none on most pages. */
export function loadMath(): MathEngine {
  const require = createRequire(import.meta.url)
  const engine = require('katex') as MathEngine
  require('katex/contrib/mhchem')
  return engine
}
