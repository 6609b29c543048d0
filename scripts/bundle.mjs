// Bundles src/ into dist/, or into the folder that is named: one program with source maps, split so that
// heavy parts load
// only when they are used.
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { declarationsOf } from './declarations.mjs'
import { writeFonts } from './fonts.mjs'
import { writeLicences } from './licences.mjs'
import { themeTemplates } from './theme-templates.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = process.argv[2] ?? join(root, 'dist')

/**
 * gray-matter brings a js-yaml of its own, five years old, which loads a parser of JavaScript where it finds
 * one. The program always hands it an engine, so that none of this is ever reached.
 */
const withoutOldYaml = {
  name: 'without-old-yaml',
  setup(bundling) {
    bundling.onResolve({ filter: /^js-yaml$/ }, ({ importer }) => {
      return /[\\/]gray-matter[\\/]lib[\\/]/.test(importer) ? { path: 'js-yaml', namespace: 'unused' } : undefined
    })
    bundling.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
      contents: "const refuse = () => { throw new Error('not used') }; export { refuse as safeLoad, refuse as safeDump }",
    }))
  },
}

/** A digest of the sources and of the packages that go into the bundle. */
function markOfSources() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name))
  const hash = createHash('sha256')
  for (const path of [join(root, 'package-lock.json'), ...paths.toSorted()])
    hash.update(`${path.slice(root.length)}\n`).update(readFileSync(path))
  return hash.digest('hex')
}

/** Nunjucks and others are CommonJS and call `require` for Node's own modules. */
const banner = {
  js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
}

rmSync(out, { recursive: true, force: true })
const { metafile } = await build({
  metafile: true,
  absWorkingDir: root,
  entryPoints: ['src/main.ts', 'src/api.ts', 'src/markdown-worker.ts'],
  outdir: out,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  splitting: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [withoutOldYaml, await themeTemplates(root, { banner, plugins: [withoutOldYaml] })],
  // What a build keeps for the next one is of use to this very program alone.
  define: { PROGRAM_MARK: JSON.stringify(markOfSources()) },
  external: [
    'sharp', 'katex', 'katex/*', 'chokidar', '@hpcc-js/wasm-graphviz', '@myriaddreamin/typst-ts-node-compiler',
    'beautiful-mermaid', 'vega', 'vega-lite',
  ],
  banner,
  logLevel: 'warning',
})

// KaTeX's style sheet and fonts have to be of the version that makes the markup.
const katex = join(root, 'node_modules/katex/dist')
const vendor = join(out, 'vendor/katex')
mkdirSync(join(vendor, 'fonts'), { recursive: true })
// Every browser in use reads woff2; the other two formats would only be named and never fetched.
const styles = readFileSync(join(katex, 'katex.min.css'), 'utf8').replace(
  /,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g,
  '',
)
writeFileSync(join(vendor, 'katex.min.css'), styles)
for (const font of readdirSync(join(katex, 'fonts'))) {
  if (font.endsWith('.woff2')) cpSync(join(katex, 'fonts', font), join(vendor, 'fonts', font))
}

// What the preview puts into a page runs in the browser as it stands.
cpSync(join(root, 'src/serve/client'), join(out, 'client'), { recursive: true })

await writeFonts(join(root, 'node_modules'), join(out, 'vendor/fonts'))

writeFileSync(join(out, 'api.d.ts'), declarationsOf(readFileSync(join(root, 'src/api.ts'), 'utf8')))
writeLicences({
  modules: join(root, 'node_modules'),
  inputs: Object.keys(metafile.inputs),
  out: join(out, 'licences'),
})
