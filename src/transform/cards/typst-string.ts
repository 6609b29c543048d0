/**
 * Any text as a string of Typst's, quotes included: within one only the backslash and the quote mean
 * something, so nothing that an author writes is ever read as markup or code.
 */
export function typstString(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}
