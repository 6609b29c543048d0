import { fileURLToPath } from 'node:url'
import { nodeDisk } from '../disk/node-disk.ts'

/** The preview's script, module by module, as the browser loads it. */
const FILES = ['bar.js', 'main.js', 'morph.js', 'scheme.js', 'style.js', 'swap.js'] as const

/**
 * Reads the script that runs in the browser; it lies beside this file as it does beside the bundled
 * program.
 */
export function clientFiles(): ReadonlyMap<string, string> {
  const disk = nodeDisk(fileURLToPath(new URL('./client/', import.meta.url)))
  return new Map(FILES.map((name) => [name, disk.readText(name)]))
}
