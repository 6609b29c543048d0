/**
 * A file of the site or of the theme, posix, relative to the site's root: `content/posts/a.md`,
 * `layouts/page.njk`.
 */
export type SourcePath = string & { readonly brand: 'SourcePath' }

/** An address below the site's base, percent-encoded, beginning with a slash: `/2024/hello/`. */
export type UrlPath = string & { readonly brand: 'UrlPath' }

/** A file of the output, posix, relative to the output folder, not encoded: `2024/hello/index.html`. */
export type OutputPath = string & { readonly brand: 'OutputPath' }

/**
 * Files of the package's own theme carry this mark before their path, so that a message can tell them from
 * the author's.
 */
export const THEME_PREFIX = 'carrel:'

/** Brands a posix path relative to the site's root; the caller vouches that it is one. */
export function sourcePath(path: string): SourcePath {
  return path as SourcePath
}

/** Brands a percent-encoded address that begins with a slash; the caller vouches that it is one. */
export function urlPath(path: string): UrlPath {
  return path as UrlPath
}

/** Brands a posix path relative to the output folder; the caller vouches that it is one. */
export function outputPath(path: string): OutputPath {
  return path as OutputPath
}

/** The last segment of a posix path: `a/b.md` → `b.md`. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/**
 * All but the last segment of a posix path, without a slash at the end; the empty string for a single
 * segment.
 */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** The extension with its dot, in the case it was written; empty for `name`, `.htaccess` and `name.`. */
export function extensionOf(path: string): string {
  const name = baseName(path)
  const dot = name.lastIndexOf('.')
  return dot <= 0 || dot === name.length - 1 ? '' : name.slice(dot)
}

/** The path without its extension: `a/b.tar.gz` → `a/b.tar`. */
export function withoutExtension(path: string): string {
  const extension = extensionOf(path)
  return extension === '' ? path : path.slice(0, -extension.length)
}

/** Joins posix segments, leaving out empty ones: `joinPath('a', '', 'b')` → `a/b`. Resolves nothing. */
export function joinPath(...segments: readonly string[]): string {
  return segments.filter((segment) => segment !== '').join('/')
}

/**
 * Resolves `.` and `..` in a relative posix path, as RFC 3986 section 5.2.4 does.
 * Returns undefined when the path climbs above its root.
 */
export function normalisePath(path: string): string | undefined {
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') kept.push(segment)
    else if (kept.pop() === undefined) return undefined
  }
  return kept.join('/')
}

/**
 * Orders two strings by code unit, the one order that no locale changes: negative, zero or positive as sort
 * wants it.
 */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
