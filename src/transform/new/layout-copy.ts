/** What the comment of a copied layout says of its original. */
export interface CopyMark {
  readonly version: string
  /** The first figures of the original's SHA-256. */
  readonly digest: string
}

const FIGURES = 12
const MARK = /\{#-? Copied from Carrel (\S+), [^\n]*?, digest ([0-9a-f]{12})\./

/** The part of a digest that a mark holds: enough to tell two versions of a file apart. */
export function shortDigest(digest: string): string {
  return digest.slice(0, FIGURES)
}

/**
 * A copy of a layout of the theme, with a comment that says what it was copied from, so that a later change
 * of the original can be told. Front matter stays first.
 */
export function layoutCopy(name: string, text: string, { version, digest }: CopyMark): string {
  const mark =
    `{# Copied from Carrel ${version}, layouts/${name}, digest ${shortDigest(digest)}. ` +
    `Keep this line: it tells when the original has changed. -#}\n`
  const front = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(text)?.[0] ?? ''
  return front + mark + text.slice(front.length)
}

/** What a layout was copied from; undefined for one that is no copy, or has lost its mark. */
export function copyMark(text: string): CopyMark | undefined {
  const [, version, digest] = MARK.exec(text.slice(0, 4000)) ?? []
  return version === undefined || digest === undefined ? undefined : { version, digest }
}
