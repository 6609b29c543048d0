/** Device names that Windows keeps in every folder, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i
/** A separator or a stream of Windows. */
const UNSOUND = /[\\:]/
const LONGEST_NAME = 255

/**
 * What is wrong with the path of an output, as the end of a sentence that begins with "it"; undefined when
 * nothing is. The rules hold on every system, so that a site which builds on one can be built on all.
 */
export function flawOf(path: string): string | undefined {
  for (const name of path.split('/')) {
    const flaw = flawOfName(name)
    if (flaw !== undefined) return flaw
  }
  return undefined
}

function flawOfName(name: string): string | undefined {
  if (name === '') return 'has an empty segment, or begins or ends with a slash'
  if (name === '.' || name === '..') return `holds the segment "${name}", which may lead out of the folder`
  if (UNSOUND.test(name)) return 'holds a backslash or a colon, which Windows takes for a separator'
  if (hasControl(name)) return 'holds a control character'
  if (name.endsWith('.')) return 'has a name that ends with a dot, which Windows drops'
  if (name.endsWith(' ')) return 'has a name that ends with a space, which Windows drops'
  if (RESERVED.test(name)) return `holds "${name}", a name that Windows keeps for a device`
  const bytes = bytesIn(name)
  if (bytes > LONGEST_NAME) return `has a name of ${bytes} bytes; ${LONGEST_NAME} are the most there may be`
  return undefined
}

function hasControl(name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const unit = name.charCodeAt(index)
    if (unit < 32 || unit === 127) return true
  }
  return false
}

/** Short names are not worth encoding: no UTF-16 unit takes more than three bytes. */
function bytesIn(name: string): number {
  return name.length * 3 <= LONGEST_NAME ? name.length : new TextEncoder().encode(name).length
}

/** The form in which two names are one name on a disk that ignores case and the way accents are composed. */
export function folded(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC')
}
