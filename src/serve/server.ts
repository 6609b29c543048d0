import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import http from 'node:http'
import type { Duplex } from 'node:stream'
import type { Answer } from './answer.ts'
import { plain } from './answer.ts'
import { refuse } from './request-check.ts'

/** A request that has been checked, for whoever answers. */
export interface Asked {
  readonly target: string
  readonly host: string
  readonly range: string | undefined
  readonly response: ServerResponse
}

/** Where to listen, and who answers. */
export interface ServerParts {
  /** Addresses to bind, the first of which has to work; the others are added where the system has them. */
  readonly addresses: readonly string[]
  readonly port: number
  /** Names beside the loopback ones that a Host may have. */
  readonly names: readonly string[]
  /** Undefined where the answer was sent already, or is kept open. */
  readonly answer: (asked: Asked) => Answer | undefined
  /** An exception while answering, which is a bug of ours; the request is answered with 500 all the same. */
  readonly onBug: (bug: unknown) => void
}

/** A server that is listening. */
export interface Listener {
  readonly port: number
  close(): Promise<void>
}

/** No port could be had, for the reason in the message. */
export class CannotListen extends Error {}

/** How many ports are tried, one after the other, before we give up. */
const TRIES = 20

/**
 * Nothing may read, frame or keep what the preview answers, and browsers may not guess what kind of file it
 * is.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
}

/** Limits that no browser meets and that a flood of connections does. */
const LIMITS = {
  connections: 512, headerBytes: 16 * 1024, headersMs: 10_000, requestMs: 20_000, keepAliveMs: 5_000, checkMs: 2_000,
} as const

/**
 * Listens on the wanted port, or on the next that is free on all the addresses. Rejects where none of them
 * is.
 */
export async function listen(parts: ServerParts): Promise<Listener> {
  for (let port = parts.port; port < parts.port + TRIES; port++) {
    const servers = await openAll(parts, port)
    if (servers !== undefined) return { port, close: () => closeAll(servers) }
  }
  throw new CannotListen(`The ports ${parts.port} to ${parts.port + TRIES - 1} are all taken; --port names another.`)
}

async function openAll(parts: ServerParts, port: number): Promise<readonly Server[] | undefined> {
  const open: Server[] = []
  for (const [index, address] of parts.addresses.entries()) {
    const server = createServer(parts, port)
    const errno = await bind(server, port, address)
    if (errno === undefined) open.push(server)
    else if (errno === 'EADDRINUSE' || (errno === 'EACCES' && index === 0)) {
      await closeAll(open)
      return undefined
    } else if (index === 0) throw new CannotListen(`Cannot listen on ${address} (${errno}).`)
  }
  return open
}

function bind(server: Server, port: number, address: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen({ port, host: address, ipv6Only: address.includes(':') }, () => resolve(undefined))
  })
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map((server) => new Promise<void>((closed) => {
    server.close(() => closed())
    server.closeAllConnections()
  })))
}

function createServer(parts: ServerParts, port: number): Server {
  const server = http.createServer({
    maxHeaderSize: LIMITS.headerBytes,
    headersTimeout: LIMITS.headersMs,
    requestTimeout: LIMITS.requestMs,
    keepAliveTimeout: LIMITS.keepAliveMs,
    connectionsCheckingInterval: LIMITS.checkMs,
  })
  server.maxConnections = LIMITS.connections
  server.on('request', (request, response) => handle(parts, port, { request, response }))
  // There is nothing to upgrade to, and nothing to connect to.
  server.on('upgrade', (_request, socket) => endWith(socket, '400 Bad Request'))
  server.on('connect', (_request, socket) => endWith(socket, '405 Method Not Allowed'))
  server.on('clientError', (error, socket) => refuseBytes(error, socket))
  return server
}

/** What is no HTTP is answered as far as can be, and the connection ended. */
function refuseBytes(error: Error, socket: Duplex): void {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large'
    : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request'
  endWith(socket, status)
}

/** Ends a connection for good: one that is only half closed would keep the server from closing. */
function endWith(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`, () => socket.destroy())
}

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

function handle(parts: ServerParts, port: number, { request, response }: Exchange): void {
  const { method = '', url: target = '', rawHeaders } = request
  response.on('error', () => response.destroy())
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
  // What follows the head of a GET is nothing to us; the connection ends, so that it is not taken for
  // another request.
  if (request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined) {
    response.shouldKeepAlive = false
  }
  try {
    const refusal = refuse({ method, target, rawHeaders }, { port, names: parts.names })
    const asked = { target, host: request.headers.host ?? '', range: request.headers.range, response }
    const given = refusal === undefined ? parts.answer(asked) : plain(refusal.status, refusal.reason)
    if (given !== undefined) send(response, given, method)
  } catch (bug) {
    parts.onBug(bug)
    if (!response.headersSent) send(response, plain(500, 'Something went wrong; the terminal says what.'), method)
    else response.destroy()
  }
}

function send(response: ServerResponse, { status, headers, body }: Answer, method: string): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  const allow = status === 405 ? { allow: 'GET, HEAD' } : {}
  const length = status === 204 ? {} : { 'content-length': String(bytes.length) }
  response.writeHead(status, { ...headers, ...allow, ...length })
  response.end(method === 'HEAD' ? undefined : bytes)
}
