// The heavier referee of `npm run test:all`: builds the demo and the golden sites and has the Nu HTML
// checker look at every page and every style sheet.
// Warnings count as errors do. Ends with `N passed, N failed`, one for each page and style sheet.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const golden = path.join(root, 'test', 'golden')
const sites = [
  ['demo', root],
  ...fs
    .readdirSync(golden)
    .map((name) => [name, path.join(golden, name, 'site')])
    .filter(([, folder]) => fs.existsSync(folder)),
]

if (spawnSync('java', ['-version']).error !== undefined) {
  console.error(
    'nu-checker: there is no `java` on this machine; install a Java runtime (17 or newer) and run this again.',
  )
  process.exit(3)
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'carrel-nu-'))
try {
  process.exitCode = check()
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

/**
 * Properties that are newer than the checker, each with the reason why we use it all the same. Nothing else
 * is let pass.
 */
const NEWER = new Map([
  ['anchor-name', 'ties a note in the margin to its place; where it is unknown, notes stand at the end'],
  ['position-anchor', 'the other half of it, behind the same @supports'],
])

function check() {
  const files = sites.flatMap(([name, source]) => buildSite(name, source))
  const styles = onceEach(files.filter((file) => file.endsWith('.css')))
  const pages = [...files.filter((file) => file.endsWith('.html')), ...styles]
  const messages = [...ask(pages.slice(0, -styles.length)), ...ask(styles, ['--css']).filter(isFault)]
  for (const { url, lastLine, lastColumn, type, subType, message } of messages) {
    const page = path.relative(folder, fileURLToPath(url))
    console.log(`${page}:${lastLine ?? 1}:${lastColumn ?? 1}: ${subType ?? type}: ${message}`)
  }
  const failed = new Set(messages.map(({ url }) => url)).size
  console.log(`\n${pages.length - failed} passed, ${failed} failed`)
  return failed === 0 && pages.length > 0 ? 0 : 1
}

function buildSite(name, source) {
  const out = path.join(folder, name)
  const words = ['build', '--source', source, '--out', out, '--now', '2025-06-01', '--quiet']
  const { status } = spawnSync(process.execPath, [path.join(root, 'dist', 'main.js'), ...words], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
  const files = fs.readdirSync(out, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => /\.(?:html|css)$/.test(file)).map((file) => path.join(out, file))
}

/** Of style sheets that are alike, as those of several sites are, the first. */
function onceEach(styles) {
  const byText = new Map(styles.toReversed().map((file) => [fs.readFileSync(file, 'utf8'), file]))
  return styles.filter((file) => byText.get(fs.readFileSync(file, 'utf8')) === file)
}

function isFault({ message }) {
  const [, property] = /^CSS: “[^”]*”: Property “([^”]*)” doesn't exist\.$/.exec(message) ?? []
  return !NEWER.has(property)
}

/** Everything the checker has to say about files, errors and warnings alike. */
function ask(pages, more = []) {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
  const flags = ['--format', 'json', '--stdout', '--exit-zero-always']
  const words = ['-Xss4m', '-jar', jar, ...flags, ...more, ...pages.map((page) => pathToFileURL(page).href)]
  const { stdout, stderr, status } = spawnSync('java', words, { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0 || stdout.trim() === '') {
    console.error(`nu-checker: the checker did not run: ${stderr}`)
    process.exit(3)
  }
  return JSON.parse(stdout).messages
}
