import { installedVersion } from '../disk/installed-version.ts'
import type { Loaded } from './load-optional.ts'
import { loadOptional } from './load-optional.ts'
import type { Made, Maker } from './maker.ts'
import { readMermaid } from './mermaid-text.ts'
import { requestText } from './request-text.ts'

const PACKAGE = 'beautiful-mermaid'

/** A change of what is handed to the package needs a new number. */
const OURS = 1

type Render = (text: string, options: { readonly transparent: boolean; readonly padding: number }) => string

let loading: Promise<Loaded<Render>> | undefined

/** Draws what of Mermaid's language can be laid out without a browser. */
export const mermaidMaker: Maker = {
  version: () => Promise.resolve(`${PACKAGE} ${installedVersion(PACKAGE)}, ours ${OURS}`),
  make: async (request) => {
    const read = readMermaid(requestText(request))
    if ('problem' in read) return { kind: 'failed', message: read.problem, line: read.line }
    loading ??= loadOptional(async () => (await import('beautiful-mermaid')).renderMermaidSVG)
    const loaded = await loading
    return 'absent' in loaded ? { kind: 'absent', package: PACKAGE } : draw(loaded.library, read.text)
  },
}

/** The package's style sheet fetches a font, and names colours that the page has better ones for. */
function withoutStyles(svg: string): string {
  return svg.replace(/<style>[\s\S]*?<\/style>\s*/g, '')
}

function draw(render: Render, text: string): Made {
  try {
    return { kind: 'text', text: withoutStyles(render(text, { transparent: true, padding: 8 })) }
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure)
    return { kind: 'failed', message: message.split('\n')[0] ?? '' }
  }
}
