/**
 * Moves the headings of a body down by one level, as a page needs whose layout prints the h1 itself: h1
 * becomes h2, and h6 stays. `from` says where in the HTML to begin, so that a leading h1 can be kept.
 */
export function shiftHeadings(html: string, from = 0): string {
  const head = html.slice(0, from)
  return (
    head +
    html.slice(from).replace(/<(\/?)h([1-5])(?=[\s>])/g, (_, slash: string, level: string) => {
      return `<${slash}h${Number(level) + 1}`
    })
  )
}

/** True when HTML begins with an h1, comments and white space aside. */
export function beginsWithHeading(html: string): boolean {
  return /^(?:\s|<!--[\s\S]*?-->)*<h1[\s>]/.test(html)
}
