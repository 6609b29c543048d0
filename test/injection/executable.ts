import { parse } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** Addresses that a browser follows or fetches; those of `content` only for a refresh. */
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster', 'background', 'srcset', 'ping', 'manifest'])

/** What a browser would run of a page, in words; empty where nothing that a string brought would be run. */
export function executableIn(html: string): readonly string[] {
  const found: string[] = []
  const visit = (node: Tree.Node): void => {
    if ('attrs' in node) found.push(...inElement(node))
    if ('content' in node) visit(node.content)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(html))
  return found
}

function inElement(element: Tree.Element): readonly string[] {
  const { tagName, attrs } = element
  const kind = attrs.find(({ name }) => name === 'type')?.value ?? ''
  const inside = element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')
  const isCode = (tagName === 'script' && !/json/.test(kind)) || tagName === 'style'
  const own = isCode && inside.includes('_hit') ? [`<${tagName}> with ${inside.slice(0, 80)}`] : []
  return [...own, ...attrs.flatMap(({ name, value }) => inAttribute(tagName, name, value))]
}

function inAttribute(tag: string, name: string, value: string): readonly string[] {
  const bare = value.replace(/[\p{Cc}\s]+/gu, '').toLowerCase()
  const isHandler = name.startsWith('on') || name === 'srcdoc' || (name === 'style' && value.includes('_hit'))
  const isAddress = ADDRESSES.has(name) || (name === 'content' && tag === 'meta' && /^\d+;/.test(bare))
  const isScript = isAddress && /^(?:\d+;url=)?(?:(?:javascript|vbscript|livescript):|data:(?!image\/))/.test(bare)
  return isHandler || isScript ? [`<${tag} ${name}="${value.slice(0, 80)}">`] : []
}

/** The text of the first element of a name, as a reader sees it. */
export function textOf(html: string, name: string): string | undefined {
  let text: string | undefined
  const visit = (node: Tree.Node): void => {
    if (text !== undefined) return
    if ('tagName' in node && node.tagName === name) text = allText(node)
    else if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(html))
  return text
}

function allText(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(allText).join('') : ''
}
