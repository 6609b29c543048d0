declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it'
  export default function footnote(md: MarkdownIt): void
}
declare module 'markdown-it-deflist' {
  import type { MarkdownIt } from 'markdown-it'
  export default function deflist(md: MarkdownIt): void
}
declare module 'markdown-it-abbr' {
  import type { MarkdownIt } from 'markdown-it'
  export default function abbr(md: MarkdownIt): void
}
declare module 'markdown-it-emoji/lib/data/full.mjs' {
  const names: Readonly<Record<string, string>>
  export default names
}
declare module 'prismjs/components/prism-core.js' {
  import * as Prism from 'prismjs'
  export default Prism
}
