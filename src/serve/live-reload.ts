import type { ServerResponse } from 'node:http'

/**
 * More pages than these nobody has open; the oldest loses its connection and asks again when it is looked
 * at.
 */
const MOST = 100

/**
 * A line that means nothing, sent so often, in milliseconds, that nothing on the way thinks the connection
 * dead.
 */
const BEAT = 20_000

/** Pages that want to hear what changed, by server-sent events: one way, from us to them. */
export class LiveReload {
  // A class because the list of open connections and the beat that keeps them open have to end together.
  readonly #clients: { readonly response: ServerResponse; readonly target: string }[] = []
  readonly #beat: NodeJS.Timeout

  constructor() {
    this.#beat = setInterval(() => {
      for (const { response } of this.#clients) response.write(':\n\n')
    }, BEAT)
    this.#beat.unref()
  }

  /** Keeps a response open for a page that shows the address `target`, and tells it the first news. */
  open(response: ServerResponse, target: string, news: object): void {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    const client = { response, target }
    this.#clients.push(client)
    if (this.#clients.length > MOST) this.#clients.shift()?.response.destroy()
    response.on('close', () => {
      const index = this.#clients.indexOf(client)
      if (index >= 0) this.#clients.splice(index, 1)
    })
    response.write(told(news))
  }

  /** The addresses that are being looked at, the latest first. */
  targets(): readonly string[] {
    return [...new Set(this.#clients.map(({ target }) => target).toReversed())]
  }

  /** Tells every page what `newsFor` has for its address. */
  tell(newsFor: (target: string) => object): void {
    const texts = new Map(this.targets().map((target) => [target, told(newsFor(target))]))
    for (const { response, target } of this.#clients) response.write(texts.get(target) ?? '')
  }

  close(): void {
    clearInterval(this.#beat)
    for (const { response } of this.#clients) response.destroy()
  }
}

function told(news: object): string {
  return `data: ${JSON.stringify(news)}\n\n`
}
