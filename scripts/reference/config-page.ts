import { toReference } from '../../src/parse/schema/reference.ts'
import type { KeySchema } from '../../src/parse/schema/schema.ts'
import { record } from '../../src/parse/schema/schema.ts'
import { siteSchema } from '../../src/parse/schema/site.ts'
import { addressKeys } from '../../src/parse/schema/site/addresses.ts'
import { appearanceKeys } from '../../src/parse/schema/site/appearance.ts'
import { featureKeys } from '../../src/parse/schema/site/features.ts'
import { identityKeys } from '../../src/parse/schema/site/identity.ts'
import { scholarshipKeys } from '../../src/parse/schema/site/scholarship.ts'
import { serviceKeys } from '../../src/parse/schema/site/services.ts'
import { keyTable } from './key-table.ts'
import { siteKeysNotYet } from './not-yet.ts'
import { referencePage } from './reference-page.ts'

type Keys = Readonly<Record<string, KeySchema>>

/** Families of keys in the order in which an author meets them. */
const FAMILIES: readonly (readonly [string, Keys])[] = [
  ['Who you are', identityKeys],
  ['Addresses, files and dates', addressKeys],
  ['How it looks', appearanceKeys],
  ['What is made beside your pages', featureKeys],
  ['Papers and the people in them', scholarshipKeys],
  ['Services of others', serviceKeys],
]

/** The reference of site.yml; a key that two families define is listed once, in the first. */
export function configPage(): string {
  const seen = new Set<string>()
  const families = FAMILIES.map(([title, keys]) => [title, onlyNew(keys, seen)] as const)
  const rest = onlyNew(siteSchema.keys, seen)
  return referencePage('Keys of site.yml', [
    INTRODUCTION,
    ...[...families, ['Keys of Jekyll and the two themes', rest] as const].map(([title, keys]) => {
      return `## ${title}\n\n${keyTable(toReference(record(keys)), siteKeysNotYet)}`
    }),
  ])
}

function onlyNew(keys: Keys, seen: Set<string>): Keys {
  const fresh = Object.keys(keys).filter((name) => !seen.has(name))
  for (const name of fresh) seen.add(name)
  return Object.fromEntries(
    fresh.flatMap((name) => {
      const key = siteSchema.keys[name]
      return key === undefined ? [] : [[name, key] as const]
    }),
  )
}

const INTRODUCTION = `All settings of a site live in \`content/site.yml\`, and every one of them is
optional. A dot leads into a mapping, \`[]\` into a list, \`<name>\` stands for a name of your choice. Keys
that are not listed are kept and reach templates as \`site.<key>\`; one that is nearly a known key is
reported. "Understood and without effect" means that a site which has the key builds without a warning, and
that nothing comes of it. *Not yet in effect* marks what is planned: it is checked, and does nothing so far.

For completion in an editor, put \`# yaml-language-server: $schema=\` with the path to
[schema/site.schema.json](../../schema/site.schema.json) on the first line of your \`site.yml\`.`
