import fs from 'node:fs'
import { createRequire } from 'node:module'
import nodePath from 'node:path'

/**
 * The version of a package as it is installed, found without running any of it; empty where it is not
 * installed.
 */
export function installedVersion(name: string): string {
  try {
    let folder = nodePath.dirname(createRequire(import.meta.url).resolve(name))
    while (folder !== nodePath.dirname(folder)) {
      const version = versionIn(nodePath.join(folder, 'package.json'), name)
      if (version !== undefined) return version
      folder = nodePath.dirname(folder)
    }
    return ''
  } catch {
    return ''
  }
}

/** Packages may have further manifests inside, without a name. */
function versionIn(file: string, name: string): string | undefined {
  if (!fs.existsSync(file)) return undefined
  const manifest: unknown = JSON.parse(fs.readFileSync(file, 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('name' in manifest) || manifest.name !== name)
    return undefined
  return 'version' in manifest ? String(manifest.version) : undefined
}
