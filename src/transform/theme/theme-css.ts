import type { Accent } from './accent.ts'

/** What a site chooses of the theme's look. */
export interface Look {
  readonly accent: Accent
  readonly font: 'serif' | 'sans' | 'system'
  /** A CSS length for the column of text; empty for the theme's own. */
  readonly width: string
  /** False where the site has no dark colours. */
  readonly isDarkShown: boolean
}

/** The rules that a site's choices add to the theme's tokens: as little as differs. */
export function themeCss({ accent, font, width, isDarkShown }: Look): string {
  const tokens = [
    `--accent: light-dark(${accent.light}, ${accent.dark});`,
    font === 'sans' ? '--font-text: var(--font-ui);' : '',
    font === 'system'
      ? `--font-text: ${SYSTEM}; --font-ui: ${SYSTEM}; --font-code: ui-monospace, monospace;`
      : '',
    isLength(width) ? `--measure: ${width};` : '',
    isDarkShown ? '' : 'color-scheme: light;',
  ].filter((token) => token !== '')
  return `${font === 'sans' ? SANS_ITALIC : ''}:root { ${tokens.join(' ')} }\n${ARRIVED}`
}

/** Takes away the line by which head.njk says that no style sheet has come; it stands in what always comes. */
const ARRIVED = 'body::after { content: none; }\n'

/** Slanted letters of the interface's font are wanted only where it sets the text. */
const SANS_ITALIC = ['-latin-ext.woff2); unicode-range: U+100-2FF,U+1E00-1EFF,U+20A0-20C0;', '-latin.woff2);']
  .map(
    (end) =>
      `@font-face { font-family: "Carrel Interface"; font-style: italic; font-weight: 400 650; font-display: swap; ` +
      `src: url(../fonts/interface-italic${end} }\n`,
  )
  .join('')

const SYSTEM = 'system-ui, sans-serif'

/** True for one length of CSS, so that nothing else of a setting reaches the style sheet. */
function isLength(text: string): boolean {
  return /^\d*\.?\d+(?:rem|em|ch|px|pt|cm|mm|in|vw|%)$/.test(text)
}
