// Bundles src/ into dist/, or into the folder that is named: one program with source maps, split so that
// heavy parts load
// only when they are used.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { writeFonts } from './fonts.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const out = process.argv[2] ?? join(root, 'dist')

rmSync(out, { recursive: true, force: true })
await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outdir: out,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  splitting: true,
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'none',
  external: ['sharp', 'katex', 'katex/*', 'chokidar'],
  // Nunjucks and others are CommonJS and call `require` for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
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
