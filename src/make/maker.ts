/** What a maker gives. */
export type Made =
  | { readonly kind: 'text'; readonly text: string }
  /** `extension` is that of the file, without the dot. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly extension: string }
  /** The optional package that does the work is not installed; what has to be installed, by name. */
  | { readonly kind: 'absent'; readonly package: string }
  /**
   * What was asked for cannot be made, now or ever by this version: the message is for the author. Line and
   * column are counted from 1, within the text that the request carries.
   */
  | { readonly kind: 'failed'; readonly message: string; readonly line?: number; readonly column?: number }

/**
 * Makes one kind of work. What it gives depends on the request and on its version, and on nothing else: no
 * clock, no network, no file that is not named in one of the two.
 */
export interface Maker {
  /**
   * Everything beside the request that decides on the bytes: the version of the package and of our own part.
   * It must not load the package, so that a build that finds all in the cache never does.
   */
  version(): Promise<string>
  /** Makes it, loading what it takes when it is first called. What is thrown counts as a failure of ours. */
  make(request: string): Promise<Made>
}
