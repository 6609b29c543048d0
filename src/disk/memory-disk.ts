import { baseName, byCodeUnit, folderOf } from '../model/paths.ts'
import type { Disk, Entry, Resolved, Stat } from './disk.ts'
import type { DiskOperation } from './disk-failure.ts'
import { DiskFailure } from './disk-failure.ts'
import { nativePath } from './disk-path.ts'
import type { MemoryFile, MemoryFolder, MemoryNode } from './memory-tree.ts'
import { bytesOf, isBelow, walkDown } from './memory-tree.ts'

/**
 * What a disk in memory begins with: text or bytes by path; a path that ends with a slash is an empty folder.
 */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array | SymbolicLink>>

/** A symbolic link in a disk of memory; a target that begins with a slash lies outside the disk. */
export interface SymbolicLink {
  readonly target: string
}

/**
 * A disk that lives in memory and behaves as a POSIX one does, for tests and for runs that must not write.
 */
export function memoryDisk(files: MemoryFiles = {}): MemoryDisk {
  return new MemoryDisk(files)
}

const FOLLOWED_AT_MOST = 40

/** A class because all its methods share one tree, and the count that numbers its files. */
export class MemoryDisk implements Disk {
  #made = 0
  readonly #root: MemoryFolder = this.#newFolder()

