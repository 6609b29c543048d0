import type { Cv, CvMeaning, CvSection } from '../../model/cv.ts'
import { placeOf, readEntry } from './entry.ts'
import { linkAt } from './link.ts'
import { readNetwork } from './network.ts'
import type { CvNode } from './node.ts'
import { child, complain, given, items, keysOf, textAt } from './node.ts'
import { withIds } from './section-meaning.ts'

/** JSON Resume's sections with the titles they are shown under, in the order of its schema. */
export const RESUME_SECTIONS = [
  ['work', 'Experience'],
  ['volunteer', 'Volunteering'],
  ['education', 'Education'],
  ['awards', 'Awards'],
  ['certificates', 'Certificates'],
  ['publications', 'Publications'],
  ['skills', 'Skills'],
  ['languages', 'Languages'],
  ['interests', 'Interests'],
  ['references', 'References'],
  ['projects', 'Projects'],
] as const satisfies readonly (readonly [CvMeaning, string])[]

/** True where a mapping has a key that only JSON Resume has. */
export function isJsonResume(node: CvNode): boolean {
  const keys = keysOf(node)
  return keys.includes('basics') || RESUME_SECTIONS.some(([key]) => keys.includes(key))
}

/**
 * Reads a JSON Resume. Sections come in the order of its schema; one that is no list is reported and left
 * out.
 */
export function readJsonResume(node: CvNode): Cv {
  const basics = child(node, 'basics')
  return {
    ...given<Omit<Cv, 'networks' | 'sections'>>({
      name: textAt(basics, ['name']),
      label: textAt(basics, ['label']),
      summary: textAt(basics, ['summary']),
      email: textAt(basics, ['email']),
      phone: textAt(basics, ['phone']),
      location: placeOf(child(basics, 'location')),
      website: linkAt(basics, ['url', 'website']),
      image: textAt(basics, ['image', 'picture']),
    }),
    networks: items(child(basics, 'profiles')).flatMap(readNetwork),
    sections: withIds(RESUME_SECTIONS.flatMap(([key, title]) => readSection(child(node, key), [key, title]))),
  }
}

function readSection(
  node: CvNode,
  [meaning, title]: readonly [CvMeaning, string],
): readonly Omit<CvSection, 'id'>[] {
  if (keysOf(node).length > 0) {
    const message = `\`${meaning}\` is a mapping, where a list of entries is expected, so it is left out.`
    const hint = 'Write a list, with one entry in each pair of braces.'
    complain(node, 'data/cv-unknown-section', [message, hint])
    return []
  }
  const entries = items(node).map((item) => readEntry(item, meaning)).filter((entry) => entry !== undefined)
  return entries.length === 0 ? [] : [{ title, meaning, entries }]
}
