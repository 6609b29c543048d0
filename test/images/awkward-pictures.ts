import sharp from 'sharp'
import type { Sharp } from 'sharp'
import { asHeic, exifWithThumbnail, gifWith, jpegClaiming, jpegWith, pngWith } from './noted-bytes.ts'

/** A picture that programs stumble over, made anew for every run so that no binary is kept. */
export interface Awkward {
  readonly name: string
  readonly bytes: () => Promise<Uint8Array>
}

/** A word that stands in every note that must not be published. */
export const CANARY = 'CANARY-7f3a'

const GPS = {
  IFD0: { Make: CANARY, Model: CANARY, Software: CANARY, Artist: CANARY, Copyright: CANARY, ImageDescription: CANARY },
  IFD2: { UserComment: CANARY, LensModel: CANARY, BodySerialNumber: CANARY, DateTimeOriginal: '2021:07:01 12:00:00' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 31/1 42/1', GPSLongitudeRef: 'E', GPSLongitude: '9/1 56/1 8/1' },
}
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${CANARY}"/></rdf:RDF></x:xmpmeta>`

/** A photograph of sorts: soft shapes and grain, the same at every run. */
export function photograph(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const pixels = Buffer.alloc(width * height * channels)
  let seed = 12345
  const wave = Float64Array.from({ length: width + height }, (_, index) => 50 * Math.sin(index / 50))
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += channels) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      const grain = (seed >> 16) % 24
      pixels[at] = 100 + (wave[x] ?? 0) + grain
      pixels[at + 1] = 110 + (wave[y] ?? 0) + grain
      pixels[at + 2] = 120 + (wave[x + y] ?? 0) + grain
      if (channels === 4) pixels[at + 3] = x < width / 2 ? 255 : 90
    }
  }
  return sharp(pixels, { raw: { width, height, channels } })
}

/** A plot: few colours, sharp edges. */
function plot(width: number, height: number): Sharp {
  const bars = Array.from({ length: 12 }, (_, index) => {
    return `<rect x="${index * 50 + 10}" y="${300 - index * 20}" width="30" height="${index * 20 + 50}" fill="#14407a"/>`
  })
  return sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" width="${width}" height="${height}"><rect width="640" height="400" fill="#fff"/>${bars.join('')}</svg>`))
}

const DELAYS = [100, 200, 300, 400]

async function frames(count: number, size: number): Promise<Sharp> {
  const all = Array.from({ length: count }, (_, index) => ({
    create: { width: size, height: size, channels: 3 as const, background: { r: index * 60, g: 80, b: 160 } },
  }))
  return count === 1 ? sharp(all[0]) : sharp(await Promise.all(all.map((one) => sharp(one).png().toBuffer())), { join: { animated: true } })
}

const noted = (picture: Sharp, orientation = 1): Sharp => {
  return picture.withExif(GPS).withXmp(XMP).withMetadata({ orientation })
}

const jpeg = (width: number, height: number, orientation = 1): Promise<Buffer> =>
  noted(photograph(width, height), orientation).jpeg({ quality: 90 }).toBuffer()

async function cut(whole: Promise<Buffer>, part: number): Promise<Uint8Array> {
  const bytes = await whole
  return bytes.subarray(0, Math.floor(bytes.length * part))
}

const text = (words: string): (() => Promise<Uint8Array>) => () => Promise.resolve(new TextEncoder().encode(words))

/** A PNG whose head claims a size that its few bytes do not hold. */
async function claiming(width: number, height: number): Promise<Uint8Array> {
  const { crc32 } = await import('node:zlib')
  const bytes = await photograph(8, 8).png().toBuffer()
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

async function animatedPng(): Promise<Uint8Array> {
  const { crc32 } = await import('node:zlib')
  const still = await photograph(64, 64).png().toBuffer()
  const control = Buffer.alloc(20)
  control.writeUInt32BE(8, 0)
  control.write('acTL', 4, 'latin1')
  control.writeUInt32BE(1, 8)
  control.writeUInt32BE(crc32(control.subarray(4, 16)), 16)
  return Buffer.concat([still.subarray(0, 33), control, still.subarray(33)])
}

async function withTrailer(bytes: Promise<Buffer>): Promise<Uint8Array> {
  return Buffer.concat([await bytes, Buffer.from(`${CANARY} a film with its place`)])
}

async function pngTexts(): Promise<Uint8Array> {
  const { crc32 } = await import('node:zlib')
  const picture = await noted(photograph(300, 200)).png().toBuffer()
  const body = Buffer.from(`tEXtComment\0${CANARY}`, 'latin1')
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return Buffer.concat([picture.subarray(0, 33), chunk, picture.subarray(33)])
}

async function jpegComment(): Promise<Uint8Array> {
  const picture = await photograph(300, 200).jpeg().toBuffer()
  const words = Buffer.from(CANARY)
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, words.length + 2]), words])
  return Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)])
}

