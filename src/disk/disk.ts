export type EntryKind = 'file' | 'folder' | 'symlink' | 'other'

export interface Entry {
  readonly name: string
  readonly kind: EntryKind
}

/** What stands at a path itself; a symbolic link is reported, not followed. */
export interface Stat {
  readonly kind: EntryKind
  /** In bytes; 0 for all but files. */
  readonly size: number
  /** Equal for two paths that name one file, as hard links do; '' where the system does not tell. */
  readonly identity: string
  /** Equal for what lies on one file system; a folder whose volume is not its parent's is a mount point. */
  readonly volume: string
}

/** Where a path leads when symbolic links are followed. */
export type Resolved =
  /** `path` is the real one, below the disk's root. */
  | { readonly kind: 'file' | 'folder' | 'other'; readonly path: string }
  /** A link leads out of the disk's root; `target` is where to, as the system writes it. */
  | { readonly kind: 'outside'; readonly target: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'loop' }

/**
 * A tree of files below one root. Paths are posix, relative to the root, without `.`, `..` or empty segments;
 * '' is the root. Every method throws `DiskFailure` when the system refuses, and for a path that is not of
 * this form.
 */
export interface Disk {
  /** What a folder holds, ordered by code unit, so that the file system's own order never shows. */
  list(folder: string): readonly Entry[]
  /** Undefined when nothing stands there, also when one of its folders is a file. */
  stat(path: string): Stat | undefined
  /**
   * Follows every symbolic link on the way and says where it ends; only this tells whether a link stays
   * inside.
   */
  resolve(path: string): Resolved
  readBytes(path: string): Uint8Array
  /** Decodes as UTF-8, with U+FFFD for what is not. */
  readText(path: string): string
  /** Creates or overwrites; the folder must exist. */
  writeFile(path: string, body: string | Uint8Array): void
  /** Fails with EEXIST where something stands already. */
  createFile(path: string, body: string | Uint8Array): void
  /** Fails with EEXIST where something stands already; the parent must exist. */
  makeFolder(path: string): void
  rename(from: string, to: string): void
  removeFile(path: string): void
  /** Removes an empty folder; fails with ENOTEMPTY otherwise. */
  removeFolder(path: string): void
  /** Gives a file a second name; not every file system can. */
  link(from: string, to: string): void
  /** Copies bytes; overwrites. */
  copyFile(from: string, to: string): void
  /** Returns when the file's bytes have reached the device. */
  sync(path: string): void
  /** Waits, for another try at what another program blocks just now. */
  pause(milliseconds: number): void
}
