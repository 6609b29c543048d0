/** Films of no pictures at all, written byte by byte: what a player reads to know their size, and nothing else. */

function bytesOf(...parts: readonly (string | number | Uint8Array)[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => {
    if (typeof part === 'number') return [part]
    return typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : [...part]
  }))
}

function big(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => Math.floor(value / 256 ** (length - 1 - index)) % 256)
}

function box(type: string, ...inside: readonly Uint8Array[]): Uint8Array {
  const body = bytesOf(...inside)
  return bytesOf(big(body.length + 8, 4), type, body)
}

const UPRIGHT = [1, 0, 0, 0, 1, 0, 0, 0, 0x4000]
const QUARTER_TURN = [0, 1, 0, -1, 0, 0, 0, 0, 0x4000]

function trackHeader(width: number, height: number, matrix: readonly number[]): Uint8Array {
  const numbers = matrix.map((value) => big(value < 0 ? value * 65_536 + 2 ** 32 : value * 65_536, 4))
  return box('tkhd', new Uint8Array(40), ...numbers, big(width * 65_536, 4), big(height * 65_536, 4))
}

/** An MP4 with a track of sound and one of pictures; `isTurned` as a telephone held upright writes it. */
export function mp4(width: number, height: number, isTurned = false): Uint8Array {
  const sound = box('trak', trackHeader(0, 0, UPRIGHT))
  const pictures = box('trak', box('edts'), trackHeader(width, height, isTurned ? QUARTER_TURN : UPRIGHT))
  return bytesOf(box('ftyp', bytesOf('isom')), box('mdat', new Uint8Array(50)), box('moov', box('mvhd', new Uint8Array(100)), sound, pictures))
}

function element(id: number, ...inside: readonly Uint8Array[]): Uint8Array {
  const body = bytesOf(...inside)
  const idLength = id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1
  return bytesOf(big(id, idLength), big(body.length + 2 ** 14, 2), body)
}

/** A WebM with a track of sound and one of pictures; `shown` is the size that it asks to be shown in. */
export function webm(width: number, height: number, shown?: readonly [number, number]): Uint8Array {
  const asked = shown === undefined ? [] : [element(0x54b0, big(shown[0], 2)), element(0x54ba, big(shown[1], 2))]
  const video = element(0xe0, element(0xb0, big(width, 2)), element(0xba, big(height, 2)), ...asked)
  const tracks = element(0x1654ae6b, element(0xae, element(0xe1)), element(0xae, element(0xd7, big(1, 1)), video))
  return bytesOf(element(0x1a45dfa3, element(0x4282, bytesOf('webm'))), element(0x18538067, element(0xec, new Uint8Array(9)), tracks))
}

/** The beginning of an Ogg film with pictures by Theora. */
export function ogv(width: number, height: number): Uint8Array {
  return bytesOf('OggS', new Uint8Array(24), 0x80, 'theora', 3, 2, 1, big(width / 16, 2), big(height / 16, 2), big(width, 3), big(height, 3), new Uint8Array(20))
}
