import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askNetwork } from '../../src/check/external/ask.ts'
import { checkExternal } from '../../src/check/external/check-external.ts'
import { probe } from '../../src/check/external/probe.ts'
import { pageFacts } from '../../src/check/html/page-facts.ts'
import type { Material } from '../../src/check/material.ts'
import { sourcePath } from '../../src/model/paths.ts'

/** What was asked of a server, in order, and how many questions it had at one time at most. */
interface Log {
  readonly asked: string[]
  agents: Set<string>
  most: number
}

const log: Log = { asked: [], agents: new Set(), most: 0 }
const servers: http.Server[] = []
let base = ''

beforeAll(async () => {
  for (let index = 0; index < 6; index += 1) servers.push(await listening())
  base = addressOf(servers[0])
})

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** `/404`, `/301?/to`, `/no-head`, `/silent`, `/busy-once`: what is asked for says what is answered. */
async function listening(): Promise<http.Server> {
  let open = 0
  const seen = new Set<string>()
  const server = http.createServer((request, response) => {
    const path = request.url ?? '/'
    log.asked.push(`${request.method ?? ''} ${path}`)
    log.agents.add(request.headers['user-agent'] ?? '')
    open += 1
    log.most = Math.max(log.most, open)
    response.on('close', () => (open -= 1))
    const [status = '200', to] = path.slice(1).split('?')
    if (path === '/silent') return
    if (path === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200).end()
    else if (path === '/busy-once' && !seen.has(path)) {
      seen.add(path)
      response.writeHead(429, { 'retry-after': '7' }).end()
    } else response.writeHead(/^\d+$/.test(status) ? Number(status) : 200, to === undefined ? {} : { location: to }).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

function addressOf(server: http.Server | undefined): string {
  const address = server?.address() as AddressInfo | undefined
  return `http://127.0.0.1:${address?.port ?? 0}`
}

const paused: number[] = []
const means = { ask: askNetwork('0.0.0', 30_000), wait: async (milliseconds: number) => void paused.push(milliseconds) }

/** What is asked, what is said of it, and the questions it takes. */
const VERDICTS: readonly (readonly [path: string, verdict: string, asked: string])[] = [
  ['/', 'alive', 'HEAD /'],
  ['/404', 'dead: it answers with status 404', 'HEAD /404, GET /404'],
  ['/410', 'dead: it answers with status 410', 'HEAD /410, GET /410'],
  ['/403', 'unknown: it answers with status 403', 'HEAD /403, GET /403'],
  ['/no-head', 'alive', 'HEAD /no-head, GET /no-head'],
  ['/busy-once', 'alive', 'HEAD /busy-once, HEAD /busy-once'],
  ['/500', 'dead: it answers with status 500', 'HEAD /500, HEAD /500, GET /500'],
  ['/301?/new', 'moved', 'HEAD /301?/new, HEAD /new'],
  ['/302?/new', 'alive', 'HEAD /302?/new, HEAD /new'],
  ['/301?/404', 'dead: it answers with status 404', 'HEAD /301?/404, HEAD /404, GET /404'],
  ['/silent', 'dead: it did not answer within 0.3 seconds', 'HEAD /silent, HEAD /silent, GET /silent'],
]

test.each(VERDICTS)('%s is %s', async (path, verdict, asked) => {
  log.asked.length = 0
  // Only the one that never answers is given little time: a machine may be busy.
  const asking = path === '/silent' ? { ...means, ask: askNetwork('0.0.0', 300) } : means
  const found = await probe(`${base}${path}`, asking)
  expect('why' in found ? `${found.kind}: ${found.why}` : found.kind).toBe(verdict)
  expect(log.asked.join(', ')).toBe(asked)
})

test('a host that is not there, and a circle of redirects, are dead', async () => {
  const closed = await listening()
  const gone = addressOf(closed)
  await new Promise((resolve) => closed.close(resolve))
  expect(await probe(gone, means)).toEqual({ kind: 'dead', why: 'the host refuses connections' })
  expect(await probe(`${base}/302?/302`, { ...means, ask: async () => ({ kind: 'status', status: 302, location: '/a' }) })).toEqual({
    kind: 'dead',
    why: 'it redirects more than 5 times',
  })
})

test('a server that asks for patience gets it, and every question says who asks', () => {
  expect(paused).toContain(7000)
  expect([...log.agents]).toEqual(['Carrel/0.0.0 (link check; only the head of each page is read)'])
})

test('each address is asked once, a host never twice at a time, with a pause between', async () => {
  log.asked.length = 0
  log.most = 0
  paused.length = 0
  const links = servers.flatMap((server) => ['/a', '/b', '/404', '/a#x'].map((path) => `<a href="${addressOf(server)}${path}">x</a>`))
  const html = `${links.join('')}<a href="https://own.example/inside">own</a><a href="mailto:a@b.c">mail</a>`
  const page = { path: 'index.html', url: '/', html, facts: pageFacts(html), source: undefined, kind: 'made' } as const
  const own = { markdown: [], layouts: [], styles: [], place: () => ({ path: sourcePath('content/index.md'), line: 1, column: 1 }) }
  const material: Material = { pages: [page], texts: [], files: new Set(['index.html']), baseurl: '', origin: 'https://own.example', own }
  const found = await checkExternal(material, means)
  expect(log.asked.filter((question) => question.startsWith('HEAD')).length).toBe(18)
  expect(found.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => 'check/dead-external'))
  expect(log.most).toBe(1)
  expect(paused.filter((pause) => pause === 1000).length).toBe(12)
})
