// What goes beside a release: node scripts/release.mjs [FOLDER] writes the bill of materials of what the package needs
// to run, in the two forms that scanners read, and says what the package itself holds. Nothing is published.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = resolve(process.argv[2] ?? join(root, '.cache', 'release'))
const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const npm = (...words) =>
  execFileSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' })

mkdirSync(folder, { recursive: true })
for (const [format, ending] of [
  ['cyclonedx', 'cdx.json'],
  ['spdx', 'spdx.json'],
]) {
  const text = npm('sbom', '--omit=dev', `--sbom-format=${format}`, '--package-lock-only')
  const file = join(folder, `${name}-${version}.${ending}`)
  writeFileSync(file, text)
  const { components, packages } = JSON.parse(text)
  console.log(`${file}: ${(components ?? packages).length} packages`)
}
const [{ files, size }] = JSON.parse(npm('pack', '--dry-run', '--json', '--ignore-scripts'))
console.log(`${name} ${version}: ${files.length} files, ${Math.round(size / 1024)} KiB packed`)
