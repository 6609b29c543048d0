import type { Diagnostic } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import type { Site } from '../site/site.ts'
import { addressesOf, goneAddresses } from './address-list.ts'
import { contrastChecks } from './contrast-checks.ts'
import { linkChecks } from './link-checks.ts'
import type { Material } from './material.ts'
import { gatherMaterial } from './material.ts'
import { markupChecks } from './markup-checks.ts'
import { readerChecks } from './reader-checks.ts'
import { textChecks } from './text-checks.ts'

/** An evaluated site, and what was wrong with it already. */
export interface CheckInput {
  readonly outputs: readonly Output[]
  readonly told: readonly Diagnostic[]
  /** The committed list of addresses; undefined where there is none. */
  readonly list: string | undefined
}

/** What the checks came to. */
export interface CheckReport {
  readonly material: Material
  readonly diagnostics: readonly Diagnostic[]
  readonly addresses: readonly string[]
}

/** Codes of the build that tell the same as one of ours about a file: who has heard the one need not hear the other. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'check/dead-link': ['markdown/dead-link', 'content/missing-file', 'content/dead-navigation'],
  'check/missing-file': ['markdown/missing-image', 'content/missing-file', 'markdown/dead-link'],
  'check/missing-alt': ['markdown/image-alt'],
  'check/heading-order': ['markdown/heading-skipped'],
}

/** Looks at the finished pages of an evaluated site; reads and writes nothing else. */
export function checkSite(site: Site, { outputs, told, list }: CheckInput): CheckReport {
  const material = gatherMaterial(site, outputs)
  const addresses = addressesOf(material.files)
  const sources = new Map(material.pages.map((page) => [addressesOf([page.path])[0], page.source]))
  const all = [
    ...linkChecks(material),
    ...textChecks(material),
    ...markupChecks(material),
    ...readerChecks(material),
    ...contrastChecks(material),
    ...(list === undefined ? [] : goneAddresses(list, addresses, (address) => sources.get(address))),
  ]
  return { material, addresses, diagnostics: oneAPlace(all.filter((problem) => !isTold(problem, told))) }
}

function isTold({ code, at, message }: Diagnostic, told: readonly Diagnostic[]): boolean {
  const same = SAME[code] ?? []
  const isLineWide = code === 'check/dead-link' || code === 'check/missing-file'
  return told.some((other) => {
    if (!same.includes(other.code) || other.at?.path !== at?.path) return false
    return !isLineWide || other.at?.line === at?.line || message.includes(quotedIn(other.message))
  })
}

function quotedIn(message: string): string {
  return /`([^`]+)`/.exec(message)?.[1] ?? message
}

/** A layout's mistake shows on every page that is set into it, and is told once. */
function oneAPlace(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return problems.filter(({ code, at, message }) => {
    const isPlaced = at !== undefined && (at.line > 1 || at.column > 1)
    const key = isPlaced
      ? `${code} ${at.path}:${at.line}:${at.column}`
      : `${code} ${at?.path ?? ''} ${message}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