const drawing = (inside: string, attributes = 'viewBox="0 0 120 80"'): (() => Promise<Uint8Array>) =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`)

const small = (): Sharp => photograph(300, 200)
const latin = (words: string): Buffer => Buffer.from(words, 'latin1')

async function lateNotes(): Promise<Uint8Array> {
  const { deflateSync } = await import('node:zlib')
  const exif = exifWithThumbnail(CANARY).subarray(6)
  return pngWith(await small().png().toBuffer(), [
    ['eXIf', exif],
    ['tIME', Buffer.from([7, 229, 7, 1, 12, 0, 0])],
    ['iTXt', latin(`XML:com.adobe.xmp\0\0\0\0\0${XMP}`)],
    ['zTXt', Buffer.concat([latin('Comment\0\0'), deflateSync(CANARY)])],
  ])
}

const LAUGHS = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'

/** What is expected of each stands in `awkward-expected.ts`. */
export const AWKWARD: readonly Awkward[] = [
  { name: 'photo.jpg', bytes: () => jpeg(1600, 1200) },
  { name: 'small.jpg', bytes: () => jpeg(300, 200) },
  { name: 'one-pixel.png', bytes: () => photograph(1, 1).png().toBuffer() },
  { name: 'strip.jpg', bytes: () => jpeg(6000, 2) },
  { name: 'tower.jpg', bytes: () => jpeg(2, 6000) },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((turn) => ({ name: `turned-${turn}.jpg`, bytes: () => jpeg(600, 400, turn) })),
  { name: 'turned.webp', bytes: () => noted(photograph(600, 400), 6).webp().toBuffer() },
  { name: 'turned.png', bytes: () => noted(photograph(600, 400), 6).png().toBuffer() },
  { name: 'progressive.jpg', bytes: () => noted(photograph(900, 600)).jpeg({ progressive: true }).toBuffer() },
  { name: 'grey.jpg', bytes: () => noted(photograph(900, 600).greyscale()).jpeg().toBuffer() },
  { name: 'cmyk.jpg', bytes: () => noted(photograph(900, 600).toColourspace('cmyk')).jpeg().toBuffer() },
  { name: 'p3.jpg', bytes: () => photograph(900, 600).withIccProfile('p3').jpeg().toBuffer() },
  { name: 'trailer.jpg', bytes: () => withTrailer(jpeg(300, 200)) },
  { name: 'comment.jpg', bytes: jpegComment },
  { name: 'transparent.png', bytes: () => noted(photograph(900, 600, 4)).png().toBuffer() },
  { name: 'plot.png', bytes: () => noted(plot(1280, 800)).png({ palette: true }).toBuffer() },
  { name: 'sixteen-bit.png', bytes: () => noted(photograph(900, 600).toColourspace('rgb16')).png().toBuffer() },
  { name: 'texts.png', bytes: pngTexts },
  { name: 'animated.png', bytes: animatedPng },
  { name: 'moving.gif', bytes: async () => (await frames(4, 600)).gif({ loop: 0, delay: DELAYS }).toBuffer() },
  { name: 'still.gif', bytes: async () => (await frames(1, 600)).gif().toBuffer() },
  { name: 'moving.webp', bytes: async () => noted(await frames(4, 600)).webp({ loop: 0, delay: DELAYS }).toBuffer() },
  { name: 'still.webp', bytes: () => noted(photograph(900, 600)).webp().toBuffer() },
  { name: 'still.avif', bytes: () => noted(photograph(900, 600)).avif({ effort: 0 }).toBuffer() },
  { name: 'transparent.avif', bytes: () => noted(photograph(300, 200, 4)).avif({ effort: 0 }).toBuffer() },
  { name: 'scan.tif', bytes: () => noted(photograph(900, 600)).tiff({ compression: 'lzw' }).toBuffer() },
  { name: 'empty.jpg', bytes: text('') },
  { name: 'words.jpg', bytes: text('This is no picture.') },
  { name: 'error-page.png', bytes: text('<!DOCTYPE html><title>404</title>') },
  { name: 'cut.jpg', bytes: () => cut(jpeg(900, 600), 0.5) },
  { name: 'cut.png', bytes: () => cut(photograph(900, 600).png().toBuffer(), 0.5) },
  { name: 'cut.webp', bytes: () => cut(photograph(900, 600).webp().toBuffer(), 0.5) },
  { name: 'head-only.jpg', bytes: () => cut(jpeg(900, 600), 0.01) },
  { name: 'bomb.png', bytes: () => claiming(12_000, 5_000) },
  { name: 'really-jpeg.png', bytes: () => jpeg(900, 600) },
  { name: 'really-png.jpg', bytes: () => photograph(900, 600).png().toBuffer() },
  { name: 'really-svg.png', bytes: drawing('<circle r="9"/>') },
  { name: 'phone.heic', bytes: text('\0\0\0\x18ftypheic\0\0\0\0mif1heic') },
  { name: 'photo.psd', bytes: text('8BPS\0\x01') },
  { name: 'UPPER CASE & blank.JPG', bytes: () => jpeg(900, 600) },
  { name: 'Łukasz,é.jpg', bytes: () => jpeg(900, 600) },
  { name: 'drawing.svg', bytes: drawing('<circle r="9"/>') },
  { name: 'millimetres.svg', bytes: drawing('', 'width="100mm" height="50mm"') },
  { name: 'no-size.svg', bytes: drawing('', '') },
  { name: 'scripted.svg', bytes: drawing(`<script>${CANARY}</script><circle r="9" onload="x()"/>`) },
  { name: 'palette.png', bytes: () => noted(small()).png({ palette: true, colours: 16 }).toBuffer() },
  { name: 'two-colours.png', bytes: () => noted(plot(320, 200)).png({ palette: true, colours: 2 }).toBuffer() },
  { name: 'interlaced.png', bytes: () => noted(small()).png({ progressive: true }).toBuffer() },
  { name: 'late-notes.png', bytes: lateNotes },
  { name: 'lossless.webp', bytes: () => noted(small()).webp({ lossless: true }).toBuffer() },
  { name: 'sixteen-bit.tif', bytes: () => noted(small().toColourspace('rgb16')).tiff().toBuffer() },
  { name: 'cmyk.tif', bytes: () => noted(small().toColourspace('cmyk')).tiff().toBuffer() },
  { name: 'scan-of-pages.tif', bytes: async () => (await frames(2, 200)).tiff().toBuffer() },
  { name: 'thumbnail.jpg', bytes: async () => jpegWith(await small().jpeg().toBuffer(), 0xe1, exifWithThumbnail(CANARY)) },
  { name: 'iptc.jpg', bytes: async () => jpegWith(await small().jpeg().toBuffer(), 0xed, latin(`Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x0a${CANARY}`)) },
  { name: 'more-xmp.jpg', bytes: async () => jpegWith(await small().jpeg().toBuffer(), 0xe1, latin(`http://ns.adobe.com/xmp/extension/\0${CANARY}`)) },
  { name: 'maker.jpg', bytes: async () => jpegWith(await small().jpeg().toBuffer(), 0xe7, latin(`Vendor\0${CANARY}`)) },
  { name: 'second-picture.jpg', bytes: async () => Buffer.concat([jpegWith(await small().jpeg().toBuffer(), 0xe2, latin(`MPF\0${CANARY}`)), await jpeg(300, 200)]) },
  { name: 'notes.gif', bytes: async () => gifWith(await (await frames(1, 200)).gif().toBuffer(), CANARY) },
  { name: 'moving-cut.gif', bytes: async () => cut((await frames(4, 200)).gif({ delay: DELAYS }).toBuffer(), 0.6) },
  { name: 'bomb.jpg', bytes: async () => jpegClaiming(await small().jpeg().toBuffer(), 65_000) },
  { name: 'noted.heic', bytes: async () => asHeic(await noted(small()).avif({ effort: 0 }).toBuffer()) },
  { name: 'foreign.svg', bytes: drawing(`<foreignObject><p>${CANARY}</p></foreignObject><image href="https://b.org/${CANARY}.png"/><circle r="9"/>`) },
  { name: 'laughs.svg', bytes: text(`${LAUGHS}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80"><text>&c;</text></svg>`) },
  { name: 'really-png.svg', bytes: () => photograph(30, 30).png().toBuffer() },
]
