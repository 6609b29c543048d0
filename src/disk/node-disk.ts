import fs from 'node:fs'
import nodePath from 'node:path'
import { byCodeUnit } from '../model/paths.ts'
import type { Disk, Entry, EntryKind, Resolved, Stat } from './disk.ts'
import type { DiskOperation } from './disk-failure.ts'
import { DiskFailure, errnoOf } from './disk-failure.ts'
import { nativePath, pathBelow } from './disk-path.ts'

/**
 * The real file system below an absolute folder of the system. Symbolic links above the root are followed
 * first.
 */
export function nodeDisk(root: string): Disk {
  return new NodeDisk(nodePath.resolve(root))
}

/** A class because all its methods share one root, below which every path must lie. */
class NodeDisk implements Disk {
  readonly #root: string

  constructor(root: string) {
    this.#root = root
  }

  list(folder: string): readonly Entry[] {
    const found = this.#attempt('list', folder, (native) => fs.readdirSync(native, { withFileTypes: true }))
    return found
      .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
      .sort((a, b) => byCodeUnit(a.name, b.name))
  }

  stat(path: string): Stat | undefined {
    return this.#attempt('inspect', path, (native) => {
      const found = lstat(native)
      if (found === undefined) return undefined
      const kind = kindOf(found)
      return {
        kind,
        size: kind === 'file' ? Number(found.size) : 0,
        identity: found.ino === 0n ? '' : `${found.dev}:${found.ino}`,
        volume: String(found.dev),
      }
    })
  }

  resolve(path: string): Resolved {
    return this.#attempt('resolve', path, (native) => this.#resolve(native))
  }

  readBytes(path: string): Uint8Array {
    return this.#attempt('read', path, (native) => fs.readFileSync(native))
  }

  readText(path: string): string {
    return this.#attempt('read', path, (native) => fs.readFileSync(native, 'utf8'))
  }

  writeFile(path: string, body: string | Uint8Array): void {
    this.#attempt('write', path, (native) => fs.writeFileSync(native, body))
  }

  createFile(path: string, body: string | Uint8Array): void {
    this.#attempt('create', path, (native) => fs.writeFileSync(native, body, { flag: 'wx' }))
  }

  makeFolder(path: string): void {
    this.#attempt('make folder', path, (native) => fs.mkdirSync(native))
  }

  rename(from: string, to: string): void {
    const target = this.#native('rename', to)
    this.#attempt('rename', from, (native) => fs.renameSync(native, target))
  }

  removeFile(path: string): void {
    this.#attempt('remove', path, (native) => fs.unlinkSync(native))
  }

  removeFolder(path: string): void {
    this.#attempt('remove folder', path, (native) => fs.rmdirSync(native))
  }

  link(from: string, to: string): void {
    const target = this.#native('link', to)
    this.#attempt('link', from, (native) => fs.linkSync(native, target))
  }

  copyFile(from: string, to: string): void {
    const target = this.#native('copy', to)
    this.#attempt('copy', from, (native) => fs.copyFileSync(native, target))
  }

  sync(path: string): void {
    this.#attempt('sync', path, (native) => {
      const handle = fs.openSync(native, 'r+')
      try {
        fs.fsyncSync(handle)
      } finally {
        fs.closeSync(handle)
      }
    })
  }

  pause(milliseconds: number): void {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
  }

  #resolve(native: string): Resolved {
    try {
      const real = fs.realpathSync.native(native)
      const inside = pathBelow(fs.realpathSync.native(this.#root), real)
      if (inside === undefined) return { kind: 'outside', target: real }
      const kind = kindOf(fs.lstatSync(real))
      return { kind: kind === 'symlink' ? 'other' : kind, path: inside }
    } catch (error) {
      const errno = errnoOf(error)
      if (errno === 'ELOOP') return { kind: 'loop' }
      if (errno === 'ENOENT' || errno === 'ENOTDIR') return { kind: 'missing' }
      throw error
    }
  }

  #attempt<T>(operation: DiskOperation, path: string, run: (native: string) => T): T {
    const native = this.#native(operation, path)
    try {
      return run(native)
    } catch (error) {
      const errno = errnoOf(error)
      throw errno === undefined ? error : new DiskFailure(operation, native, errno)
    }
  }

  #native(operation: DiskOperation, path: string): string {
    const native = nativePath(this.#root, path)
    if (native === undefined) throw new DiskFailure(operation, path, 'EINVAL')
    return native
  }
}

interface Kinds {
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
}

function kindOf(entry: Kinds): EntryKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'symlink' : 'other'
}

/** With 64-bit numbers, since Windows has file numbers that a double cannot hold. */
function lstat(native: string): fs.BigIntStats | undefined {
  try {
    return fs.lstatSync(native, { bigint: true, throwIfNoEntry: false })
  } catch (error) {
    if (errnoOf(error) === 'ENOTDIR') return undefined
    throw error
  }
}
