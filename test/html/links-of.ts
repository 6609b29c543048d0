import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** What a page points to and what can be pointed to in it. */
export interface PageLinks {
  /** Every address in it that a browser would follow or fetch. */
  readonly addresses: readonly string[]
  readonly ids: readonly string[]
}

/** The attributes that hold an address, and those that hold several. */
const ONE = new Set(['href', 'src', 'poster', 'action', 'data', 'cite'])

/** Reads the addresses and anchors of a page as a browser does. */
export function linksOf(html: string): PageLinks {
  const addresses: string[] = []
  const ids: string[] = []
  const visit = (node: Tree.Node): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (name === 'id' || (name === 'name' && node.tagName === 'a')) ids.push(value)
        if (ONE.has(name) && !isRemark(node, name)) addresses.push(value)
        if (name === 'srcset' || name === 'imagesrcset') addresses.push(...candidatesOf(value))
        if (name === 'content' && isRefresh(node)) addresses.push(value.replace(/^[^=]*=\s*/, ''))
      }
    }
    if ('content' in node) visit(node.content)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(html))
  return { addresses, ids }
}

/** `data` is an address of an object only. */
function isRemark(node: Tree.Element, name: string): boolean {
  return name === 'data' && node.tagName !== 'object'
}

function isRefresh(node: Tree.Element): boolean {
  return node.attrs.some(({ name, value }) => name === 'http-equiv' && value.toLowerCase() === 'refresh')
}

function candidatesOf(srcset: string): readonly string[] {
  return srcset.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0] ?? '')
}
