// Gathers the licences of what others made and travels with the package: of the libraries in the bundle, and
// of fonts and icons.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is in the package without being a part of the bundle. */
const BESIDE = [
  '@fontsource-variable/inter',
  '@fontsource-variable/jetbrains-mono',
  '@fontsource-variable/source-serif-4',
  '@iconify-json/academicons',
  '@iconify-json/fa6-brands',
  '@iconify-json/fa6-regular',
  '@iconify-json/fa6-solid',
  'katex',
]

/** Writes one text for each package below a folder; `inputs` are the files that the bundler read. */
export function writeLicences({ modules, inputs, out }) {
  mkdirSync(out, { recursive: true })
  for (const name of new Set([...BESIDE, ...inputs.flatMap((file) => packageOf(file))].sort())) {
    const folder = join(modules, name)
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const texts = licenceFiles(folder).map((file) => readFileSync(join(folder, file), 'utf8').trim())
    const head = `${name} ${manifest.version}, ${licenceOf(manifest)}${authorOf(manifest)}`
    const file = `${name.replace('@', '').replace('/', '--')}.txt`
    writeFileSync(join(out, file), `${[head, ...texts].join('\n\n')}\n`)
  }
}

/** The package that a file lies in; nested ones count for themselves. */
function packageOf(file) {
  const inside = file.split('node_modules/').at(-1)
  if (inside === file) return []
  return [inside.split('/').slice(0, inside.startsWith('@') ? 2 : 1).join('/')]
}

function licenceFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice|ofl)\b/i.test(name)).sort()
}

function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license
  return license?.type ?? licenses?.[0]?.type ?? 'licence not stated'
}

function authorOf({ author }) {
  const name = typeof author === 'string' ? author : author?.name
  return name === undefined ? '' : `, by ${name}`
}
