import type { Cv, CvSection } from '../../model/cv.ts'

/**
 * The CV with the sections that are named, in their order; a name fits a section's meaning, its id or its
 * title, and all that it fits. `make` gives a section that the file does not have; names that fit nothing
 * are told to `onUnknown`. Without names the CV stays as it is.
 */
export function chooseSections(
  cv: Cv,
  names: readonly string[],
  { make, onUnknown }: { make(name: string): CvSection | undefined; onUnknown(name: string): void },
): Cv {
  if (names.length === 0) return cv
  const chosen = names.flatMap((name) => {
    const wanted = name.trim().toLowerCase()
    const found = cv.sections.filter(
      ({ id, title, meaning }) => wanted === meaning || wanted === id || wanted === title.toLowerCase(),
    )
    if (found.length > 0) return found
    const made = make(wanted)
    if (made === undefined) onUnknown(name)
    return made ?? []
  })
  return { ...cv, sections: [...new Set(chosen)] }
}
