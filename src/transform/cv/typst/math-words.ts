/** Commands of TeX that put something over, under or around one formula, as functions of Typst. */
export const AROUND: ReadonlyMap<string, string> = new Map([
  ['hat', 'hat'],
  ['widehat', 'hat'],
  ['tilde', 'tilde'],
  ['widetilde', 'tilde'],
  ['bar', 'macron'],
  ['overline', 'overline'],
  ['underline', 'underline'],
  ['vec', 'arrow'],
  ['dot', 'dot'],
  ['ddot', 'dot.double'],
  ['sqrt', 'sqrt'],
  ['mathbb', 'bb'],
  ['Bbb', 'bb'],
  ['mathcal', 'cal'],
  ['mathscr', 'scr'],
  ['mathfrak', 'frak'],
  ['mathsf', 'sans'],
  ['mathtt', 'mono'],
  ['mathbf', 'upright-bold'],
  ['boldsymbol', 'bold'],
  ['bm', 'bold'],
  ['mathit', 'italic'],
  ['mathrm', 'upright'],
])

/** Commands with two arguments, as functions of Typst. */
export const PAIRED: ReadonlyMap<string, string> = new Map([
  ['frac', 'frac'],
  ['tfrac', 'frac'],
  ['dfrac', 'frac'],
  ['binom', 'binom'],
])

/** Commands whose argument is words. */
export const WORDED: ReadonlySet<string> = new Set(['text', 'textrm', 'textnormal', 'mbox', 'textit', 'textbf'])

export const SPACES: ReadonlyMap<string, string> = new Map([
  [',', 'thin'],
  [':', 'med'],
  ['>', 'med'],
  [';', 'thick'],
  [' ', 'med'],
  ['quad', 'quad'],
  ['qquad', 'wide'],
  ['!', ''],
])

/** Commands that change nothing a line of text could show. */
export const SILENT: ReadonlySet<string> = new Set([
  'displaystyle', 'textstyle', 'limits', 'nolimits', 'big', 'Big', 'bigl', 'bigr', 'Bigl', 'Bigr', 'ensuremath',
])

/** Operators with their limits below them. */
export const WITH_LIMITS: ReadonlySet<string> = new Set(['max', 'min', 'sup', 'inf', 'lim', 'det', 'gcd', 'Pr'])

/** Signs of Unicode beyond those of titles in a bibliography. */
export const MORE_SIGNS: ReadonlyMap<string, string> = new Map([
  ['colon', ':'],
  ['lbrace', '{'],
  ['rbrace', '}'],
  ['vdots', '⋮'],
  ['ddots', '⋱'],
  ['nmid', '∤'],
  ['subsetneq', '⊊'],
  ['supsetneq', '⊋'],
  ['varnothing', '∅'],
  ['trianglelefteq', '⊴'],
  ['lhd', '⊲'],
  ['iint', '∬'],
  ['coprod', '∐'],
  ['bigoplus', '⨁'],
  ['bigotimes', '⨂'],
  ['wr', '≀'],
  ['asymp', '≍'],
  ['not', ''],
])
