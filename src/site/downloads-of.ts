import type { DataValue } from '../model/data.ts'
import { baseName } from '../model/paths.ts'
import { isList, isRecord } from '../model/record.ts'
import { fileSizeText } from '../transform/downloads/file-size.ts'
import { fileType } from '../transform/downloads/file-type.ts'
import { withoutBase } from '../transform/links.ts'
import type { Asking } from './named-file.ts'
import { isForeign, namedFile } from './named-file.ts'

/** A file that a page offers, as templates see it. */
export interface Download {
  readonly title: string
  readonly url: string
  /** `PDF`, `ZIP`; empty where its name does not tell. */
  readonly type: string
  /** In bytes; 0 for a file of another site. */
  readonly size: number
  /** In words of the page's language; empty for a file of another site. */
  readonly size_text: string
  /** As its author wrote it; empty where there is none. */
  readonly date: DataValue
  readonly description: string
}

/**
 * What `downloads` of front matter offers: names of files, or records with `title`, `file`, `date` and
 * `description`. A file that is not there is reported at its name and left out.
 */
export function downloadsOf(asking: Asking): readonly Download[] {
  const { source } = asking.about
  const data = source === undefined ? undefined : asking.reads.summaries.summary(source)?.meta.data
  const written = data?.['downloads']
  const items = isList(written) ? written : written === undefined ? [] : [written]
  return items.flatMap((item) => downloadOf(item, asking) ?? [])
}

function downloadOf(item: DataValue, asking: Asking): Download | undefined {
  const record = isRecord(item) ? item : { file: item }
  const text = (...keys: readonly string[]): string => {
    const found = keys.map((key) => record[key]).find((value) => typeof value === 'string' && value !== '')
    return typeof found === 'string' ? found : ''
  }
  const file = text('file', 'url', 'path', 'link')
  const url = file === '' || isForeign(file) ? file : namedFile(file, asking)
  if (url === undefined || url === '') return undefined
  const { config, files } = asking.reads
  const known = files.at(url)
  return {
    title: text('title', 'name', 'label') || baseName(file),
    url: withoutBase(url, config.part('baseurl')),
    type: fileType(file),
    size: known?.size ?? 0,
    size_text: known === undefined ? '' : fileSizeText(known.size, asking.about.lang),
    date: record['date'] ?? '',
    description: text('description'),
  }
}
