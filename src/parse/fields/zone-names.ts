/**
 * Minutes east of UTC under the abbreviations that people write after a time. Those that stand for several
 * zones of the world (`IST`, `AST` beyond America, …) are left out on purpose: a guess would move the date.
 */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0, UTC: 0, UT: 0, GMT: 0, WET: 0, WEST: 60, BST: 60,
  CET: 60, CEST: 120, EET: 120, EEST: 180, MSK: 180,
  EST: -300, EDT: -240, CST: -360, CDT: -300, MST: -420, MDT: -360, PST: -480, PDT: -420,
  AKST: -540, AKDT: -480, HST: -600, JST: 540, KST: 540, HKT: 480, SGT: 480,
  AWST: 480, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780,
}

/**
 * Minutes east of UTC that the end of a written time names: `Z`, `UTC`, `EST`, `+0900`, `+09:00`, `+9`,
 * `UTC+9`. Undefined for a name that is unknown or stands for several zones, and for an offset beyond 18
 * hours.
 */
export function writtenOffset(text: string): number | undefined {
  const numeric = /^(?:UTC|GMT)?([+\-\u2212])(\d{1,2}):?(\d{2})?$/iu.exec(text)
  if (!numeric) return Object.hasOwn(ZONES, text.toUpperCase()) ? ZONES[text.toUpperCase()] : undefined
  const [, sign, hours = 0, minutes = 0] = numeric
  const distance = Number(hours) * 60 + Number(minutes)
  if (distance > 18 * 60 || Number(minutes) > 59) return undefined
  return sign === '+' ? distance : 0 - distance
}
