import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { diagnostic } from '../../../src/model/diagnostic.ts'
import type { Input, Query, Trace, Tracker } from '../../../src/track/tracker.ts'
import { createTracker, CycleError } from '../../../src/track/tracker.ts'

/** Two texts, their lengths, and the sum of the lengths: enough to tell the parts of the engine from each other. */
interface Lengths {
  readonly tracker: Tracker
  readonly text: Input<string>
  readonly length: Query<number>
  readonly sum: Query<number>
  /** Asks for the sum as a root does, and says which queries ran for it. */
  ask(): { readonly sum: number; readonly ran: Readonly<Record<string, number>> }
}

function lengths(): Lengths {
  const tracker = createTracker()
  const text = tracker.input<string>('text')
  const length = tracker.query('length', (key) => (text(key) ?? '').length)
  const sum = tracker.query('sum', () => length('a') + length('b'))
  const ask = (): ReturnType<Lengths['ask']> => {
    const { value } = tracker.evaluate(() => sum(''))
    return { sum: value, ran: Object.fromEntries(tracker.takeRuns()) }
  }
  return { tracker, text, length, sum, ask }
}

function complaint(message: string): Diagnostic {
  return diagnostic('content/empty', { message })
}

test('a query runs once, however often it is asked for', () => {
  const { text, ask } = lengths()
  text.set('a', 'one')
  text.set('b', 'three')
  expect(ask()).toEqual({ sum: 8, ran: { length: 2, sum: 1 } })
  expect(ask()).toEqual({ sum: 8, ran: {} })
})

test('an input that is set to an equal value changes nothing', () => {
  const tracker = createTracker()
  const input = tracker.input<readonly string[]>('list')
  const joined = tracker.query('joined', () => (input('')?.join() ?? ''))
  input.set('', ['a', 'b'])
  tracker.evaluate(() => joined(''))
  tracker.takeRuns()
  input.set('', ['a', 'b'])
  expect(tracker.evaluate(() => joined('')).value).toBe('a,b')
  expect(tracker.takeRuns().size).toBe(0)
})

test('only what read a changed input runs again', () => {
  const { text, ask } = lengths()
  text.set('a', 'one')
  text.set('b', 'three')
  ask()
  text.set('b', 'seven!!')
  expect(ask()).toEqual({ sum: 10, ran: { length: 1, sum: 1 } })
})

test('a result that comes out equal keeps what depends on it from running: early cut-off', () => {
  const { text, ask } = lengths()
  text.set('a', 'one')
  ask()
  text.set('a', 'two')
  expect(ask()).toEqual({ sum: 3, ran: { length: 1 } })
  text.set('a', 'four')
  expect(ask()).toEqual({ sum: 4, ran: { length: 1, sum: 1 } })
})

test('a cut-off holds for later revisions too', () => {
  const { text, ask } = lengths()
  text.set('a', 'one')
  ask()
  text.set('a', 'two')
  ask()
  text.set('unrelated', 'x')
  expect(ask()).toEqual({ sum: 3, ran: {} })
})

test('asking for what is not there is a read, and its appearance runs just who asked', () => {
  const { text, ask } = lengths()
  text.set('a', 'one')
  expect(ask().sum).toBe(3)
  text.set('b', 'new')
  expect(ask()).toEqual({ sum: 6, ran: { length: 1, sum: 1 } })
  text.remove('b')
  expect(ask()).toEqual({ sum: 3, ran: { length: 1, sum: 1 } })
})

test('an input that was removed is no longer among the keys', () => {
  const { text } = lengths()
  text.set('a', '1')
  text.set('b', '2')
  text.remove('a')
  expect([...text.keys()]).toEqual(['b'])
})

test('a query of its own equality is cut off by it', () => {
  const tracker = createTracker()
  const number = tracker.input<number>('number')
  const rounded = tracker.query('rounded', () => number('') ?? 0, { equal: (a, b) => Math.round(a) === Math.round(b) })
  const shown = tracker.query('shown', () => `about ${rounded('')}`)
  number.set('', 2.1)
  tracker.evaluate(() => shown(''))
  tracker.takeRuns()
  number.set('', 2.2)
  expect(tracker.evaluate(() => shown('')).value).toBe('about 2.1')
  expect(Object.fromEntries(tracker.takeRuns())).toEqual({ rounded: 1 })
})

test('what a query reads may change with what it reads', () => {
  const tracker = createTracker()
  const input = tracker.input<string>('input')
  const chosen = tracker.query('chosen', () => input(input('which') ?? ''))
  const ask = (): unknown => tracker.evaluate(() => chosen('')).value
  input.set('which', 'a')
  input.set('a', 'A')
  input.set('b', 'B')
  expect(ask()).toBe('A')
  input.set('which', 'b')
  expect(ask()).toBe('B')
  tracker.takeRuns()
  input.set('a', 'A2')
  expect(ask()).toBe('B')
  expect(tracker.takeRuns().size).toBe(0)
})

