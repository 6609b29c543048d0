import fs from 'node:fs'
import nodePath from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The package that this program belongs to: where it lies, with the theme beside the program, and its
 * version.
 */
export interface PackageFolder {
  readonly folder: string
  readonly version: string
}

/** Finds the nearest folder above this file that has a package.json: from the bundle as from the sources. */
export function packageFolder(): PackageFolder {
  let folder = nodePath.dirname(fileURLToPath(import.meta.url))
  while (!fs.existsSync(nodePath.join(folder, 'package.json'))) folder = nodePath.dirname(folder)
  const manifest: unknown = JSON.parse(fs.readFileSync(nodePath.join(folder, 'package.json'), 'utf8'))
  const isNamed = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return { folder, version: isNamed ? String(manifest.version) : '0.0.0' }
}
