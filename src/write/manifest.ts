import type { Manifest } from '../model/output.ts'
import type { OutputPath } from '../model/paths.ts'
import { byCodeUnit, outputPath } from '../model/paths.ts'
import { flawOf } from './output-name.ts'

/** The file in the output folder that lists what we wrote there: nothing else is ever deleted. */
export const MANIFEST_NAME = '.carrel-manifest.json'

const FORMAT = 1
const DIGEST = /^[0-9a-f]{64}$/

/** Writes a manifest as text: sorted by code unit, one file a line, and nothing in it of clock or machine. */
export function formatManifest(manifest: Manifest): string {
  const lines = [...manifest.outputs]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([path, digest]) => `    ${JSON.stringify(path)}: "${digest}"`)
  const files = lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`
  return `{\n  "carrel": ${FORMAT},\n  "files": ${files}\n}\n`
}

/**
 * Reads a manifest. Returns undefined for anything but a whole one of our format whose every path stays
 * inside the folder: what it lists may be deleted, so half a manifest is none.
 */
export function parseManifest(text: string): Manifest | undefined {
  const read = parseJson(text)
  if (!isRecord(read) || read['carrel'] !== FORMAT || !isRecord(read['files'])) return undefined
  const outputs = new Map<OutputPath, string>()
  for (const [path, digest] of Object.entries(read['files'])) {
    if (flawOf(path) !== undefined || typeof digest !== 'string' || !DIGEST.test(digest)) return undefined
    outputs.set(outputPath(path), digest)
  }
  return { outputs }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
