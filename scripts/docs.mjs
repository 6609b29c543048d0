// Builds the manual by Carrel itself: `npm run docs`. `npm run docs -- serve` shows it while you write; further words
// go to the command, such as `npm run docs -- build --base-url https://example.org/carrel`.
import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeManualSite } from './manual-site.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, '.cache', 'manual')
const [command = 'build', ...flags] = process.argv.slice(2)

writeManualSite(folder)
const program = spawn(process.execPath, [join(root, 'dist', 'main.js'), command, '--source', folder, ...flags], {
  stdio: 'inherit',
})
const watcher = command === 'serve' ? watch(join(root, 'docs'), { recursive: true }, () => writeManualSite(folder)) : undefined
program.on('exit', (status) => {
  watcher?.close()
  process.exitCode = status ?? 1
})
