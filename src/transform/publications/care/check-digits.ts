/**
 * The last sign of an ISBN with these 9 or 12 digits: ISO 2108, weights 10 to 2 modulo 11, or 1 and 3
 * modulo 10.
 */
export function isbnDigit(digits: string): string {
  const numbers = [...digits].map(Number)
  if (numbers.length === 9) {
    const rest = numbers.reduce((sum, digit, index) => sum + digit * (10 - index), 0) % 11
    return ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X'][(11 - rest) % 11] ?? ''
  }
  const sum = numbers.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3), 0)
  return String((10 - (sum % 10)) % 10)
}

/** The last sign of an ORCID with these 15 digits: ISO 7064, modulo 11-2. */
export function orcidDigit(digits: string): string {
  const total = [...digits].reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const last = (12 - (total % 11)) % 11
  return last === 10 ? 'X' : String(last)
}
