const INK = 'currentColor'
const SOFT = 'var(--ink-soft)'
const RULE = 'var(--rule)'
const MARK = 'var(--mark)'

/** Vega's own are too small beside a text. */
const LETTERS = { labelFontSize: 12, titleFontSize: 12 } as const

/**
 * The colours of the theme in place of Vega's own, where the specification says nothing: a property of CSS
 * is as good as a colour in SVG.
 */
export const VEGA_CONFIG = {
  background: 'transparent',
  font: 'sans-serif',
  view: { stroke: RULE },
  axis: { domainColor: MARK, gridColor: RULE, tickColor: MARK, labelColor: SOFT, titleColor: INK, ...LETTERS },
  header: { labelColor: SOFT, titleColor: INK, ...LETTERS },
  legend: { labelColor: SOFT, titleColor: INK, ...LETTERS },
  title: { color: INK, subtitleColor: SOFT, fontSize: 14, subtitleFontSize: 12 },
  text: { color: INK },
  rule: { color: INK },
  mark: { color: 'var(--accent)' },
} as const
