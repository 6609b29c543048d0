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
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['article', 'Journal articles'], ['inproceedings', 'Conference papers'],
  ['conference', 'Conference papers'],
  ['book', 'Books'], ['incollection', 'Book chapters'], ['inbook', 'Book chapters'],
  ['proceedings', 'Edited proceedings'],
  ['collection', 'Edited volumes'], ['phdthesis', 'PhD theses'], ['mastersthesis', 'Master’s theses'],
  ['thesis', 'Theses'],
  ['techreport', 'Technical reports'], ['report', 'Reports'], ['unpublished', 'Unpublished'],
  ['misc', 'Miscellaneous'],
  ['online', 'Online'], ['manual', 'Manuals'], ['booklet', 'Booklets'], ['patent', 'Patents'],
  ['dataset', 'Datasets'],
  ['software', 'Software'], ['preprint', 'Preprints'], ['periodical', 'Periodicals'],
])

/** Types that are shown as one unless the author says else, so that no two groups have the same heading. */
export const USUAL_TYPES: TypeSettings = {
  aliases: new Map([['conference', 'inproceedings'], ['inbook', 'incollection']]),
  order: [],
  names: new Map(),
}

/**
 * What a group of this type is called: the author's name for it, else ours in English, else the type with a
 * capital.
 */
export function typeName(type: string, settings: TypeSettings): string {
  return settings.names.get(type) ?? NAMES.get(type) ?? type.charAt(0).toUpperCase() + type.slice(1)
}
