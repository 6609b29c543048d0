/** Words of the interface in English, by key. Other languages will stand beside it as tables of the same keys. */
const ENGLISH: Readonly<Record<string, string>> = {
  blog: 'Blog',
  news: 'News',
  not_found: 'Page not found',
  projects: 'Projects',
  publications: 'Publications',
  redirect: 'This page has moved',
  talks: 'Talks',
  teaching: 'Teaching',
}

/** A word of the interface in a language; a key that is not known becomes words itself, so that nothing is ever blank. */
export function word(key: string, _lang: string): string {
  const found = Object.hasOwn(ENGLISH, key) ? ENGLISH[key] : undefined
  if (found !== undefined) return found
  const words = key.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
