import type { Token } from 'markdown-it'

type Attribute = [name: string, value: string | number]

/**
 * The token of markdown-it with its fields written plainly. The library's own defines each of them by a
 * helper, by name, which alone takes a third of the time of a whole run; everything else of the two is the
 * same.
 */
export class LightToken implements Token {
  type: string
  tag: string
  attrs: Attribute[] | null = null
  map: [number, number] | null = null
  nesting: -1 | 0 | 1
  level = 0
  children: Token[] | null = null
  content = ''
  markup = ''
  info = ''
  meta: Record<string, unknown> | null = null
  block = false
  hidden = false

  constructor(type: string, tag: string, nesting: -1 | 0 | 1) {
    this.type = type
    this.tag = tag
    this.nesting = nesting
  }

  attrIndex(name: string): number {
    return this.attrs === null ? -1 : this.attrs.findIndex(([key]) => key === name)
  }

  attrPush(attribute: Attribute): void {
    if (this.attrs === null) this.attrs = [attribute]
    else this.attrs.push(attribute)
  }

  attrSet(name: string, value: string | number): void {
    const held = this.attrs?.find(([key]) => key === name)
    if (held === undefined) this.attrPush([name, value])
    else held[1] = value
  }

  attrGet(name: string): string | number | null {
    return this.attrs?.find(([key]) => key === name)?.[1] ?? null
  }

  attrJoin(name: string, value: string | number): void {
    const held = this.attrs?.find(([key]) => key === name)
    if (held === undefined) this.attrPush([name, value])
    else held[1] = `${held[1]} ${value}`
  }
}
