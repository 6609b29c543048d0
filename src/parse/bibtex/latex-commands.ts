import type { RichStyle } from '../../model/publication.ts'

/** Commands that format their argument. */
export const STYLES: ReadonlyMap<string, RichStyle> = new Map([
  ['emph', 'emphasis'], ['textit', 'emphasis'], ['textsl', 'emphasis'], ['mkbibemph', 'emphasis'],
  ['mkbibitalic', 'emphasis'], ['textbf', 'strong'], ['mkbibbold', 'strong'], ['textsc', 'smallcaps'],
  ['texttt', 'code'], ['lstinline', 'code'], ['textsuperscript', 'superscript'],
  ['mkbibsuperscript', 'superscript'],
  ['textsubscript', 'subscript'], ['mkbibsubscript', 'subscript'],
])

/** Commands that format what is left of their group. */
export const SWITCHES: ReadonlyMap<string, RichStyle> = new Map([
  ['em', 'emphasis'], ['it', 'emphasis'], ['itshape', 'emphasis'], ['sl', 'emphasis'],
  ['slshape', 'emphasis'],
  ['bf', 'strong'], ['bfseries', 'strong'], ['sc', 'smallcaps'], ['scshape', 'smallcaps'],
  ['tt', 'code'], ['ttfamily', 'code'],
])

/** Commands that change nothing that can be shown; an argument that follows is shown as it is. */
export const TRANSPARENT: ReadonlySet<string> = new Set([
  'textrm', 'textsf', 'textup', 'textmd', 'textnormal', 'textlf', 'mbox', 'hbox', 'text', 'mathrm',
  'underline', 'uline',
  'ul', 'nocase', 'NoCaseChange', 'relax', 'protect', 'xspace', 'allowbreak', 'nolinebreak', 'noindent',
  'rm', 'rmfamily',
  'sf', 'sffamily', 'up', 'upshape', 'mdseries', 'normalfont', 'normalsize', 'small', 'footnotesize',
  'scriptsize',
  'tiny', 'large', 'Large', 'break', 'linebreak', 'bibstring', 'autocap', 'ignorespaces', 'unskip', 'sloppy',
  'lowercase',
  'uppercase', 'MakeUppercase', 'MakeLowercase', 'natexlab', 'BibitemShut', 'language', 'foreignlanguage',
  'penalty',
  'hyp', 'cyr', 'cite', 'citep', 'citet', 'ref', 'label', 'footnote', 'enquote', 'mkbibquote', 'textquote',
  'texorpdfstring',
  'bibnamedelima', 'bibnamedelimb', 'url', 'path', 'nolinkurl', 'href', 'ensuremath', 'verb', 'textcolor',
  'color',
])

/** Commands that vanish, with as many arguments as said here. */
export const DROPPED: ReadonlyMap<string, number> = new Map([
  ['noopsort', 1], ['SortNoop', 1], ['hspace', 1], ['vspace', 1], ['label', 1], ['color', 1],
  ['language', 1], ['hskip', 0],
  ['selectlanguage', 1], ['phantom', 1], ['index', 1], ['thanks', 1],
])
