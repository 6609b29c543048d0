// How fast the program is, as ratios within one run: `npm run bench`. Seconds say nothing about another machine, so every
// figure is a multiple of a floor (bench-floor.mjs) that is measured in turn with it, or of another figure of ours.
//
//   --check      ends with 1 where a ratio is above the one in bench-ratios.json by more than the tolerance there
//   --record     writes what was measured to bench-ratios.json
//   --small      100 posts in place of 1,000, to try the script itself
//   --large      10,000 posts as well
//   --runs N     how often each is measured; 5 unless said
//   --program F  the bundled program; dist/main.js unless said
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { pathOfPost, post, writeCorpus } from './bench-corpus.mjs'
import { median } from './bench-median.mjs'
import { measureEdits } from './bench-preview.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const flags = { check: 'boolean', record: 'boolean', small: 'boolean', large: 'boolean', runs: 'string', program: 'string' }
const { values } = parseArgs({ options: Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }])) })
const runs = Number(values.runs ?? 5)
const program = resolve(values.program ?? join(root, 'dist', 'main.js'))
const posts = values.small ? 100 : 1000
const recorded = join(root, 'scripts', 'bench-ratios.json')

const work = mkdtempSync(join(tmpdir(), 'carrel-bench-'))
const meter = join(work, 'meter.cjs')
const metered = join(work, 'memory.txt')
const floor = join(work, 'floor.mjs')
let folders = 0

