import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { digest } from '../../../src/disk/digest.ts'
import { ownProcess } from '../../../src/disk/own-process.ts'

it('a process knows itself to be alive, and others that ended to be dead', () => {
  const own = ownProcess()
  const ended = spawnSync(process.execPath, ['-e', ''])
  expect(own.isAlive(own.name)).toBe(true)
  expect(own.isAlive(`${ended.pid}`)).toBe(false)
  expect(own.isAlive(`${ended.pid} 12345`)).toBe(false)
})

it('a later process of the same number is another one', () => {
  expect(ownProcess().isAlive(`${process.pid} 1`)).toBe(false)
})

it.each(['', 'x', '-1', '0', '1.5', '99999999999999999999'])('%j names no process', (name) => {
  expect(ownProcess().isAlive(name)).toBe(false)
})

it('a digest is the SHA-256 of the UTF-8 form', () => {
  expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(digest('é')).toBe(digest(new Uint8Array([0xc3, 0xa9])))
})
