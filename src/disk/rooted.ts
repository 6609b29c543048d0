import { joinPath } from '../model/paths.ts'
import type { Disk, Entry, Resolved, Stat } from './disk.ts'

/**
 * The part of a disk below one of its folders, as a disk of its own; a link that leads out of the folder is
 * outside.
 */
export function rooted(disk: Disk, folder: string): Disk {
  return folder === '' ? disk : new RootedDisk(disk, folder)
}

/** A class because all its methods share one folder, which is put before every path. */
class RootedDisk implements Disk {
  readonly #disk: Disk
  readonly #folder: string

  constructor(disk: Disk, folder: string) {
    this.#disk = disk
    this.#folder = folder
  }

  list(folder: string): readonly Entry[] {
    return this.#disk.list(this.#at(folder))
  }

  stat(path: string): Stat | undefined {
    return this.#disk.stat(this.#at(path))
  }

  resolve(path: string): Resolved {
    const found = this.#disk.resolve(this.#at(path))
    if (!('path' in found)) return found
    const root = this.#disk.resolve(this.#folder)
    if (!('path' in root)) return root
    if (found.path === root.path) return { kind: found.kind, path: '' }
    const prefix = root.path === '' ? '' : `${root.path}/`
    if (!found.path.startsWith(prefix)) return { kind: 'outside', target: found.path }
    return { kind: found.kind, path: found.path.slice(prefix.length) }
  }

  readBytes(path: string): Uint8Array {
    return this.#disk.readBytes(this.#at(path))
  }

  readText(path: string): string {
    return this.#disk.readText(this.#at(path))
  }

  writeFile(path: string, body: string | Uint8Array): void {
    this.#disk.writeFile(this.#at(path), body)
  }

  createFile(path: string, body: string | Uint8Array): void {
    this.#disk.createFile(this.#at(path), body)
  }

  makeFolder(path: string): void {
    this.#disk.makeFolder(this.#at(path))
  }

  rename(from: string, to: string): void {
    this.#disk.rename(this.#at(from), this.#at(to))
  }

  removeFile(path: string): void {
    this.#disk.removeFile(this.#at(path))
  }

  removeFolder(path: string): void {
    this.#disk.removeFolder(this.#at(path))
  }

  link(from: string, to: string): void {
    this.#disk.link(this.#at(from), this.#at(to))
  }

  copyFile(from: string, to: string): void {
    this.#disk.copyFile(this.#at(from), this.#at(to))
  }

  sync(path: string): void {
    this.#disk.sync(this.#at(path))
  }

  pause(milliseconds: number): void {
    this.#disk.pause(milliseconds)
  }

  /** The inner disk refuses a path with `..`, so that joining cannot lead out of the folder. */
  #at(path: string): string {
    return joinPath(this.#folder, path)
  }
}
