/** What the table of names of a font calls its family: for programs of old, and the whole family. */
const FAMILY = 1
const WHOLE_FAMILY = 16
const SINGLE = 0x00010000
const OTTO = 0x4f54544f
const TRUE = 0x74727565
const COLLECTION = 0x74746366

/**
 * The names under which a font may be asked for, from the bytes of a TrueType or OpenType file; none where
 * the bytes are no such font. Names of a style at the end are left out as well, as Typst does.
 */
export function fontFamilies(bytes: Uint8Array): readonly string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const kind = view.getUint32(0)
    const start = kind === COLLECTION ? view.getUint32(12) : 0
    if (kind !== COLLECTION && ![SINGLE, OTTO, TRUE].includes(kind)) return []
    const table = tableNamed(view, start, 'name')
    const names = table === undefined ? [] : namesIn(view, table)
    return [...new Set(names.flatMap((name) => [name, name.replace(STYLE, '')]))]
  } catch (failure) {
    // A file that was cut off says that something lies behind its end.
    if (failure instanceof RangeError) return []
    throw failure
  }
}

const STYLE = /(?: (?:thin|extralight|light|regular|medium|semibold|bold|extrabold|black|italic|oblique))+$/i

function tableNamed(view: DataView, start: number, name: string): number | undefined {
  const count = view.getUint16(start + 4)
  for (let index = 0; index < count; index++) {
    const at = start + 12 + index * 16
    if (letters(view, at, [4, 1]) === name) return view.getUint32(at + 8)
  }
  return undefined
}

function namesIn(view: DataView, table: number): readonly string[] {
  const count = view.getUint16(table + 2)
  const texts = table + view.getUint16(table + 4)
  const found: string[] = []
  for (let index = 0; index < count; index++) {
    const at = table + 6 + index * 12
    const name = view.getUint16(at + 6)
    if (name !== FAMILY && name !== WHOLE_FAMILY) continue
    // All but the old Macintosh's names are in UTF-16.
    const size = view.getUint16(at) === 1 ? 1 : 2
    found.push(letters(view, texts + view.getUint16(at + 10), [view.getUint16(at + 8) / size, size]))
  }
  return found
}

function letters(view: DataView, from: number, [count, size]: readonly [number, number]): string {
  let text = ''
  for (let index = 0; index < count; index++) {
    const at = from + index * size
    text += String.fromCharCode(size === 1 ? view.getUint8(at) : view.getUint16(at))
  }
  return text
}
