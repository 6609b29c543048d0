import net from 'node:net'

/** Sends bytes to a port of this machine as they are and gives all that comes back until the connection ends or falls silent. */
export function rawRequest(port: number, bytes: string | Uint8Array, patience = 4000): Promise<string> {
  return new Promise((done) => {
    const chunks: Buffer[] = []
    const socket = net.connect({ port, host: '127.0.0.1' })
    const finish = (): void => {
      socket.destroy()
      done(Buffer.concat(chunks).toString('latin1'))
    }
    socket.setTimeout(patience, finish)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', finish)
    socket.on('close', finish)
    socket.on('connect', () => socket.write(bytes))
  })
}

/** A GET with the headers that a browser of this machine sends, some of them changed. */
export function get(target: string, port: number, headers: Readonly<Record<string, string>> = {}): string {
  const all = { host: `localhost:${port}`, connection: 'close', ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`GET ${target} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

/** The status of an answer; 0 where none came. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.[01] (\d{3})/.exec(answer)?.[1] ?? 0)
}
