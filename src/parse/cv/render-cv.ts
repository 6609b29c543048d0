import type { Cv, CvSection } from '../../model/cv.ts'
import type { DataRecord } from '../../model/data.ts'
import { isRecord, recordOf } from '../../model/record.ts'
import { placeOf, readEntry } from './entry.ts'
import { linkAt } from './link.ts'
import { readNetwork } from './network.ts'
import type { CvNode } from './node.ts'
import { child, complain, given, items, keysOf, textAt } from './node.ts'
import { meaningOf, titleOfKey, withIds } from './section-meaning.ts'

/**
 * Reads RenderCV's `cv:` mapping. Sections keep the order of the file; one that is no list is reported and
 * left out.
 */
export function readRenderCv(node: CvNode): Cv {
  const sections = child(node, 'sections')
  return {
    ...given<Omit<Cv, 'networks' | 'sections'>>({
      name: textAt(node, ['name']),
      label: textAt(node, ['label', 'headline', 'title']),
      summary: textAt(node, ['summary']),
      email: textAt(node, ['email']),
      phone: textAt(node, ['phone']),
      location: placeOf(child(node, 'location')),
      website: linkAt(node, ['website', 'url']),
      image: textAt(node, ['photo', 'image']),
    }),
    networks: items(child(node, 'social_networks')).flatMap(readNetwork),
    sections: withIds(keysOf(sections).flatMap((key) => readSection(child(sections, key), key))),
  }
}

/**
 * `bibliography` in the place of a list, or `source: bib` with what narrows it down: `query`, `limit`,
 * `sort_by`.
 */
function bibliographyOf({ value }: CvNode): DataRecord | undefined {
  if (typeof value === 'string') return IS_BIBLIOGRAPHY.test(value) ? recordOf([]) : undefined
  if (!isRecord(value)) return undefined
  const { source } = value
  return typeof source === 'string' && IS_BIBLIOGRAPHY.test(source) ? value : undefined
}

/** `source: talks` in the place of a list: the pages of a collection. */
function collectionOf({ value }: CvNode): string | undefined {
  const source = isRecord(value) ? value['source'] : undefined
  return typeof source === 'string' && source.trim() !== '' ? source.trim().toLowerCase() : undefined
}

const IS_BIBLIOGRAPHY = /^\s*(?:bib|bibtex|bibliography)\s*$/i

function readSection(node: CvNode, key: string): readonly Omit<CvSection, 'id'>[] {
  const title = titleOfKey(key)
  const bibliography = bibliographyOf(node)
  if (bibliography !== undefined) return [{ title, meaning: 'publications', bibliography, entries: [] }]
  const meaning = meaningOf(key)
  const collection = collectionOf(node)
  if (collection !== undefined) return [{ title, collection, entries: [], ...given({ meaning }) }]
  const isMapping = keysOf(node).length > 0
  if (isMapping) {
    const message = `The section "${title}" is a mapping, where a list is expected, so it is left out.`
    complain(node, 'data/cv-unknown-section', [message, 'Put a hyphen and a blank before each entry.'])
    return []
  }
  const entries = items(node)
    .map((item) => readEntry(item, meaning))
    .filter((entry) => entry !== undefined)
  if (entries.length === 0) return []
  return [{ title, entries, ...(meaning === undefined ? {} : { meaning }) }]
}
