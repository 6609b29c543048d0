/**
 * A read-only view of something for templates, as Jekyll's drops are: a fixed set of names, each answered on
 * demand, so that a template depends on just what it looked up.
 */
export abstract class View {
  /** The value under a name, or undefined where there is none. */
  abstract lookup(name: string): unknown
  /** The names that can be looked up, for loops over a view and for "did you mean". */
  abstract names(): readonly string[]
}

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads a property for a template: of a view what it offers, of plain values own properties only. Lists and
 * strings also answer Liquid's `size`, `first` and `last`; nothing leads to a prototype or to a method.
 */
export function lookup(target: unknown, key: unknown): unknown {
  if (target === undefined || target === null) return undefined
  const name = typeof key === 'number' ? key : String(key)
  if (typeof name === 'string' && FORBIDDEN.has(name)) return undefined
  if (target instanceof View) return target.lookup(String(name))
  if (Array.isArray(target)) return lookupInList(target, name)
  if (typeof target === 'string') return name === 'size' ? target.length : ownProperty(Object(target), name)
  return typeof target === 'object' || typeof target === 'function' ? ownProperty(target, name) : undefined
}

function lookupInList(list: readonly unknown[], name: string | number): unknown {
  if (name === 'size') return list.length
  if (name === 'first') return list[0]
  if (name === 'last') return list.at(-1)
  return ownProperty(list, name)
}

function ownProperty(target: object, name: string | number): unknown {
  return Object.hasOwn(target, name) ? Reflect.get(target, name) : undefined
}