test('diagnostics of a memo are replayed for as long as it stands', () => {
  const tracker = createTracker()
  const text = tracker.input<string>('text')
  const check = tracker.query('check', (key) => {
    const found = text(key) ?? ''
    if (found.includes('bad')) tracker.report(complaint(`${key} is bad`))
    return found.length
  })
  const all = tracker.query('all', () => check('a') + check('b'))
  const ask = (): readonly string[] => tracker.evaluate(() => all('')).diagnostics.map(({ message }) => message)
  text.set('a', 'bad')
  text.set('b', 'fine')
  expect(ask()).toEqual(['a is bad'])
  text.set('b', 'good')
  expect(ask()).toEqual(['a is bad'])
  text.set('b', 'bad.')
  expect(ask()).toEqual(['a is bad', 'b is bad'])
  text.set('a', 'mad')
  expect(ask()).toEqual(['b is bad'])
})

test('a query that is no longer reached is silent', () => {
  const tracker = createTracker()
  const wanted = tracker.input<boolean>('wanted')
  const noisy = tracker.query('noisy', () => tracker.report(complaint('noise')))
  const root = tracker.query('root', () => (wanted('') === true ? noisy('') : undefined))
  const ask = (): number => tracker.evaluate(() => root('')).diagnostics.length
  wanted.set('', true)
  expect(ask()).toBe(1)
  wanted.set('', false)
  expect(ask()).toBe(0)
  wanted.set('', true)
  expect(ask()).toBe(1)
})

test('a diagnostic that the root itself reports is told too', () => {
  const tracker = createTracker()
  expect(tracker.evaluate(() => tracker.reportAll([complaint('one'), complaint('two')])).diagnostics).toHaveLength(2)
})

test('a query that needs its own result is an error of the wiring', () => {
  const tracker = createTracker()
  const first: Query<number> = tracker.query('first', (key) => second(key) + 1)
  const second: Query<number> = tracker.query('second', (key) => first(key) + 1)
  expect(() => tracker.evaluate(() => first('x'))).toThrow(CycleError)
  expect(() => tracker.evaluate(() => first('x'))).toThrow('first(x) needs its own result')
})

test('a circle that closes only after a change is found as well', () => {
  const tracker = createTracker()
  const closed = tracker.input<boolean>('closed')
  const first: Query<number> = tracker.query('first', () => second('') + 1)
  const second: Query<number> = tracker.query('second', () => (closed('') === true ? first('') : 0))
  expect(tracker.evaluate(() => first('')).value).toBe(1)
  closed.set('', true)
  expect(() => tracker.evaluate(() => first(''))).toThrow(CycleError)
  closed.set('', false)
  expect(tracker.evaluate(() => first('')).value).toBe(1)
})

test('a query that throws is run again, and leaves the engine usable', () => {
  const tracker = createTracker()
  const text = tracker.input<string>('text')
  const strict = tracker.query('strict', () => {
    if (text('') === undefined) throw new Error('nothing there')
    return text('')
  })
  expect(() => tracker.evaluate(() => strict(''))).toThrow('nothing there')
  expect(() => tracker.evaluate(() => strict(''))).toThrow('nothing there')
  text.set('', 'now')
  expect(tracker.evaluate(() => strict('')).value).toBe('now')
})

test('what nothing reaches any more is forgotten', () => {
  const { tracker, text, ask } = lengths()
  text.set('a', 'one')
  ask()
  const other = tracker.query('other', () => 1)
  tracker.evaluate(() => other(''))
  expect(tracker.trace('sum', '')).toBeUndefined()
  expect(tracker.trace('other', '')).toBeDefined()
  expect(ask()).toEqual({ sum: 3, ran: { other: 1, length: 2, sum: 1 } })
})

test('an input is not forgotten though nothing reads it', () => {
  const { tracker, text, ask } = lengths()
  text.set('a', 'one')
  tracker.evaluate(() => undefined)
  expect(ask().sum).toBe(3)
})

test('a trace tells the whole chain of reads', () => {
  const { tracker, text, ask } = lengths()
  text.set('a', 'one')
  ask()
  const flat = (node: Trace | undefined): unknown =>
    node === undefined ? undefined : [`${node.name}(${node.key})`, ...node.reads.map(flat)]
  expect(flat(tracker.trace('sum', ''))).toEqual([
    'sum()', ['length(a)', ['text(a)']], ['length(b)', ['text(b)']],
  ])
  expect(tracker.trace('text', 'a')?.isInput).toBe(true)
  expect(tracker.trace('sum', 'never asked')).toBeUndefined()
})

test('a read is recorded once, however often it is made', () => {
  const tracker = createTracker()
  const text = tracker.input<string>('text')
  const twice = tracker.query('twice', () => [text('a'), text('a'), text('b')].join())
  tracker.evaluate(() => twice(''))
  expect(tracker.trace('twice', '')?.reads).toHaveLength(2)
})