const told = `require('node:fs').writeFileSync(${JSON.stringify(metered)}, String(process.resourceUsage().maxRSS))`
writeFileSync(meter, `process.on('exit', () => ${told})\n`)
await build({
  entryPoints: [join(root, 'scripts', 'bench-floor.mjs')], outfile: floor,
  bundle: true, platform: 'node', format: 'esm', minify: true, logLevel: 'error',
  banner: { js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);" },
})
try {
  const ratios = await measureAll()
  const { tolerance, ratios: wanted } = JSON.parse(readFileSync(recorded, 'utf8'))
  const late = report(ratios, wanted, tolerance)
  if (values.record) {
    const measured = Object.entries(ratios).map(([name, ratio]) => [name, Number(ratio.toFixed(3))])
    const all = { ...wanted, ...Object.fromEntries(measured) }
    writeFileSync(recorded, `${JSON.stringify({ tolerance, ratios: all }, undefined, 2)}\n`)
  }
  process.exitCode = values.check && late.length > 0 ? 1 : 0
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function measureAll() {
  const hundred = builds({ posts: 100, code: 1 })
  const whole = posts === 100 ? hundred : builds({ posts, code: 1 })
  const tenth = builds({ posts, code: 0.1 })
  const plain = median(whole.cold)
  const ratios = {
    'version / node': start(),
    'cold 100 / floor 100': median(hundred.cold) / median(hundred.floor),
    [`cold ${posts} / floor ${posts}`]: plain / median(whole.floor),
    [`cold ${posts}, code on a tenth / its floor`]: median(tenth.cold) / median(tenth.floor),
    [`nothing changed ${posts} / cold ${posts}`]: median(whole.nothing) / plain,
    [`one changed ${posts} / cold ${posts}`]: median(whole.one) / plain,
    [`time a page, ${posts} / 100`]: plain / posts / (median(hundred.cold) / 100),
    [`memory ${posts} / floor`]: median(whole.memory) / median(whole.floorMemory),
    ...papersOver(plain),
    ...(values.large ? large(plain) : {}),
  }
  return { ...ratios, ...(await edits({ floor: median(whole.floor), cold: plain })) }
}

/** Builds of one corpus, the floor and ours in turn. */
function builds(corpus) {
  const site = newFolder()
  writeCorpus(site, corpus)
  const found = { floor: [], floorMemory: [], cold: [], memory: [], nothing: [], one: [] }
  for (let round = 0; round < runs; round++) {
    const bare = node([floor, site, newFolder()], site)
    found.floor.push(bare.milliseconds)
    found.floorMemory.push(bare.memory)
    putAside(site)
    const cold = ours(site)
    found.cold.push(cold.milliseconds)
    found.memory.push(cold.memory)
    found.nothing.push(ours(site).milliseconds)
    writeFileSync(join(site, pathOfPost(7)), post(7, { hasCode: true, ending: `Changed in round ${round}.` }))
    found.one.push(ours(site).milliseconds)
  }
  const shown = Object.entries(found).map(([name, list]) => `${name} ${Math.round(median(list))}`)
  console.log(`${corpus.posts} posts, code on ${100 * corpus.code} %: ${shown.join(', ')}`)
  return found
}

/** What a bibliography costs beside the same posts, with and without a page for each paper. */
function papersOver(plain) {
  const found = { without: [], with: [] }
  const sites = {
    without: { posts, papers: 500, more: 'publications: { pages: false }\n' },
    with: { posts, papers: 500 },
  }
  for (const [name, corpus] of Object.entries(sites)) {
    const site = newFolder()
    writeCorpus(site, corpus)
    for (let round = 0; round < runs; round++) {
      putAside(site)
      found[name].push(ours(site).milliseconds)
    }
  }
  return {
    [`500 papers without pages / cold ${posts}`]: median(found.without) / plain,
    [`500 papers with pages / cold ${posts}`]: median(found.with) / plain,
  }
}

function large(plain) {
  const site = newFolder()
  writeCorpus(site, { posts: 10_000, code: 1 })
  const found = Array.from({ length: Math.min(runs, 3) }, () => {
    putAside(site)
    return ours(site)
  })
  console.log(`10000 posts: ${Math.round(median(found.map(({ memory }) => memory)))} MB`)
  return { [`time a page, 10000 / ${posts}`]: median(found.map(({ milliseconds }) => milliseconds)) / 10_000 / (plain / posts) }
}

async function edits({ floor: bare, cold }) {
  const site = newFolder()
  writeCorpus(site, { posts, code: 1 })
  const found = await measureEdits(program, site, { posts, papers: 0, edits: 3 * runs })
  const cited = newFolder()
  writeCorpus(cited, { posts: 20, code: 1, papers: 1000 })
  const papers = await measureEdits(program, cited, { posts: 20, papers: 1000, edits: runs })
  const told = Object.entries({ ...found, ...papers }).map(([name, time]) => `${name} ${Math.round(time)}`)
  console.log(`preview of ${posts} posts: ${told.join(', ')}`)
  return {
    [`edit of a post / floor ${posts}`]: found['edit of a post'] / bare,
    [`edit of a layout, its page / floor ${posts}`]: found['edit of a layout, its page'] / bare,
    [`edit of a layout, all / cold ${posts}`]: found['edit of a layout, all'] / cold,
    [`edit of site.yml / cold ${posts}`]: found['edit of site.yml'] / cold,
    [`edit of 1000 papers / cold ${posts}`]: papers['edit of 1000 papers'] / cold,
  }
}

/** What starting the program costs beside starting Node. */
function start() {
  const times = { node: [], version: [] }
  for (let round = 0; round < 2 * runs + 1; round++) {
    times.node.push(node(['-e', '0'], work).milliseconds)
    times.version.push(node([program, '--version'], work).milliseconds)
  }
  return median(times.version) / median(times.node)
}

function ours(site) {
  return node([program, 'build', '--now', '2026-01-01', '--quiet'], site)
}

/** Runs Node and gives its time, and the most memory that it had, in megabytes. */
function node(words, cwd) {
  const begun = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--require', meter, ...words], { cwd, encoding: 'utf8' })
  const milliseconds = performance.now() - begun
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}:\n${stderr}`)
  return { milliseconds, memory: Number(readFileSync(metered, 'utf8')) / 1024 }
}

function newFolder() {
  const folder = join(work, String(++folders))
  mkdirSync(folder)
  return folder
}

/** Takes away what a build has left. It is renamed: a tree that is being removed slows down what comes after it. */
function putAside(site) {
  for (const name of ['_site', '.cache']) {
    if (existsSync(join(site, name))) renameSync(join(site, name), join(work, `aside-${++folders}`))
  }
}

/** Prints the ratios beside the recorded ones, and gives the names of those that are worse. */
function report(ratios, wanted, tolerance) {
  const late = Object.entries(ratios).filter(([name, ratio]) => ratio > (wanted[name] ?? Infinity) * (1 + tolerance))
  const names = new Set(late.map(([name]) => name))
  for (const [name, ratio] of Object.entries(ratios)) {
    const before = wanted[name] === undefined ? '' : `recorded ${wanted[name]}`
    console.log(`${ratio.toFixed(2).padStart(7)}  ${name.padEnd(44)} ${before}${names.has(name) ? '  WORSE' : ''}`)
  }
  return late
}