  constructor(files: MemoryFiles) {
    for (const [path, body] of Object.entries(files)) {
      const isFolder = path.endsWith('/')
      const folder = this.#makeFolders(isFolder ? path.slice(0, -1) : folderOf(path))
      if (!isFolder) folder.children.set(baseName(path), this.#nodeOf(body))
    }
  }

  list(folder: string): readonly Entry[] {
    const node = this.#need('list', folder)
    if (node.kind !== 'folder') throw new DiskFailure('list', folder, 'ENOTDIR')
    return [...node.children]
      .map(([name, child]) => ({ name, kind: child.kind }))
      .sort((a, b) => byCodeUnit(a.name, b.name))
  }

  stat(path: string): Stat | undefined {
    const node = this.#find('inspect', path)
    if (node === undefined) return undefined
    const size = node.kind === 'file' ? node.data.bytes.length : 0
    return { kind: node.kind, size, identity: String(numberOf(node)), volume: node.volume ?? 'memory' }
  }

  resolve(path: string): Resolved {
    checkPath('resolve', path)
    let rest = path
    for (let follows = 0; follows <= FOLLOWED_AT_MOST; follows++) {
      const reached = walkDown(this.#root, rest)
      if (reached.kind === 'missing') return { kind: 'missing' }
      if (reached.kind === 'outside') return reached
      if (reached.kind === 'node') return { kind: reached.node.kind, path: rest }
      rest = reached.path
    }
    return { kind: 'loop' }
  }

  readBytes(path: string): Uint8Array {
    return this.#file('read', path).bytes.slice()
  }

  readText(path: string): string {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#file('read', path).bytes)
  }

  writeFile(path: string, body: string | Uint8Array): void {
    const node = this.#find('write', path)
    if (node === undefined) this.#put('write', path, this.#nodeOf(body))
    else this.#file('write', path).bytes = bytesOf(body)
  }

  createFile(path: string, body: string | Uint8Array): void {
    if (this.#find('create', path) !== undefined) throw new DiskFailure('create', path, 'EEXIST')
    this.#put('create', path, this.#nodeOf(body))
  }

  makeFolder(path: string): void {
    if (this.#find('make folder', path) !== undefined) throw new DiskFailure('make folder', path, 'EEXIST')
    this.#put('make folder', path, this.#newFolder())
  }

  rename(from: string, to: string): void {
    const node = this.#need('rename', from)
    const there = this.#find('rename', to)
    if (node.volume !== undefined) throw new DiskFailure('rename', from, 'EBUSY')
    if (isBelow(to, from)) throw new DiskFailure('rename', from, 'EINVAL')
    if (there?.kind === 'folder' && node.kind !== 'folder') throw new DiskFailure('rename', from, 'EISDIR')
    if (there !== undefined && there.kind !== 'folder' && node.kind === 'folder') {
      throw new DiskFailure('rename', from, 'ENOTDIR')
    }
    if (there?.kind === 'folder' && there.children.size > 0) {
      throw new DiskFailure('rename', from, 'ENOTEMPTY')
    }
    this.#put('rename', to, node)
    this.#parent('rename', from).children.delete(baseName(from))
  }

  removeFile(path: string): void {
    const node = this.#need('remove', path)
    if (node.kind === 'folder') throw new DiskFailure('remove', path, 'EISDIR')
    this.#parent('remove', path).children.delete(baseName(path))
  }

  removeFolder(path: string): void {
    const node = this.#need('remove folder', path)
    if (node.kind !== 'folder') throw new DiskFailure('remove folder', path, 'ENOTDIR')
    if (node.volume !== undefined) throw new DiskFailure('remove folder', path, 'EBUSY')
    if (node.children.size > 0) throw new DiskFailure('remove folder', path, 'ENOTEMPTY')
    this.#parent('remove folder', path).children.delete(baseName(path))
  }

  link(from: string, to: string): void {
    const node = this.#need('link', from)
    if (node.kind === 'folder') throw new DiskFailure('link', from, 'EPERM')
    if (this.#find('link', to) !== undefined) throw new DiskFailure('link', to, 'EEXIST')
    this.#put('link', to, node.kind === 'file' ? { kind: 'file', data: node.data } : node)
  }

  copyFile(from: string, to: string): void {
    this.writeFile(to, this.#file('copy', from).bytes)
  }

  sync(path: string): void {
    this.#file('sync', path)
  }

  pause(): void {}

  /** Marks a folder as a mount point: another volume, which can be neither renamed nor removed. For tests. */
  mount(folder: string, volume: string): void {
    const node = this.#makeFolders(folder)
    node.volume = volume
  }

  #file(operation: DiskOperation, path: string): MemoryFile['data'] {
    checkPath(operation, path)
    const found = this.resolve(path)
    const node = 'path' in found ? this.#find(operation, found.path) : undefined
    if (node === undefined) throw new DiskFailure(operation, path, found.kind === 'loop' ? 'ELOOP' : 'ENOENT')
    if (node.kind !== 'file') throw new DiskFailure(operation, path, 'EISDIR')
    return node.data
  }

  #need(operation: DiskOperation, path: string): MemoryNode {
    const node = this.#find(operation, path)
    if (node === undefined) throw new DiskFailure(operation, path, 'ENOENT')
    return node
  }

  #find(operation: DiskOperation, path: string): MemoryNode | undefined {
    checkPath(operation, path)
    let node: MemoryNode | undefined = this.#root
    for (const name of path === '' ? [] : path.split('/')) {
      node = node?.kind === 'folder' ? node.children.get(name) : undefined
    }
    return node
  }

  #put(operation: DiskOperation, path: string, node: MemoryNode): void {
    this.#parent(operation, path).children.set(baseName(path), node)
  }

  #parent(operation: DiskOperation, path: string): MemoryFolder {
    const folder = this.#find(operation, folderOf(path))
    if (folder === undefined || path === '') throw new DiskFailure(operation, path, 'ENOENT')
    if (folder.kind !== 'folder') throw new DiskFailure(operation, path, 'ENOTDIR')
    return folder
  }

  #makeFolders(path: string): MemoryFolder {
    if (path === '') return this.#root
    const parent = this.#makeFolders(folderOf(path))
    const known = parent.children.get(baseName(path))
    if (known?.kind === 'folder') return known
    const made = this.#newFolder()
    parent.children.set(baseName(path), made)
    return made
  }

  #nodeOf(body: string | Uint8Array | SymbolicLink): MemoryNode {
    const number = ++this.#made
    if (typeof body !== 'string' && 'target' in body) return { kind: 'symlink', target: body.target, number }
    return { kind: 'file', data: { bytes: bytesOf(body), number } }
  }

  #newFolder(): MemoryFolder {
    return { kind: 'folder', children: new Map(), number: ++this.#made }
  }
}

function checkPath(operation: DiskOperation, path: string): void {
  if (nativePath('', path) === undefined) throw new DiskFailure(operation, path, 'EINVAL')
}

function numberOf(node: MemoryNode): number {
  return node.kind === 'file' ? node.data.number : node.number
}
