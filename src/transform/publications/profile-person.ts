import type { DataRecord } from '../../model/data.ts'
import type { KnownPerson } from './owner.ts'
import { knownPerson } from './owner.ts'
import { textOf, textsOf } from './setting-values.ts'

/**
 * The person of a profile by `name`, other spellings in `also_known_as`, and `orcid`; each may be absent or
 * of another shape.
 */
export function personOfProfile(profile: DataRecord): KnownPerson {
  const names = [...textsOf(profile['name']), ...textsOf(profile['also_known_as'])]
  return knownPerson({ lastNames: [], firstNames: [], alsoKnownAs: names, orcid: textOf(profile['orcid']) })
}
