// Compiles the theme's layouts when the program is bundled, so that no build has to.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const ENTRY = `
export { THEME_PREFIX } from './src/model/paths.ts'
export { parseFrontMatter } from './src/parse/front-matter.ts'
export { readyTemplate } from './src/render/ready-template.ts'
`

/** A plugin for esbuild that fills in the table of src/render/theme-templates.ts, below the folder `root`. */
export async function themeTemplates(root, options) {
  const contents = `export const THEME_TEMPLATES = {\n${await entriesOf(root, options)}\n}\n`
  return {
    name: 'theme-templates',
    setup: (bundling) => bundling.onLoad({ filter: /[\\/]render[\\/]theme-templates\.ts$/ }, () => ({ contents })),
  }
}

/** The compiler of this very source tree, bundled aside and run. */
async function entriesOf(root, options) {
  const aside = mkdtempSync(join(tmpdir(), 'carrel-'))
  try {
    const outfile = join(aside, 'compiler.mjs')
    const stdin = { contents: ENTRY, resolveDir: root, loader: 'ts' }
    await build({ ...options, stdin, outfile, absWorkingDir: root, bundle: true, platform: 'node', format: 'esm' })
    const { THEME_PREFIX, parseFrontMatter, readyTemplate } = await import(pathToFileURL(outfile).href)
    return templatesOf(root).map((path) => {
      const source = THEME_PREFIX + path
      const { body, bodyLine } = parseFrontMatter(readFileSync(join(root, path), 'utf8'), source).value
      return readyTemplate({ source, text: body, textLine: bodyLine })
    }).join(',\n')
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function templatesOf(root) {
  const found = readdirSync(join(root, 'layouts'), { recursive: true }).map((path) => path.split(sep).join('/'))
  return found.filter((path) => path.endsWith('.njk')).toSorted().map((path) => `layouts/${path}`)
}
