import type { Disk, Entry, Resolved, Stat } from './disk.ts'
import type { DiskOperation } from './disk-failure.ts'
import { DiskFailure } from './disk-failure.ts'

/**
 * What goes wrong, and at which call, counted from 1. A call that kills is the last; `half` of its bytes may
 * be written.
 */
export type Fault =
  | { readonly kind: 'fail' | 'fail-from'; readonly at: number; readonly errno: string }
  | { readonly kind: 'kill'; readonly at: number }

/**
 * Thrown by every call from the fault on, as if the process had been killed there: nothing after it reaches
 * the disk.
 */
export class Killed extends Error {}

/**
 * Counts the calls that reach a disk, and makes one of them go wrong; pauses are neither counted nor waited
 * for.
 */
export function faultyDisk(disk: Disk, fault?: Fault): FaultyDisk {
  return new FaultyDisk(disk, fault)
}

/** A class because all its methods share one count. */
export class FaultyDisk implements Disk {
  readonly #disk: Disk
  readonly #fault: Fault | undefined
  #calls = 0

  constructor(disk: Disk, fault: Fault | undefined) {
    this.#disk = disk
    this.#fault = fault
  }

  /** How many calls there have been. */
  get calls(): number {
    return this.#calls
  }

  list(folder: string): readonly Entry[] {
    this.#count('list', folder)
    return this.#disk.list(folder)
  }

  stat(path: string): Stat | undefined {
    this.#count('inspect', path)
    return this.#disk.stat(path)
  }

  resolve(path: string): Resolved {
    this.#count('resolve', path)
    return this.#disk.resolve(path)
  }

  readBytes(path: string): Uint8Array {
    this.#count('read', path)
    return this.#disk.readBytes(path)
  }

  readText(path: string): string {
    this.#count('read', path)
    return this.#disk.readText(path)
  }

  writeFile(path: string, body: string | Uint8Array): void {
    this.#count('write', path, () => this.#disk.writeFile(path, half(body)))
    this.#disk.writeFile(path, body)
  }

  createFile(path: string, body: string | Uint8Array): void {
    this.#count('create', path, () => this.#disk.createFile(path, half(body)))
    this.#disk.createFile(path, body)
  }

  makeFolder(path: string): void {
    this.#count('make folder', path)
    this.#disk.makeFolder(path)
  }

  rename(from: string, to: string): void {
    this.#count('rename', from)
    this.#disk.rename(from, to)
  }

  removeFile(path: string): void {
    this.#count('remove', path)
    this.#disk.removeFile(path)
  }

  removeFolder(path: string): void {
    this.#count('remove folder', path)
    this.#disk.removeFolder(path)
  }

  link(from: string, to: string): void {
    this.#count('link', from)
    this.#disk.link(from, to)
  }

  copyFile(from: string, to: string): void {
    this.#count('copy', from)
    this.#disk.copyFile(from, to)
  }

  sync(path: string): void {
    this.#count('sync', path)
    this.#disk.sync(path)
  }

  pause(): void {}

  #count(operation: DiskOperation, path: string, halfway?: () => void): void {
    this.#calls += 1
    const fault = this.#fault
    if (fault === undefined || this.#calls < fault.at) return
    if (fault.kind === 'kill') {
      if (this.#calls === fault.at) halfway?.()
      throw new Killed(`killed at call ${fault.at}`)
    }
    if (this.#calls === fault.at || fault.kind === 'fail-from') {
      halfway?.()
      throw new DiskFailure(operation, path, fault.errno)
    }
  }
}

function half(body: string | Uint8Array): string | Uint8Array {
  return body.slice(0, Math.floor(body.length / 2))
}
