/**
 * A text as a string literal of Typst. This is the only way by which what an author wrote enters the source
 * of a document: within a literal only the backslash and the quotation mark mean anything, and both are
 * escaped here. Control characters and halves of pairs are left out; they could not be printed.
 */
export function typstString(text: string): string {
  const printable = text.replace(UNPRINTABLE, '')
  return `"${printable.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n')}"`
}

// All control characters but the line feed, halves of surrogate pairs, non-characters, and the signs that
// turn the direction of a text around, which could make a page show something else than it says.
const UNPRINTABLE = new RegExp(
  String.raw`[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFDD0-\uFDEF\uFEFF\uFFFE\uFFFF]`
    + String.raw`|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]`,
  'g',
)
