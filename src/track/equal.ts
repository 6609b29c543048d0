/**
 * Structural equality of plain values: primitives, arrays, maps, sets, typed arrays and records. It is what
 * early cut-off compares by, so a `false` for equal values costs work and a `true` for different ones is a
 * bug: objects of unlike prototypes are different, and functions are equal only to themselves.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false
  if (Array.isArray(a)) return Array.isArray(b) && equalLists(a, b)
  if (a instanceof Map) return b instanceof Map && equalMaps(a, b)
  if (a instanceof Set) return b instanceof Set && a.size === b.size && [...a].every((item) => b.has(item))
  if (a instanceof Uint8Array) return b instanceof Uint8Array && equalLists(a, b)
  return equalRecords(a, b)
}

function equalLists(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) {
    if (!equal(a[index], b[index])) return false
  }
  return true
}

function equalMaps(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false
  const order = [...b.keys()]
  let position = 0
  for (const [key, value] of a) {
    // The order of a map is part of its value: lists are made by walking it.
    if (!Object.is(order[position++], key) || !equal(value, b.get(key))) return false
  }
  return true
}

function equalRecords(a: object, b: object): boolean {
  const left = Object.entries(a)
  const right = Object.entries(b)
  if (left.length !== right.length) return false
  return left.every(([key, value], index) => {
    const other = right[index]
    return other !== undefined && other[0] === key && equal(value, other[1])
  })
}
