/** The first part of a language tag, in lower case: `pt-BR` → `pt`. */
export function primaryTag(lang: string): string {
  return lang.toLowerCase().split(/[-_]/u)[0] ?? ''
}

/** True for two tags that differ only in case or in the sign between their parts, as BCP 47 compares them. */
export function isSameLanguage(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

/** The tag of a list that a language belongs to: the same one, else the first with the same primary part. */
export function closestTag(lang: string, tags: readonly string[]): string | undefined {
  return (
    tags.find((tag) => isSameLanguage(tag, lang)) ?? tags.find((tag) => primaryTag(tag) === primaryTag(lang))
  )
}

function plain(tag: string): string {
  return tag.toLowerCase().replaceAll('_', '-')
}
