/**
 * The part of an address that stands for a key: letters, digits, dots, hyphens and underscores stay, all else
 * becomes a hyphen, so that a key such as `DBLP:conf/x/Y20` or `../../etc` names one folder below the
 * publications and no other.
 */
export function publicationSlug(key: string): string {
  const safe = key
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}\p{M}._-]+/gu, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
  return safe === '' ? 'entry' : safe
}
