// Writes docs/reference/ and schema/ from the tables that the program itself runs by: `npm run reference`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['scripts/reference/pages.ts'],
  bundle: true,
  write: false,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  logLevel: 'warning',
})

// A module made of text needs no file of its own, and so leaves none behind.
const [{ text: program }] = outputFiles
const { referencePages } = await import(
  `data:text/javascript;base64,${Buffer.from(program).toString('base64')}`
)

for (const [name, text] of Object.entries(referencePages())) {
  const target = join(root, name)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
}
