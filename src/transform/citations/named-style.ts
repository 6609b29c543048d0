/**
 * Names of styles that set numbers in brackets; those of jekyll-scholar and of common journals among them.
 */
const NUMERIC =
  /^(?:numeric|number|ieee|ieeetr|vancouver|nature|science|acm|plain|unsrt|siam|ams|springer-lncs|lncs|aps)\b/i

/**
 * Which of our two styles comes nearest to a style by name: numbers for `ieee` and its like, else names and
 * years.
 */
export function namedStyle(name: string): 'author-year' | 'numeric' {
  return NUMERIC.test(name.trim()) ? 'numeric' : 'author-year'
}
