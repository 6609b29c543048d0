import type { KnownFile } from '../../model/media.ts'
import { fileSizeText } from './file-size.ts'
import { fileType } from './file-type.ts'

/** What kind of file it is, and how large: `MP4, 12 MB`; empty for one of another site. */
export function aboutFile(href: string, known: Pick<KnownFile, 'size'> | undefined, lang: string): string {
  if (known === undefined) return ''
  return [fileType(href), fileSizeText(known.size, lang)].filter((part) => part !== '').join(', ')
}
