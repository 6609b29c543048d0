// Measures what tracking costs: a site of 1,000 posts is built from nothing by the engine, and by one that
// only remembers values.
// The two take turns, each time in a process of its own; the medians are compared.
// Usage: node scripts/engine-overhead.mjs [posts] [rounds]
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const posts = Number(process.argv[2] ?? 1000)
const rounds = Number(process.argv[3] ?? 7)
const folder = path.join(root, 'node_modules', '.cache')
fs.mkdirSync(folder, { recursive: true })

const engine = await bundle('overhead-engine.mjs', [])
const memoOnly = await bundle('overhead-memo-only.mjs', [withoutEngine()])
try {
  const times = { engine: [], memoOnly: [] }
  for (let round = 0; round < rounds; round++) {
    times.engine.push(timeOf(engine))
    times.memoOnly.push(timeOf(memoOnly))
  }
  const [tracked, direct] = [median(times.engine), median(times.memoOnly)]
  const more = ((tracked / direct - 1) * 100).toFixed(1)
  console.log(
    `${posts} posts: ${tracked.toFixed(0)} ms with the engine, ${direct.toFixed(0)} ms without: ${more} % more`,
  )
} finally {
  for (const file of [engine, memoOnly]) fs.rmSync(file)
}

async function bundle(name, plugins) {
  const outfile = path.join(folder, name)
  const entryPoints = [path.join(root, 'test', 'property', 'build-many.ts')]
  const target = { platform: 'node', format: 'esm', packages: 'external', logLevel: 'error' }
  await build({ entryPoints, outfile, bundle: true, plugins, ...target })
  return outfile
}

function withoutEngine() {
  const contents = fs.readFileSync(path.join(root, 'test', 'property', 'memo-only.ts'), 'utf8')
  return {
    name: 'memo only',
    setup: ({ onLoad }) =>
      onLoad({ filter: /[\\/]track[\\/]tracker\.ts$/ }, () => ({ contents, loader: 'ts' })),
  }
}

function timeOf(file) {
  const address = JSON.stringify(pathToFileURL(file).href)
  const code = `import(${address}).then(({ timeOfBuild }) => console.log(timeOfBuild(${posts})))`
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', code], {
    encoding: 'utf8',
    cwd: root,
  })
  if (status !== 0) throw new Error(stderr)
  return Number(stdout)
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