test('an evaluation within an evaluation keeps its reads and its diagnostics to itself', () => {
  const { tracker, text, length } = lengths()
  text.set('a', 'one')
  const outer = tracker.evaluate(() => {
    tracker.report(complaint('outer'))
    const inner = tracker.evaluate(() => {
      tracker.report(complaint('inner'))
      return length('a')
    })
    return { inner, own: length('a') }
  })
  expect(outer.value.inner.diagnostics.map(({ message }) => message)).toEqual(['inner'])
  expect(outer.diagnostics.map(({ message }) => message)).toEqual(['outer'])
  expect(outer.value.own).toBe(3)
})

test('a query asked for outside of any evaluation answers, and stays current', () => {
  const { text, length } = lengths()
  text.set('a', 'one')
  expect(length('a')).toBe(3)
  text.set('a', 'three')
  expect(length('a')).toBe(5)
})

test('two trackers know nothing of each other', () => {
  const one = lengths()
  const two = lengths()
  one.text.set('a', 'one')
  expect(two.ask().sum).toBe(0)
  expect(one.ask().sum).toBe(3)
})

test('a chain of a thousand queries is verified without running', () => {
  const tracker = createTracker()
  const base = tracker.input<number>('base')
  const other = tracker.input<number>('other')
  const chain: Query<number> = tracker.query('chain', (key) => (key === '0' ? (base('') ?? 0) : chain(String(Number(key) - 1)) + 1))
  base.set('', 1)
  expect(tracker.evaluate(() => chain('1000')).value).toBe(1001)
  tracker.takeRuns()
  other.set('', 1)
  expect(tracker.evaluate(() => chain('1000')).value).toBe(1001)
  expect(tracker.takeRuns().size).toBe(0)
})

test('asked for a part, nothing is forgotten that the part does not reach', () => {
  const { tracker, text, length, sum } = lengths()
  text.set('a', 'one')
  text.set('b', 'four')
  tracker.evaluate(() => sum(''))
  text.set('b', 'other')
  tracker.takeRuns()
  expect(tracker.evaluate(() => length('a'), 'part')).toEqual({ value: 3, diagnostics: [] })
  expect(tracker.evaluate(() => sum('')).value).toBe(8)
  expect(Object.fromEntries(tracker.takeRuns())).toEqual({ length: 1, sum: 1 })
  tracker.evaluate(() => length('a'))
  expect(tracker.trace('sum', '')).toBeUndefined()
})

test('a query that runs again records its reads anew, those that another one has read meanwhile too', () => {
  const tracker = createTracker()
  const choice = tracker.input<string>('choice')
  const text = tracker.input<string>('text')
  const upper = tracker.query('upper', (key) => (text(key) ?? '').toUpperCase())
  // It reads the same twice in a row, then others in between, then the same again.
  const shown = tracker.query('shown', () => {
    const key = choice('') ?? ''
    return `${upper(key)}${upper(key)}${upper('other')}${upper(key)}`
  })
  const around = tracker.query('around', () => `${upper('a')}${shown('')}${upper('a')}`)
  const readsOf = (name: string): readonly string[] => [
    ...new Set(tracker.trace(name, '')?.reads.map((read) => `${read.name} ${read.key}`)),
  ]
  for (const [key, value] of [['a', 'ring'], ['b', 'field'], ['other', '-']] as const) text.set(key, value)
  choice.set('', 'a')
  expect(tracker.evaluate(() => around('')).value).toBe('RINGRINGRING-RINGRING')
  expect(readsOf('shown')).toEqual(['choice ', 'upper a', 'upper other'])
  choice.set('', 'b')
  expect(tracker.evaluate(() => around('')).value).toBe('RINGFIELDFIELD-FIELDRING')
  expect([readsOf('shown'), readsOf('around')]).toEqual([['choice ', 'upper b', 'upper other'], ['upper a', 'shown ']])
  tracker.takeRuns()
  text.set('b', 'group')
  expect(tracker.evaluate(() => around('')).value).toBe('RINGGROUPGROUP-GROUPRING')
  text.set('a', 'ideal')
  expect(tracker.evaluate(() => around('')).value).toBe('IDEALGROUPGROUP-GROUPIDEAL')
  expect(Object.fromEntries(tracker.takeRuns())).toEqual({ upper: 2, shown: 1, around: 2 })
})

test('a query that failed has read what it read, and its next run reads it again', () => {
  const tracker = createTracker()
  const text = tracker.input<string>('text')
  const strict = tracker.query('strict', (key) => {
    const found = text(key)
    if (found === undefined) throw new Error('nothing there')
    return found.length
  })
  expect(() => tracker.evaluate(() => strict('a'))).toThrow('nothing there')
  text.set('a', 'ring')
  expect(tracker.evaluate(() => strict('a')).value).toBe(4)
  text.set('a', 'field')
  expect(tracker.evaluate(() => strict('a')).value).toBe(5)
  expect(tracker.trace('strict', 'a')?.reads.map(({ key }) => key)).toEqual(['a'])
})
