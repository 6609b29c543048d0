/** Languages that write a comma where English has a point, by primary tag. */
const COMMA: ReadonlySet<string> = new Set([
  'bg', 'ca', 'cs', 'da', 'de', 'el', 'es', 'et', 'eu', 'fi', 'fr', 'gl', 'hr', 'hu', 'id', 'is', 'it', 'lt',
  'lv', 'nb', 'nl', 'nn', 'no', 'pl', 'pt', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'tr', 'uk', 'vi',
])

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const

/**
 * A number of bytes as readers know it, in steps of a thousand and with two digits at least: `340 kB`,
 * `1.2 MB`, in German `1,2 MB`. The blank keeps number and unit together.
 */
export function fileSizeText(bytes: number, lang: string): string {
  let [value, unit] = [Math.max(0, bytes), 0]
  while (unit < UNITS.length - 1 && Math.round(value) >= 1000) {
    value /= 1000
    unit += 1
  }
  const isExact = unit === 0 || value >= 9.95
  const number = isExact ? String(Math.round(value)) : value.toFixed(1).replace(/\.0$/, '')
  const primary = lang.toLowerCase().split(/[-_]/u)[0] ?? ''
  return `${COMMA.has(primary) ? number.replace('.', ',') : number}\u00A0${UNITS[unit] ?? 'B'}`
}
