// Brings a fresh checkout to where it can build: installs the locked packages where they are missing or
// outdated, then bundles.
// Runs before `npm run build` and `npm test`, with nothing but Node and npm at hand.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
const mark = join(root, 'node_modules', '.carrel-lock')

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  console.log('Installing the packages of package-lock.json …')
  npm('ci')
  writeFileSync(mark, lock)
}
run(process.execPath, [join(root, 'scripts', 'bundle.mjs')])

/** Runs npm by the path of the npm that runs us, which needs no shell on any system. */
function npm(...words) {
  const program = process.env.npm_execpath
  if (program === undefined) throw new Error('run this through npm: npm run build, or npm test')
  run(process.execPath, [program, ...words, '--no-audit', '--no-fund', '--loglevel=error'])
}

function run(program, words) {
  const { status } = spawnSync(program, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
