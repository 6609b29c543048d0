import type { DataValue } from '../../model/data.ts'
import type { PictureSettings } from '../../model/picture.ts'
import { isList, isRecord } from '../../model/record.ts'

/**
 * Reads `images` of site.yml, which has been checked already; whatever else stands there counts as absent.
 */
export function pictureSettings(images: DataValue | undefined): PictureSettings {
  const record = isRecord(images) ? images : {}
  const { formats, quality, widths } = record
  const named = formats === undefined || formats === null ? ['webp'] : isList(formats) ? formats : [formats]
  const numbers = isList(widths) ? widths.filter((width) => typeof width === 'number') : []
  return {
    formats: (['avif', 'webp'] as const).filter((format) => named.includes(format)),
    quality: typeof quality === 'number' ? quality : undefined,
    widths: [...new Set(numbers)].sort((a, b) => a - b),
  }
}
