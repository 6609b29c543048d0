import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import nunjucks from 'nunjucks'
import { describe, expect, test } from 'vitest'
import { Frame } from '../../../src/render/frame.ts'
import { Loop } from '../../../src/render/loop.ts'
import { rendered } from './rendered.ts'

const VARIABLES = {
  name: 'Emmy', place: 'Göttingen', towns: ['Erlangen', 'Göttingen'], pairs: { one: 1, two: 2 }, rows: [[1, 2], [3]],
}

interface Case {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly text: string
}

/** A part of the fixture: a sentence, files under their names, and the text after an arrow. */
function caseOf(part: string): Case {
  const [name = '', ...rest] = part.split('\n')
  const [files = '', text = ''] = rest.join('\n').split('\n-> ')
  const named = files.split(/^-- (.*) --\n/m).slice(1)
  const pairs = named.flatMap((title, index) => (index % 2 === 0 ? [[title, (named[index + 1] ?? '').replace(/\n$/, '')]] : []))
  return { name, files: Object.fromEntries(pairs), text: text.split('\n')[0] ?? '' }
}

const CASES = readFileSync(join(import.meta.dirname, 'scopes.txt'), 'utf8').split(/^=== /m).slice(1).map(caseOf)

/** Nunjucks by itself: its own compiler, frames and loops. */
function byNunjucks(files: Case['files']): string {
  const loader = { getSource: (name: string) => ({ src: files[name] ?? '', path: name, noCache: true }) }
  return new nunjucks.Environment(loader as unknown as nunjucks.ILoader, { autoescape: true }).render('page.njk', VARIABLES)
}

describe('variables reach as far as in Nunjucks', () => {
  test.each(CASES)('$name', ({ files, text }) => {
    expect(byNunjucks(files)).toBe(text)
    expect(rendered(files, VARIABLES).text).toBe(text)
  })
})

describe('a frame', () => {
  test('does not know what nobody has set, nor what objects have by birth', () => {
    const frame = new Frame()
    expect(['a', 'constructor', '__proto__', 'toString'].map((name) => frame.lookup(name))).toEqual([undefined, undefined, undefined, undefined])
    frame.set('__proto__', 1)
    expect([frame.lookup('__proto__'), frame.lookup('toString')]).toEqual([1, undefined])
  })

  test('answers null for what it has not itself', () => {
    const outer = new Frame()
    outer.set('a', 1)
    expect([outer.get('a'), outer.push().get('a'), outer.push().lookup('a')]).toEqual([1, null, 1])
  })

  test('writes upward to where a name is, up to a wall', () => {
    const outer = new Frame()
    outer.set('a', 1)
    const inner = outer.push()
    inner.set('a', 2, true)
    expect([outer.lookup('a'), inner.get('a')]).toEqual([2, null])
    const walled = outer.push(true)
    walled.set('a', 3, true)
    expect([outer.lookup('a'), walled.lookup('a')]).toEqual([2, 3])
    // A loop within the wall finds the wall's own.
    walled.push().set('a', 4, true)
    expect([outer.lookup('a'), walled.lookup('a')]).toEqual([2, 4])
  })

  test('is left for the one around it', () => {
    const outer = new Frame()
    expect([outer.push().pop(), outer.pop()]).toEqual([outer, undefined])
  })
})

test('a loop answers to its seven names and to no other', () => {
  const loop = new Loop(1, 3)
  const told = Object.fromEntries(loop.names().map((name) => [name, loop.lookup(name)]))
  expect(told).toEqual({ index: 2, index0: 1, revindex: 2, revindex0: 1, first: false, last: false, length: 3 })
  expect(['constructor', 'toString', '__proto__', 'size', 'lookup'].map((name) => loop.lookup(name))).toEqual(Array(5).fill(undefined))
})
