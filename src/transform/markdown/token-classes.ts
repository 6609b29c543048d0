const BLOCK_COMMENT = /^(?:\/\*|<!--|\(\*|\{-)/

/**
 * Prism's kinds of tokens as the short class names of Pygments and Rouge, which authors' styles know. What
 * is not named here, punctuation above all, gets no element: the HTML stays half as long.
 */
const classes: ReadonlyMap<string, string> = new Map(Object.entries({
  comment: 'c1', 'block-comment': 'cm', 'multiline-comment': 'cm', prolog: 'cp', doctype: 'cp',
  cdata: 'cp', 'doc-comment': 'cd', docstring: 'sd', shebang: 'ch', preprocessor: 'cp',
  directive: 'cp', macro: 'cp', 'directive-hash': 'cp', 'macro-name': 'nf', pragma: 'cp', keyword: 'k',
  'control-flow': 'k', atrule: 'k', important: 'k', rule: 'k', module: 'kn', boolean: 'kc', null: 'kc',
  nil: 'kc', unit: 'kt', type: 'kt', 'return-type': 'kt', 'builtin-type': 'kt',
  'type-definition': 'nc', number: 'mi', integer: 'mi', float: 'mf', hex: 'mh', color: 'mh',
  date: 'ld', datetime: 'ld', time: 'ld', version: 'mi', string: 's', 'triple-quoted-string': 's2',
  'string-literal': 's', 'string-interpolation': 's2', 'template-string': 's2', 'heredoc-string': 'sh',
  heredoc: 'sh', char: 'sc', character: 'sc', regex: 'sr', 'regex-literal': 'sr', 'raw-string': 's',
  symbol: 'ss', atom: 'ss', label: 'nl', url: 's', 'attr-value': 's', value: 's', 'url-link': 's',
  interpolation: 'si', escape: 'se', function: 'nf', 'function-definition': 'nf',
  'function-name': 'nf', method: 'nf', 'class-name': 'nc', class: 'nc', constructor: 'nc',
  selector: 'nc', namespace: 'nn', package: 'nn', 'module-name': 'nn', builtin: 'nb', command: 'nb',
  decorator: 'nd', annotation: 'nd', attribute: 'nd', constant: 'no', 'attr-name': 'na',
  property: 'na', key: 'na', tag: 'nt', 'named-entity': 'ni', entity: 'ni', variable: 'nv',
  parameter: 'nv', 'assign-left': 'nv', environment: 'nv', 'lifetime-annotation': 'nl', operator: 'o',
  arrow: 'o', equation: 's', 'section-name': 'gh', section: 'gh', 'table-name': 'gh', title: 'gh',
  headline: 'gh', bold: 'gs', italic: 'ge', strike: 'gd', deleted: 'gd', 'deleted-sign': 'gd',
  'deleted-arrow': 'gd', inserted: 'gi', 'inserted-sign': 'gi', 'inserted-arrow': 'gi', coord: 'gu',
  diff: 'gu', instruction: 'k', target: 'nf', scalar: 's', anchor: 'nl', code: 'sb',
  'code-snippet': 'sb', option: 'na', 'shell-symbol': 'gp', 'import-statement': 'kn',
}))

/** The short class for a token of Prism; undefined for one that is not set apart. */
export function tokenClass(type: string, text: string): string | undefined {
  const name = classes.get(type)
  if (type === 'comment' && BLOCK_COMMENT.test(text)) return 'cm'
  if (type === 'number' && text.includes('.')) return 'mf'
  if (type === 'string') return text.startsWith('"') ? 's2' : text.startsWith("'") ? 's1' : 's'
  return name
}
