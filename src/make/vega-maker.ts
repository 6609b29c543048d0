import { installedVersion } from '../disk/installed-version.ts'
import type { Loaded } from './load-optional.ts'
import { loadOptional } from './load-optional.ts'
import type { Made, Maker } from './maker.ts'
import { requestText } from './request-text.ts'
import { VEGA_CONFIG } from './vega-config.ts'

const PACKAGES = 'vega vega-lite'

/** A change of the configuration needs a new number. */
const OURS = 1

/** `"width": "container"` asks for the width of an element that is not there. */
const WIDTH = 600

type Fields = Readonly<Record<string, unknown>>
type Draw = (spec: Fields) => Promise<string>

let loading: Promise<Loaded<Draw>> | undefined

/** Draws charts in the language Vega-Lite. Nothing is fetched: the data stand in the specification. */
export const vegaMaker: Maker = {
  version: () => {
    const [vega, lite] = [installedVersion('vega'), installedVersion('vega-lite')]
    return Promise.resolve(`vega ${vega}, vega-lite ${lite}, ours ${OURS}`)
  },
  make: async (request) => {
    loading ??= loadOptional(loadDraw)
    const loaded = await loading
    return 'absent' in loaded ? { kind: 'absent', package: PACKAGES } : draw(loaded.library, requestText(request))
  },
}

async function loadDraw(): Promise<Draw> {
  const { Error: silence, parse, View, logger } = await import('vega')
  const { compile } = await import('vega-lite')
  const quiet = logger(silence)
  const refuse = (): Promise<never> => Promise.reject(new Error('data are not fetched'))
  return async (spec) => {
    // The shape of a specification is the author's: the package itself says what is wrong with it.
    const compiled = compile(spec as unknown as Parameters<typeof compile>[0], { config: VEGA_CONFIG, logger: quiet })
    const loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse }
    const view = new View(parse(compiled.spec), { renderer: 'none', loader, logger: quiet })
    const svg = await view.toSVG()
    view.finalize()
    return svg
  }
}

async function draw(render: Draw, text: string): Promise<Made> {
  try {
    const spec: unknown = JSON.parse(text)
    if (typeof spec !== 'object' || spec === null) return { kind: 'failed', message: 'it is no JSON object' }
    return { kind: 'text', text: await render(fixed({ ...spec })) }
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : String(failure)
    return { kind: 'failed', message: message.split('\n')[0] ?? '' }
  }
}

function fixed(spec: Fields): Fields {
  return spec['width'] === 'container' ? { ...spec, width: WIDTH } : spec
}
