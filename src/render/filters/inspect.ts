import type { Plain } from './plain.ts'

/** A value as Ruby's `inspect` shows it: quoted texts, `nil`, `[1, 2]` and `{"a"=>1}`. */
export function inspected(value: Plain): string {
  if (value === null) return 'nil'
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map(inspected).join(', ')}]`
  const pairs = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}=>${inspected(one)}`)
  return `{${pairs.join(', ')}}`
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value)
}
