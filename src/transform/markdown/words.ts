/**
 * The number of words: runs of characters between blanks, and each Chinese or Japanese character for itself,
 * since those are written without blanks.
 */
export function countWords(text: string): number {
  let count = 0
  let inWord = false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0x3040 && code <= 0x9fff) {
      count++
      inWord = false
    } else if (code <= 0x20 || code === 0xa0 || code === 0x3000) inWord = false
    else if (!inWord) {
      count++
      inWord = true
    }
  }
  return count
}
