import type { Graphviz } from '@hpcc-js/wasm-graphviz'
import { installedVersion } from '../disk/installed-version.ts'
import type { Loaded } from './load-optional.ts'
import { loadOptional } from './load-optional.ts'
import type { Made, Maker } from './maker.ts'
import { requestText } from './request-text.ts'

const PACKAGE = '@hpcc-js/wasm-graphviz'

/** A change of the defaults below needs a new number. */
const OURS = 1

/** What holds unless the author says otherwise: no paper behind the drawing, and letters that are measured as ours are. */
const FONT = 'fontname="Helvetica,Arial,sans-serif"'
const DEFAULTS = `graph [bgcolor=transparent ${FONT}]; node [${FONT}]; edge [${FONT}];`

let loading: Promise<Loaded<Graphviz>> | undefined

/** Draws graphs in the language DOT by Graphviz, which comes as WebAssembly: no program has to be installed. */
export const dotMaker: Maker = {
  version: () => Promise.resolve(`${PACKAGE} ${installedVersion(PACKAGE)}, ours ${OURS}`),
  make: async (request) => {
    loading ??= loadOptional(async () => (await import('@hpcc-js/wasm-graphviz')).Graphviz.load())
    const loaded = await loading
    return 'absent' in loaded ? { kind: 'absent', package: PACKAGE } : draw(loaded.library, requestText(request))
  },
}

function draw(graphviz: Graphviz, text: string): Made {
  try {
    const svg = graphviz.layout(withDefaults(text), 'svg', 'dot')
    if (svg.includes('<svg')) return { kind: 'text', text: svg }
    return { kind: 'failed', message: 'there is no graph in it' }
  } catch (failure) {
    const message = (failure instanceof Error ? failure.message : String(failure)).trim()
    const line = /\bline (\d+)/.exec(message)?.[1]
    // A graph that was ended by a failure may leave the next one in disorder.
    loading = undefined
    return { kind: 'failed', message: plain(message), ...(line === undefined ? {} : { line: Number(line) }) }
  }
}

/** `syntax error in line 3 near '>'`, without the line, which is told by the place. */
function plain(message: string): string {
  return message.split('\n')[0]?.replace(/\s*in line \d+/, '') ?? ''
}

const BEGINNING =
  /^(?:\s|\/\/.*|#.*|\/\*[\s\S]*?\*\/)*(?:strict\s+)?(?:di)?graph(?:\s+(?:"(?:[^"\\]|\\.)*"|[\w\u0080-\uffff.-]+))?\s*\{/i

/** Puts the defaults right behind the brace that opens the graph, so that no line is counted otherwise. */
function withDefaults(text: string): string {
  const head = BEGINNING.exec(text)?.[0]
  return head === undefined ? text : `${head}${DEFAULTS}${text.slice(head.length)}`
}
