import os from 'node:os'
import process from 'node:process'
import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'
import { installedVersion } from '../disk/installed-version.ts'
import { packageFolder } from '../disk/package-folder.ts'
import { findPlace } from '../disk/place.ts'
import { rooted } from '../disk/rooted.ts'

/** One thing that was looked at: `ok`, `note` for what may surprise, `bad` for what stops a build. */
export interface Finding {
  readonly mark: 'ok' | 'note' | 'bad'
  readonly what: string
  readonly told: string
}

/** Packages that are there only where somebody wants them, and what they are for. */
const OPTIONAL: Readonly<Record<string, string>> = {
  sharp: 'pictures in sizes for every screen',
  katex: 'formulas',
  chokidar: 'watching files for the preview',
  citeproc: 'citation styles as CSL files',
  '@hpcc-js/wasm-graphviz': 'diagrams in DOT',
  'beautiful-mermaid': 'diagrams in Mermaid',
  vega: 'charts',
  'vega-lite': 'charts in the short form',
  '@myriaddreamin/typst-ts-node-compiler': 'PDF of the CV',
}

const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'NO_PROXY'] as const

/** The oldest Node that runs the program, as package.json says. */
const OLDEST = [20, 19] as const

/** Everything the doctor looks at, for a site's root as the user wrote it. */
export function findings(source: string): readonly Finding[] {
  const place = findPlace(source, process.cwd())
  const disk = rooted(place.disk, place.path)
  return [
    { mark: 'ok', what: 'Carrel', told: `${packageFolder().version}, in ${packageFolder().folder}` },
    nodeFinding(process.versions.node),
    { mark: 'ok', what: 'System', told: `${os.type()} ${os.release()}, ${process.arch}` },
    siteFinding(disk),
    ...diskFindings(disk),
    clockFinding(Date.now()),
    proxyFinding(process.env),
    ...Object.entries(OPTIONAL).map(([name, use]) => packageFinding(name, use)),
  ]
}

/** Whether a version of Node is new enough. */
export function nodeFinding(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isFine = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])
  const needed = isFine ? '' : `; ${OLDEST.join('.')} or newer is needed: https://nodejs.org`
  return { mark: isFine ? 'ok' : 'bad', what: 'Node.js', told: `${version}${needed}` }
}

/** Whether the clock can be right; a post of today depends on it. */
export function clockFinding(milliseconds: number): Finding {
  const year = new Date(milliseconds).getUTCFullYear()
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const isFine = year >= 2025 && year < 2100
  const shown = new Date(milliseconds).toISOString().slice(0, 16)
  const doubt = isFine ? '' : ': that cannot be right'
  const told = `${shown} UTC, this machine’s time zone is ${zone}${doubt}`
  return { mark: isFine ? 'ok' : 'note', what: 'Clock', told }
}

/** A build asks no other computer; npm does, and is told about proxies by these variables. */
export function proxyFinding(env: Readonly<Record<string, string | undefined>>): Finding {
  const set = PROXIES.filter((name) => (env[name] ?? env[name.toLowerCase()] ?? '') !== '')
  const told = set.length === 0 ? 'none' : `${set.join(', ')} set; a build needs no network, npm install does`
  return { mark: 'ok', what: 'Proxy', told }
}

function siteFinding(disk: Disk): Finding {
  const isThere = disk.resolve('content').kind === 'folder'
  const told = isThere ? 'content/ is there' : 'no content/ here; `carrel new DIR` begins a site'
  return { mark: isThere ? 'ok' : 'note', what: 'Site', told }
}

const TRIAL = '.carrel-doctor'

/** Writes a file beside content/, looks for it by another case of letters, and takes it away again. */
function diskFindings(disk: Disk): readonly Finding[] {
  try {
    disk.writeFile(TRIAL, '')
    const isFolding = disk.stat(TRIAL.toUpperCase()) !== undefined
    disk.removeFile(TRIAL)
    const told = isFolding
      ? 'takes `A` and `a` for one name; most web servers do not, so mind the case in links'
      : 'tells `A` from `a`, as web servers do'
    return [
      { mark: 'ok', what: 'Permissions', told: 'the site’s folder can be written to' },
      { mark: isFolding ? 'note' : 'ok', what: 'Disk', told },
    ]
  } catch (failure) {
    if (!isDiskFailure(failure)) throw failure
    return [{ mark: 'bad', what: 'Permissions', told: failure.message }]
  }
}

function packageFinding(name: string, use: string): Finding {
  const version = installedVersion(name)
  return { mark: 'ok', what: name, told: `${version === '' ? 'not installed' : version} (${use})` }
}
