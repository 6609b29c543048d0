import { folderOf, joinPath, normalisePath } from '../model/paths.ts'

/** A file's bytes are a box of their own, so that two names of one file share it as hard links do. */
export interface MemoryFile {
  readonly kind: 'file'
  readonly data: { bytes: Uint8Array; readonly number: number }
  readonly volume?: undefined
}

export interface MemoryFolder {
  readonly kind: 'folder'
  readonly children: Map<string, MemoryNode>
  readonly number: number
  /** Another file system mounted here. */
  volume?: string
}

export interface MemoryLink {
  readonly kind: 'symlink'
  readonly target: string
  readonly number: number
  readonly volume?: undefined
}

export type MemoryNode = MemoryFile | MemoryFolder | MemoryLink

/** One step of following a path: what it names, or the path that a symbolic link on the way makes of it. */
export type Reached =
  | { readonly kind: 'node'; readonly node: MemoryFile | MemoryFolder }
  | { readonly kind: 'again'; readonly path: string }
  | { readonly kind: 'outside'; readonly target: string }
  | { readonly kind: 'missing' }

/**
 * Walks down from the root until the end of the path or the first symbolic link, which it puts in the path's
 * place.
 */
export function walkDown(root: MemoryFolder, path: string): Reached {
  const names = path === '' ? [] : path.split('/')
  let node: MemoryFile | MemoryFolder = root
  for (const [index, name] of names.entries()) {
    const child: MemoryNode | undefined = node.kind === 'folder' ? node.children.get(name) : undefined
    if (child === undefined) return { kind: 'missing' }
    if (child.kind === 'symlink') return followed(child.target, names, index)
    node = child
  }
  return { kind: 'node', node }
}

function followed(target: string, names: readonly string[], index: number): Reached {
  if (target.startsWith('/')) return { kind: 'outside', target }
  const folder = folderOf(names.slice(0, index + 1).join('/'))
  const path = normalisePath(joinPath(folder, target, ...names.slice(index + 1)))
  return path === undefined ? { kind: 'outside', target } : { kind: 'again', path }
}

/** A body as bytes of its own, which later changes of the caller's array do not reach. */
export function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body.slice()
}

/** True when `path` lies below `folder`. */
export function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}
