import type { PlatformPath } from 'node:path'
import nodePath from 'node:path'

/** Empty segments, `.`, `..`, a slash at either end, and NUL, which no path of ours holds. */
const UNSOUND = /(?:^|\/)\.{0,2}(?:\/|$)|\0/
/** What Windows reads as a separator, a drive or a stream; our paths use the slash alone. */
const UNSOUND_ON_WINDOWS = /[\\:]/

/**
 * The system's form of a path below `root`, or undefined when the path would leave it.
 * This and `slashed` are the only places that know of Windows separators; `flavour` is `path.win32` in tests.
 */
export function nativePath(root: string, path: string, flavour: PlatformPath = nodePath): string | undefined {
  if (path === '') return root
  if (UNSOUND.test(path)) return undefined
  const base = root.endsWith(flavour.sep) ? root : root + flavour.sep
  if (flavour.sep === '/') return base + path
  return UNSOUND_ON_WINDOWS.test(path) ? undefined : base + path.replaceAll('/', flavour.sep)
}

/** An absolute path of the system with slashes between its segments: `C:\Users\emmy` → `C:/Users/emmy`. */
export function slashed(native: string, flavour: PlatformPath = nodePath): string {
  return flavour.sep === '/' ? native : native.replaceAll(flavour.sep, '/')
}

/** The posix path of `native` below `root`, '' for the root itself; undefined when it lies elsewhere. */
export function pathBelow(
  root: string,
  native: string,
  flavour: PlatformPath = nodePath,
): string | undefined {
  const relative = flavour.relative(root, native)
  const climbs = relative === '..' || relative.startsWith(`..${flavour.sep}`)
  if (climbs || flavour.isAbsolute(relative)) return undefined
  return slashed(relative, flavour)
}
