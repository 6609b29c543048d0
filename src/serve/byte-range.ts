/** A part of a file, `end` not included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * Reads a Range header for a file of `size` bytes (RFC 9110, section 14), which browsers send to seek in a
 * video. Undefined for the whole file; `unsatisfiable` for what lies beyond its end, and for several ranges
 * at once, which nobody needs here.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  if (header === undefined || !header.startsWith('bytes=')) return undefined
  const match = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/.exec(header)
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return 'unsatisfiable'
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1)
  return start >= end ? 'unsatisfiable' : { start, end }
}
