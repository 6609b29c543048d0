// Everything that `npm test` does, in full, and the referees that are too heavy for it: the Nu HTML checker (Java),
// Lighthouse (fetched by npm) and half a minute of fuzzing for each target. Ends with the first that fails.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const STEPS = [
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run'],
  [join(root, 'scripts/nu-checker.mjs')],
  [join(root, 'scripts/lighthouse.mjs')],
  [join(root, 'scripts/fuzz.mjs'), '--minutes', '0.5'],
]

for (const words of STEPS) {
  const env = { ...process.env, CARREL_FULL: '1' }
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit', env })
  if (status !== 0) process.exit(status ?? 1)
}
