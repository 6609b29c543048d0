import type { DataRecord, DataValue } from '../../model/data.ts'
import { isList } from '../../model/record.ts'

/** Which pair of keys is read: the first may hold one label with spaces in it, the second several. */
export type LabelKeys = 'categories' | 'tags'

const SINGULAR: Readonly<Record<LabelKeys, string>> = { categories: 'category', tags: 'tag' }

/**
 * The categories or tags of a page, each once and in the order in which they are written: those of its
 * folders, then the list, then the single one. A text under the plural key is split at blanks, one under the
 * singular key is a label as it stands; numbers and switches become text, and what is no label (a mapping,
 * nothing) is left out.
 */
export function readLabels(
  data: DataRecord,
  keys: LabelKeys,
  folders: readonly string[] = [],
): readonly string[] {
  const plural = data[keys]
  const several = typeof plural === 'string' ? plural.split(/[ \t\r\n\f\v]+/u) : labelsIn(plural)
  const one = labelsIn(data[SINGULAR[keys]])
  const all = [...folders, ...several, ...one].map((label) => label.trim().normalize('NFC'))
  return [...new Set(all)].filter((label) => label !== '')
}

/**
 * The folders that are categories of a page, as in Jekyll: those above the folder of its collection
 * (`physics/posts/2024-03-01-x.md` → `physics`), with or without an underscore. Folders inside it are none.
 */
export function foldersAsCategories(path: string, collection: string): readonly string[] {
  const folders = path.split('/').slice(0, -1)
  const own = folders.findIndex((folder) => folder === collection || folder === `_${collection}`)
  return own < 0 ? [] : folders.slice(0, own)
}

function labelsIn(value: DataValue | undefined): readonly string[] {
  if (isList(value)) return value.flatMap(labelsIn)
  if (typeof value === 'string') return [value]
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : []
}
