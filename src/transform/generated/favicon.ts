import { escapeXml } from './xml.ts'

/**
 * The icon of a site that names none: the first letter or digit of its title on a square of its accent, or
 * the square alone.
 */
export function letterFavicon(title: string, accent: string): string {
  const [letter = ''] = /[\p{L}\p{N}]/u.exec(title) ?? []
  const style = 'font-size="62" font-family="Georgia, serif" fill="#fff" text-anchor="middle" dominant-baseline="central"'
  const sign = letter === '' ? '' : `<text x="50" y="52" ${style}>${escapeXml(letter.toUpperCase())}</text>`
  const square = `<rect width="100" height="100" rx="18" fill="${accent}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${square}${sign}</svg>\n`
}

/** An icon of one to four characters (an emoji, initials) as an SVG square: al-folio's `icon`. */
export function emojiFavicon(text: string): string {
  const size = [...text].length > 2 ? 50 : [...text].length > 1 ? 64 : 90
  const style = `font-size="${size}" text-anchor="middle" dominant-baseline="central"`
  const sign = `<text x="50" y="52" ${style}>${escapeXml(text)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${sign}</svg>\n`
}
