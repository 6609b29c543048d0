/** Every name that generated sources use; words of an author may stand in string literals alone. */
const KNOWN = new Set([
  'attach', 't', 'b', 'prime', 'thin', 'med', 'thick', 'quad', 'wide', 'frac', 'binom', 'sqrt', 'root', 'lr', 'op', 'limits',
  'true', 'false', 'none', 'class', 'hat', 'tilde', 'macron', 'overline', 'underline', 'arrow', 'dot', 'double', 'bb', 'cal', 'scr', 'frak',
  'sans', 'mono', 'bold', 'upright', 'italic', 'math', 'equation', 'alt', 'show', 'cv', 'with', 'head', 'label', 'contacts',
  'wide', 'list', 'enum', 'start', 'heading', 'level', 'par', 'entry', 'pair', 'date', 'title', 'where', 'breaks', 'box', 'link',
  'emph', 'strong', 'code', 'smallcaps', 'super', 'sub', 'linebreak', 'quote', 'block', 'raw', 'table', 'columns', 'header',
  'author', 'running', 'page', 'of', 'lang', 'region', 'paper', 'accent', 'rgb', 'dense', 'margin', 'dates',
])

/**
 * What stands in the source of a document, outside of string literals, that the program has no business to write:
 * names, escapes of other signs than those of formulas, comments, labels.
 */
export function unknownCode(source: string): readonly string[] {
  const bare = source.replace(/\\[!-~]|"(?:[^"\\]|\\["\\n])*"/g, ' ')
  const names = bare.match(/[A-Za-z]{2,}/g) ?? []
  const odd = bare.match(/\/\/|\/\*|[<>@`"]/g) ?? []
  return [...names.filter((name) => !KNOWN.has(name)), ...odd]
}
