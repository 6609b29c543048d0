import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { get, rawRequest, statusOf } from './raw-request.ts'
import type { ServedFolder } from './served-folder.ts'
import { eventually, serveFolder } from './served-folder.ts'

const SECRET = 'CANARY-7f3a'
const SITE = `
-- content/index.md --
---
title: Home
---
Welcome.
-- content/docs/a.txt --
a file
-- content/.env --
${SECRET}
-- .env --
${SECRET}
-- secret.txt --
${SECRET}
-- .git/config --
${SECRET}
-- _site/old.html --
${SECRET}
-- content-private/note.txt --
${SECRET}
`
let current: ServedFolder | undefined

async function served(): Promise<ServedFolder> {
  const site = await serveFolder(SITE)
  fs.writeFileSync(path.join(path.dirname(site.folder), `${path.basename(site.folder)}-private`), SECRET)
  current = site
  return site
}

// Whatever was sent, the preview lives on and answers the next reader.
afterEach(async () => {
  if (current === undefined) return
  const home = await rawRequest(current.port, get('/', current.port))
  expect([statusOf(home), home.includes('Welcome.')]).toEqual([200, true])
  expect(current.troubles).toEqual([])
  fs.rmSync(`${current.folder}-private`, { force: true })
  current = undefined
})

const NAMES = ['secret.txt', '.env', '.git/config', '_site/old.html', 'content-private/note.txt', 'etc/passwd', '../x-private'] as const
const CLIMBS = [
  '/../', '/../../../../../../', '/%2e%2e/', '/%2e%2e%2f', '/..%2f', '/..%5c', '/..\\', '/%252e%252e%252f', '/%c0%ae%c0%ae/',
  '/%c0%af..%c0%af', '/docs/../../', '/docs/..%2f..%2f', '/./../', '/.%2e/', '//', '///', '/\\', '/%5c', '/%00/../', '/docs%00/../',
  '/;/../', '/..;/', '/@fs/', '/@fs//', '/__carrel/../', '/__carrel/x/../../', '/file:///', '/C:/', '/C:%5c', '/~/', '/%u002e%u002e/',
] as const

test('no spelling of an address leads to a file that is not an output', async () => {
  const site = await served()
  const root = site.folder
  const targets = CLIMBS.flatMap((climb) => NAMES.map((name) => climb + name))
  const absolute = [root, `${root}/content`, `${root}-private`].flatMap((folder) => [`${folder}/secret.txt`, `/@fs${folder}/secret.txt`, folder])
  const forms = [`http://localhost:${site.port}/../secret.txt`, 'file:///etc/passwd', 'secret.txt', '../secret.txt', '*', '#/secret.txt']
  for (const target of [...targets, ...absolute, ...forms]) {
    const answer = await rawRequest(site.port, get(target, site.port))
    expect([target, [400, 403, 404].includes(statusOf(answer)), leaks(answer)]).toEqual([target, true, false])
  }
})

test('a query chooses no file', async () => {
  const site = await served()
  const tricks = ['raw', 'raw??', 'import&raw', 'url', 'inline', 'import&inline', 'source', 'file=/etc/passwd', 'filePath=/etc/passwd', '.svg', 'path=../secret.txt']
  const paths = ['/secret.txt', '/.env', '/etc/passwd', '/@fs/etc/passwd', '/__file-code-frame', '/__open-in-editor', '/__carrel/events', '/__carrel/x/about']
  for (const target of paths.flatMap((name) => tricks.map((trick) => `${name}?${trick}`))) {
    const answer = await rawRequest(site.port, get(target, site.port))
    expect([target, statusOf(answer), leaks(answer)]).toEqual([target, 404, false])
  }
  const known = await rawRequest(site.port, get('/docs/a.txt?raw&file=/etc/passwd', site.port))
  expect([statusOf(known), known.endsWith('a file\n')]).toEqual([200, true])
})

const hosts: readonly (readonly [string, string, number])[] = [
  ['localhost:PORT', 'the plain name', 200],
  ['LOCALHOST:PORT', 'in capitals', 200],
  ['127.0.0.1:PORT', 'the loopback address', 200],
  ['[::1]:PORT', 'the loopback address of version 6', 200],
  ['site.localhost:PORT', 'a name below localhost', 200],
  ['a.b.localhost:PORT', 'two names below localhost', 200],
  ['localhost', 'without the port', 403],
  ['localhost:1', 'another port', 403],
  ['localhost.:PORT', 'a dot at the end', 403],
  ['evil.example', 'a foreign name', 403],
  ['evil.example:PORT', 'a foreign name that leads here', 403],
  ['localhost.evil.example:PORT', 'a foreign name that begins like ours', 403],
  ['evillocalhost:PORT', 'a foreign name that ends like ours', 403],
  ['127.0.0.1.nip.io:PORT', 'a name that stands for our address', 403],
  ['192.168.0.1:PORT', 'another address', 403],
  ['0.0.0.0:PORT', 'the address of all', 403],
  ['[::ffff:127.0.0.1]:PORT', 'our address in another form', 403],
  ['2130706433:PORT', 'our address as a number', 403],
  ['user@localhost:PORT', 'with a user', 403],
  ['localhost:PORT@evil.example', 'as a user', 403],
  ['localhost:PORT/x', 'with a path', 403],
  ['', 'empty', 403],
]

