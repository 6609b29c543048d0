import { expect, test } from 'vitest'
import { refuse } from '../../../src/serve/request-check.ts'

const LISTENING = { port: 4000, names: ['box.example', '192.168.1.5'] }
const head = (target: string, headers: readonly string[], method = 'GET'): Parameters<typeof refuse>[0] => ({ method, target, rawHeaders: headers })
const OWN = ['Host', 'localhost:4000']

test.each([
  ['a plain visit', head('/', OWN), undefined],
  ['a name that --host allows', head('/', ['host', 'BOX.example:4000']), undefined],
  ['an address that --host allows', head('/', ['host', '192.168.1.5:4000']), undefined],
  ['our own origin', head('/', [...OWN, 'Origin', 'http://localhost:4000']), undefined],
  ['a link from elsewhere', head('/', [...OWN, 'Sec-Fetch-Site', 'cross-site', 'Sec-Fetch-Mode', 'navigate', 'Sec-Fetch-Dest', 'document']), undefined],
  ['another method', head('/', OWN, 'POST'), 405],
  ['a full address', head('http://localhost:4000/', OWN), 400],
  ['an address without an end', head(`/${'a'.repeat(5000)}`, OWN), 414],
  ['no host', head('/', []), 400],
  ['two hosts', head('/', [...OWN, ...OWN]), 400],
  ['a foreign host', head('/', ['Host', 'evil.example:4000']), 403],
  ['the default port', head('/', ['Host', 'localhost']), 403],
  ['a foreign origin', head('/', [...OWN, 'Origin', 'http://evil.example']), 403],
  ['the origin of the other loopback name', head('/', [...OWN, 'Origin', 'http://127.0.0.1:4000']), 403],
  ['a script of another site', head('/', [...OWN, 'Sec-Fetch-Site', 'cross-site', 'Sec-Fetch-Mode', 'no-cors']), 403],
])('%s', (_what, request, status) => {
  expect(refuse(request, LISTENING)?.status).toBe(status)
})

test('at port 80 a host needs no port', () => {
  expect(refuse(head('/', ['Host', 'localhost']), { port: 80, names: [] })).toBeUndefined()
})
