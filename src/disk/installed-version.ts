import fs from 'node:fs'
import { createRequire } from 'node:module'
import nodePath from 'node:path'

/**
 * The version of a package as it is installed, found without running any of it; empty where it is not
 * installed.
 */
export function installedVersion(name: string): string {
  // Not by what `require` resolves to, since a package may be for `import` alone.
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const version = versionIn(nodePath.join(folder, name, 'package.json'), name)
    if (version !== undefined) return version
  }
  return ''
}

/** Undefined where the file is not there, or is another package's. */
function versionIn(file: string, name: string): string | undefined {
  if (!fs.existsSync(file)) return undefined
  const manifest: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('name' in manifest) || manifest.name !== name)
    return undefined
  return 'version' in manifest ? String(manifest.version) : undefined
}
