import type { InterfaceKey } from '../interface-words/words.ts'
import { word } from '../interface-words.ts'

/**
 * How types of entries are merged, ordered and called: jekyll-scholar's `type_aliases`, `type_order` and
 * `type_names`.
 */
export interface TypeSettings {
  /** From a type to the one that it is shown with: `phdthesis` → `thesis`. */
  readonly aliases: ReadonlyMap<string, string>
  /** Types that come first, in this order; the others follow by name. */
  readonly order: readonly string[]
  readonly names: ReadonlyMap<string, string>
  /** The language of the names that the author does not give. */
  readonly lang: string
}

/** The word that a type has in the interface. */
const WORDS: ReadonlyMap<string, InterfaceKey> = new Map([
  ['article', 'type_article'],
  ['inproceedings', 'type_inproceedings'],
  ['conference', 'type_inproceedings'],
  ['book', 'type_book'],
  ['incollection', 'type_incollection'],
  ['inbook', 'type_incollection'],
  ['proceedings', 'type_proceedings'],
  ['collection', 'type_collection'],
  ['phdthesis', 'type_phdthesis'],
  ['mastersthesis', 'type_mastersthesis'],
  ['thesis', 'type_thesis'],
  ['techreport', 'type_techreport'],
  ['report', 'type_report'],
  ['unpublished', 'type_unpublished'],
  ['misc', 'type_misc'],
  ['online', 'type_online'],
  ['manual', 'type_manual'],
  ['booklet', 'type_booklet'],
  ['patent', 'type_patent'],
  ['dataset', 'type_dataset'],
  ['software', 'type_software'],
  ['preprint', 'type_preprint'],
  ['periodical', 'type_periodical'],
])

/** Types that are shown as one unless the author says else, so that no two groups have the same heading. */
export const USUAL_TYPES: TypeSettings = {
  aliases: new Map([
    ['conference', 'inproceedings'],
    ['inbook', 'incollection'],
  ]),
  order: [],
  names: new Map(),
  lang: 'en',
}

/**
 * What a group of this type is called: the author's name for it, else ours in the language of the site, else
 * the type with a capital.
 */
export function typeName(type: string, settings: TypeSettings): string {
  const own = settings.names.get(type)
  if (own !== undefined) return own
  const ours = WORDS.get(type)
  return ours === undefined ? type.charAt(0).toUpperCase() + type.slice(1) : word(ours, settings.lang)
}
