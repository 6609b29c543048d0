import { escapeXml } from './xml.ts'

/** An icon of one to four characters (an emoji, initials) as an SVG square: al-folio's `icon`. */
export function emojiFavicon(text: string): string {
  const size = [...text].length > 2 ? 50 : [...text].length > 1 ? 64 : 90
  const style = `font-size="${size}" text-anchor="middle" dominant-baseline="central"`
  const sign = `<text x="50" y="52" ${style}>${escapeXml(text)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${sign}</svg>\n`
}
