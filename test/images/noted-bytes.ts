import { crc32 } from 'node:zlib'

/** Files with notes at places where few programs look for them; each takes whole pictures and gives whole pictures. */

const latin = (text: string): Buffer => Buffer.from(text, 'latin1')

/** A JPEG with a further segment behind its first marker. */
export function jpegWith(picture: Buffer, marker: number, body: Buffer): Uint8Array {
  const head = Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff])
  return Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)])
}

/** EXIF whose second directory, that of the small picture, ends in a note; the first is empty. */
export function exifWithThumbnail(note: string): Buffer {
  const tiff = Buffer.alloc(8 + 6 + 2 + 24 + 4)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt32LE(14, 10)
  tiff.writeUInt16LE(2, 14)
  for (const [index, [tag, value]] of [[0x0201, 44], [0x0202, note.length]].entries()) {
    const at = 16 + index * 12
    tiff.writeUInt16LE(tag ?? 0, at)
    tiff.writeUInt16LE(4, at + 2)
    tiff.writeUInt32LE(1, at + 4)
    tiff.writeUInt32LE(value ?? 0, at + 8)
  }
  return Buffer.concat([latin('Exif\0\0'), tiff, latin(note)])
}

/** A PNG with further chunks before its end, behind its pixels. */
export function pngWith(picture: Buffer, chunks: readonly (readonly [type: string, body: Buffer])[]): Uint8Array {
  const end = picture.length - 12
  const written = chunks.map(([type, body]) => {
    const chunk = Buffer.alloc(body.length + 12)
    chunk.writeUInt32BE(body.length, 0)
    chunk.write(type, 4, 'latin1')
    body.copy(chunk, 8)
    chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length)
    return chunk
  })
  return Buffer.concat([picture.subarray(0, end), ...written, picture.subarray(end)])
}

/** A GIF with a comment and XMP before its end. */
export function gifWith(picture: Buffer, note: string): Uint8Array {
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, note.length]), latin(note), Buffer.from([0])])
  const xmp = Buffer.concat([Buffer.from([0x21, 0xff, 11]), latin('XMP DataXMP'), Buffer.from([note.length]), latin(note), Buffer.from([0])])
  return Buffer.concat([picture.subarray(0, -1), comment, xmp, picture.subarray(-1)])
}

/** A JPEG whose head claims a size that its few bytes do not hold. */
export function jpegClaiming(picture: Buffer, side: number): Uint8Array {
  const bytes = Buffer.from(picture)
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(side, frame + 5)
  bytes.writeUInt16BE(side, frame + 7)
  return bytes
}

/** An AVIF that says of itself that it is a HEIC, as telephones write it, with all its notes. */
export function asHeic(picture: Buffer): Uint8Array {
  const bytes = Buffer.from(picture)
  const end = bytes.readUInt32BE(0)
  for (let at = 8; at < end; at += 4) if (at !== 12) bytes.write(at === 8 ? 'heic' : 'mif1', at, 'latin1')
  return bytes
}
