// Feeds changed inputs to everything that reads what authors write:
//   node scripts/fuzz.mjs [TARGET …] [--minutes N] [--seed S]
// Without a target it runs all of them, each for N minutes (1 unless said). Inputs that reach something new, and
// findings cut down to their cause, are kept in test/fuzz/corpus, which `npm test` runs whole.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { values, positionals } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
})

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['test/fuzz/main.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
})

// The program looks for the repository three levels above itself, as its sources in test/support do.
const program = join(root, '.cache', 'fuzz', `${process.pid}.mjs`)
mkdirSync(dirname(program), { recursive: true })
writeFileSync(program, outputFiles[0].contents)
try {
  const { runFuzz } = await import(pathToFileURL(program).href)
  const found = runFuzz({
    names: positionals,
    minutes: Number(values.minutes),
    seed: Number(values.seed),
    corpus: join(root, 'test', 'fuzz', 'corpus'),
    print: (line) => console.log(line),
  })
  if (typeof found === 'string') console.error(`fuzz: ${found}`)
  process.exitCode = found === 0 ? 0 : 1
} finally {
  rmSync(program, { force: true })
}