test.each(hosts)('the host %j, %s, is answered with %i', async (host, _what, status) => {
  const site = await served()
  const answer = await rawRequest(site.port, get('/', site.port, { host: host.replace('PORT', String(site.port)) }))
  expect([statusOf(answer), answer.includes('Welcome.')]).toEqual([status, status === 200])
})

test('a request without a host, or with two, is not answered', async () => {
  const site = await served()
  const two = `GET / HTTP/1.1\r\nHost: localhost:${site.port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`
  for (const bytes of ['GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 'GET / HTTP/1.0\r\n\r\n', two]) {
    const answer = await rawRequest(site.port, bytes)
    expect([statusOf(answer), answer.includes('Welcome.')]).toEqual([400, false])
  }
})

test('another origin is refused everywhere, our own is not', async () => {
  const site = await served()
  const own = await clientFolder(site)
  const foreign = [
    'http://evil.example', 'https://evil.example', 'null', '', 'http://127.0.0.1', `https://localhost:${site.port}`, 'http://localhost',
    `http://localhost:${site.port + 1}`, `http://127.0.0.1:${site.port}`, `http://evil.example:${site.port}`, 'file://', `localhost:${site.port}`,
    `http://localhost:${site.port}.evil.example`, `http://localhost:${site.port}/`, 'chrome-extension://abc', `http://user@localhost:${site.port}`,
  ]
  for (const target of ['/', '/docs/a.txt', `${own}events?page=/`, `${own}about?page=/`, `${own}main.js`]) {
    for (const origin of foreign) {
      const answer = await rawRequest(site.port, get(target, site.port, { origin }))
      expect([target, origin, statusOf(answer)]).toEqual([target, origin, 403])
    }
  }
  const answer = await rawRequest(site.port, get('/', site.port, { origin: `http://localhost:${site.port}` }))
  expect(statusOf(answer)).toBe(200)
})

const fetches: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
  ['a link from another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 200],
  ['a script of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }, 403],
  ['an image in another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 403],
  ['a frame in another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, 403],
  ['another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, 403],
  ['a page of ours', { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, 200],
  ['the address bar', { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 200],
]

test.each(fetches)('what comes from %s is answered as it should be', async (_what, headers, status) => {
  const site = await served()
  expect(statusOf(await rawRequest(site.port, get('/', site.port, headers)))).toBe(status)
})

test('every answer keeps other sites out, and none invites them in', async () => {
  const site = await served()
  const own = await clientFolder(site)
  for (const target of ['/', '/docs/a.txt', '/nothing', '/docs', '/%', `${own}main.js`, `${own}about?page=/`, `${own}nothing`]) {
    const answer = (await rawRequest(site.port, get(target, site.port))).toLowerCase()
    expect([target, answer.includes('access-control-allow')]).toEqual([target, false])
    for (const header of ['x-content-type-options: nosniff', 'cross-origin-resource-policy: same-origin', 'cache-control: no-store']) {
      expect([target, answer.includes(header)]).toEqual([target, true])
    }
  }
})

test('the news needs the secret address, which differs from run to run', async () => {
  const [one, two] = [await served(), await serveFolder(SITE)]
  const folders = [await clientFolder(one), await clientFolder(two)]
  expect(new Set(folders).size).toBe(2)
  for (const target of ['/__carrel/events', `${folders[1]}events`, `/__carrel/${'0'.repeat(32)}/events`]) {
    expect(statusOf(await rawRequest(one.port, get(target, one.port)))).toBe(404)
  }
})

test('nothing is upgraded, posted, traced or tunnelled', async () => {
  const site = await served()
  const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', 'sec-websocket-version': '13' }
  expect(statusOf(await rawRequest(site.port, get('/', site.port, upgrade)))).toBe(400)
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'CONNECT']) {
    const target = method === 'CONNECT' ? 'evil.example:443' : '/'
    const answer = await rawRequest(site.port, get(target, site.port).replace('GET', method))
    expect([method, statusOf(answer), answer.includes('Welcome.')]).toEqual([method, 405, false])
  }
})

test('HEAD has the headers of GET and no body', async () => {
  const site = await served()
  const answer = await rawRequest(site.port, get('/', site.port).replace('GET', 'HEAD'))
  expect([statusOf(answer), answer.endsWith('\r\n\r\n'), /content-length: [1-9]/.test(answer)]).toEqual([200, true, true])
})

test('too long an address or header is refused', async () => {
  const site = await served()
  const long = 'a'.repeat(1_000_000)
  expect(statusOf(await rawRequest(site.port, get(`/${'a'.repeat(8000)}`, site.port)))).toBe(414)
  expect([431, 0]).toContain(statusOf(await rawRequest(site.port, get(`/${long}`, site.port))))
  expect([431, 0]).toContain(statusOf(await rawRequest(site.port, get('/', site.port, { 'x-long': long }))))
})

test('what follows the head of a request is not taken for another one', async () => {
  const site = await served()
  const inner = get('/docs/a.txt', site.port)
  const outer = `GET / HTTP/1.1\r\nHost: localhost:${site.port}\r\nContent-Length: ${inner.length}\r\n\r\n${inner}`
  expect((await rawRequest(site.port, outer)).match(/HTTP\/1\.1 \d{3}/g)).toHaveLength(1)
})

test('what comes back of an address or an error is never markup', async () => {
  const site = await served()
  const scripts = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '%3Cscript%3Ealert(1)%3C/script%3E', '%22%3E%3Csvg/onload=alert(1)%3E']
  for (const target of scripts.flatMap((script) => [`/${script}`, `/?x=${script}`, `/docs/${script}`])) {
    const answer = await rawRequest(site.port, get(target, site.port))
    expect([target, /<script>alert|<img src=x|<svg\/onload/.test(answer)]).toEqual([target, false])
  }
})

test('a connection that says nothing, or stops in its head, keeps nobody waiting', async () => {
  const site = await served()
  const idle = Array.from({ length: 300 }, () => net.connect({ port: site.port, host: '127.0.0.1' }).on('error', () => {}))
  for (const [index, socket] of idle.entries()) if (index % 2 === 0) socket.write('GET / HTTP/1.1\r\nHost: loc')
  expect(statusOf(await rawRequest(site.port, get('/', site.port)))).toBe(200)
  for (const socket of idle) socket.destroy()
})

test('of more than a hundred listeners the oldest is dropped, and the latest hears the news', async () => {
  const site = await served()
  const own = await clientFolder(site)
  const sockets = Array.from({ length: 130 }, () => {
    const socket = net.connect({ port: site.port, host: '127.0.0.1' }).on('error', () => {})
    const heard = { socket, text: '', isClosed: false }
    socket.on('data', (chunk) => (heard.text += String(chunk)))
    socket.on('close', () => (heard.isClosed = true))
    socket.write(get(`${own}events?page=/`, site.port).replace('connection: close\r\n', ''))
    return heard
  })
  await eventually(() => sockets.filter(({ isClosed }) => isClosed).length === 30, 'thirty to be dropped')
  site.write('content/index.md', '---\ntitle: Home\n---\nWelcome. Edited.\n')
  await eventually(() => sockets.filter(({ isClosed, text }) => !isClosed && text.split('data: ').length > 2).length === 100, 'the news')
  for (const { socket } of sockets) socket.destroy()
})

test('five hundred broken requests are survived', async () => {
  const site = await served()
  const piece = fc.oneof(
    fc.constantFrom('GET ', 'HEAD ', 'POST ', '/', ' HTTP/1.1', ' HTTP/9.9', '\r\n', '\n', '\0', ': ', 'Host', `Host: localhost:${site.port}\r\n`, '\r\n\r\n', '%', '%2e%2e%2f',
      'Content-Length: -1\r\n', 'Content-Length: 99999999999999\r\n', 'Transfer-Encoding: chunked\r\n', 'ffffffff\r\n', 'Range: bytes=0-,1-,2-\r\n', 'Expect: 100-continue\r\n'),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  )
  const inputs = fc.sample(fc.array(piece, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')), { numRuns: 500, seed: 20261122 })
  for (let from = 0; from < inputs.length; from += 50) {
    const answers = await Promise.all(inputs.slice(from, from + 50).map((input) => rawRequest(site.port, Buffer.from(input, 'latin1'), 150)))
    expect(answers.filter(leaks)).toEqual([])
  }
})

function leaks(answer: string): boolean {
  return answer.includes(SECRET) || answer.includes('root:')
}

async function clientFolder({ get: ask }: ServedFolder): Promise<string> {
  return /src="(\/__carrel\/[\da-f]{32}\/)main\.js"/.exec((await ask('/')).text)?.[1] ?? ''
}
