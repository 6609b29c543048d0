import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { PACKAGE } from '../support/site-in-a-string.ts'

/** The first version without a fault that is known, and the fault; a package that is not installed passes. */
const FLOORS: readonly (readonly [name: string, floor: string, fault: string])[] = [
  ['js-yaml', '5.2.1', 'CVE-2026-59870, CVE-2026-53550, CVE-2026-59869, CVE-2025-64718'],
  ['markdown-it', '14.2.0', 'CVE-2026-48988, CVE-2026-2327'],
  ['linkify-it', '5.0.2', 'CVE-2026-59887'],
  ['katex', '0.16.21', 'CVE-2024-28243 to 28246, CVE-2025-23207'],
  ['sharp', '0.35.0', 'GHSA-f88m: four faults of libvips'],
  ['nunjucks', '3.2.4', 'CVE-2023-2142'],
  ['liquidjs', '10.25.3', 'CVE-2026-35525'],
  ['braces', '3.0.3', 'CVE-2024-4068'],
  ['micromatch', '4.0.8', 'CVE-2024-4067'],
  ['prismjs', '1.30.0', 'CVE-2024-53382'],
]

/** Versions of older lines in which the same fault is mended: gray-matter brings a js-yaml of its own. */
const OLDER_LINES: Readonly<Record<string, readonly string[]>> = { 'js-yaml': ['3.15.2', '4.1.1'] }

interface Locked {
  readonly version?: string
  readonly dev?: boolean
  readonly hasInstallScript?: boolean
}

const lock = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>
}
const manifest = JSON.parse(fs.readFileSync(path.join(PACKAGE, 'package.json'), 'utf8')) as { engines: { node: string } }
const locked = Object.entries(lock.packages).map(([place, entry]) => ({
  name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
  place,
  ...entry,
}))

describe('no package is older than the mend of a fault', () => {
  test.each(FLOORS)('%s is %s or newer: %s', (name, floor) => {
    const found = locked.filter((entry) => entry.name === name)
    expect(
      found
        .filter(({ version = '' }) => !isSound(name, version, floor))
        .map(({ place, version }) => `${place} ${version ?? ''}`),
    ).toEqual([])
  })

  test('Node is new enough to tell the names of devices on Windows (CVE-2025-27210, CVE-2025-23084)', () => {
    expect(manifest.engines.node).toBe('>=20.19')
  })
})

test('nothing that a site needs runs a script when it is installed', () => {
  const scripted = locked.filter(
    ({ hasInstallScript, dev, place }) => hasInstallScript === true && dev !== true && place !== '',
  )
  expect(scripted.map(({ name }) => name).filter((name) => !BENIGN.has(name))).toEqual([])
})

/** Their scripts only build from source where no made binary fits, and are not needed (`npm ci --ignore-scripts` works). */
const BENIGN: ReadonlySet<string> = new Set(['sharp', 'fsevents'])

function isSound(name: string, version: string, floor: string): boolean {
  const line = OLDER_LINES[name]?.find((older) => older.split('.')[0] === version.split('.')[0])
  return compare(version, line ?? floor) >= 0
}

function compare(a: string, b: string): number {
  const [first, second] = [a, b].map((version) => version.split(/[.+-]/).slice(0, 3).map(Number))
  return [0, 1, 2].map((index) => (first?.[index] ?? 0) - (second?.[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
