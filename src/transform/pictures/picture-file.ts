import { extensionOf } from '../../model/paths.ts'
import type { PictureFormat } from '../../model/picture.ts'

/** The formats that names of files promise. Icons and drawings are not worked on. */
const FORMATS: Readonly<Record<string, PictureFormat>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  png: 'png',
  apng: 'png',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  tif: 'tiff',
  tiff: 'tiff',
  heic: 'heif',
  heif: 'heif',
  jxl: 'other',
  jp2: 'other',
  psd: 'other',
}

/** The format that the name of a file of pixels promises; undefined for all other files. */
export function promisedFormat(path: string): PictureFormat | undefined {
  return FORMATS[extensionOf(path).slice(1).toLowerCase()]
}

/** True for a file that is a drawing by its name. */
export function isDrawing(path: string): boolean {
  return extensionOf(path).toLowerCase() === '.svg'
}
