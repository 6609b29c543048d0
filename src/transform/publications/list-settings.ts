import type { DataRecord, DataValue } from '../../model/data.ts'
import { isRecord } from '../../model/record.ts'
import { typeOfCategory } from './page-publication.ts'
import { groupKeys } from './group.ts'
import { commaList, recordIn, textOf } from './setting-values.ts'
import type { Direction, SortKey } from './sort.ts'
import { directions, sortKeys } from './sort.ts'
import type { TypeSettings } from './type-names.ts'
import { USUAL_TYPES } from './type-names.ts'

/** How one list of papers is chosen, ordered and divided. */
export interface ListSettings {
  readonly query: string
  readonly sort: readonly SortKey[]
  readonly groupBy: readonly string[]
  readonly groupOrder: readonly Direction[]
  readonly types: TypeSettings
  /** How many at most; undefined for all. */
  readonly limit: number | undefined
  readonly offset: number
}

/**
 * What the site says beside `scholar`: academicpages' `publication_category`, and the language that types
 * are named in.
 */
export interface TypeSite {
  readonly categories: DataValue | undefined
  readonly lang: string
}

/**
 * Reads how papers are listed: the keys of the list itself (a page's front matter, a container's attributes)
 * win over `scholar` of site.yml. Without `group_by` papers stand by year, or by academicpages' categories
 * where the site names these.
 */
export function listSettings(own: DataRecord, scholar: DataRecord, site: TypeSite): ListSettings {
  const value = (key: string): DataValue | undefined => own[key] ?? scholar[key]
  const usual = isRecord(site.categories) ? 'type' : 'year'
  const limit = Number(textOf(own['limit'] ?? own['max'] ?? undefined))
  const offset = Number(textOf(own['offset'] ?? undefined))
  return {
    query: textOf(own['query'] ?? scholar['query']),
    sort: sortKeys(commaList(value('sort_by')), commaList(value('order'))),
    groupBy: groupKeys(commaList(value('group_by')) ?? usual),
    groupOrder: directions(commaList(value('group_order')) ?? ''),
    types: typeSettings(value, site),
    limit: Number.isInteger(limit) && limit > 0 ? limit : undefined,
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  }
}

/** Reads what types of entries are called, in which order they come, and which are shown as one. */
export function typeSettings(
  value: (key: string) => DataValue | undefined,
  { categories, lang }: TypeSite,
): TypeSettings {
  const named = Object.entries(recordIn(categories)).map(([category, entry]) => {
    return [typeOfCategory(category), textOf(recordIn(entry)['title'])] as const
  })
  const order = commaList(value('type_order'))
  return {
    aliases: new Map([...USUAL_TYPES.aliases, ...texts(value('type_aliases'))]),
    order:
      order === undefined
        ? named.map(([type]) => type)
        : order.split(',').map((type) => type.trim().toLowerCase()),
    names: new Map([...named.filter(([, title]) => title !== ''), ...texts(value('type_names'))]),
    lang,
  }
}

function texts(value: DataValue | undefined): readonly (readonly [string, string])[] {
  return Object.entries(recordIn(value)).map(([key, text]) => [key.toLowerCase(), textOf(text)] as const)
}
