import type { YamlAlias, YamlEntry, YamlNode } from './node.ts'

/** What a node says of itself before its children are known. */
export interface NodeStart {
  readonly kind: 'sequence' | 'mapping'
  readonly start: number
  readonly tag: string
  readonly anchor: string
}

/** Puts a flat run of openings, leaves and closings together into one tree per document. */
export interface TreeBuilder {
  openDocument(): void
  open(start: NodeStart): void
  leaf(node: YamlNode): void
  /** Closes what was opened last, whose text ends at the offset. */
  close(): void
  readonly documents: readonly (YamlNode | undefined)[]
}

interface Frame {
  readonly start: NodeStart | undefined
  readonly children: YamlNode[]
}

/** Starts with no document; js-yaml's events drive it. */
export function treeBuilder(): TreeBuilder {
  const documents: (YamlNode | undefined)[] = []
  const frames: Frame[] = []
  const add = (node: YamlNode): void => {
    frames.at(-1)?.children.push(node)
  }
  return {
    documents,
    openDocument: () => void frames.push({ start: undefined, children: [] }),
    open: (start) => void frames.push({ start, children: [] }),
    leaf: add,
    close() {
      const frame = frames.pop()
      if (frame === undefined) return
      if (frame.start === undefined) documents.push(frame.children[0])
      else add(closed(frame.start, frame.children))
    },
  }
}

function closed(start: NodeStart, children: readonly YamlNode[]): YamlNode {
  const { tag, anchor } = start
  const end = Math.max(start.start, children.at(-1)?.end ?? 0)
  if (start.kind === 'sequence')
    return { kind: 'sequence', items: children, start: start.start, end, tag, anchor }
  return { kind: 'mapping', entries: pairs(children), start: start.start, end, tag, anchor }
}

function pairs(children: readonly YamlNode[]): readonly YamlEntry[] {
  const entries: YamlEntry[] = []
  for (let at = 0; at + 1 < children.length; at += 2) {
    const key = children[at]
    const value = children[at + 1]
    if (key !== undefined && value !== undefined) entries.push({ key, value })
  }
  return entries
}

/** A reference to an anchor, `*name`; the offset is that of the name, behind the asterisk. */
export function aliasNode(name: string, start: number): YamlAlias {
  return { kind: 'alias', name, start: start - 1, end: start + name.length, tag: '', anchor: '' }
}
