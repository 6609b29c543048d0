import os from 'node:os'
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { memoryDisk } from '../../../src/disk/memory-disk.ts'
import type { MemoryFiles } from '../../../src/disk/memory-disk.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import type { Help, StartThread } from '../../../src/site/help-ahead.ts'
import { helpAhead, startThread } from '../../../src/site/help-ahead.ts'
import { loadSite } from '../../../src/site/load-site.ts'
import type { RenderedAhead } from '../../../src/site/render-ahead.ts'
import { DONE, LEFT_ALONE, renderAhead, TAKEN_BY_BUILD, TAKEN_BY_HELP, WAITING } from '../../../src/site/render-ahead.ts'
import { renderingKey } from '../../../src/site/rendering-key.ts'
import { lineOf, renderingStore } from '../../../src/site/rendering-store.ts'
import { buildRenderings } from '../../../src/site/renderings-of-build.ts'
import { createSite } from '../../../src/site/site.ts'
import type { Site } from '../../../src/site/site.ts'
import { createMarkdown } from '../../../src/transform/markdown/render-markdown.ts'
import { smallTheme } from '../../property/small-theme.ts'
import { loadMath, PLAIN_OPTIONS } from '../../support/site-in-a-string.ts'

const OPTIONS = {
  lang: 'en', math: { output: 'mathml', macros: {} }, emoji: true, smartQuotes: true,
  embeds: { clickToLoad: true, bareLinks: false }, untrusted: false,
} as const

/** Lets the other thread's program run over texts, here and now. */
function ahead(texts: Readonly<Record<string, string>>, taken: readonly number[] = []): {
  readonly states: readonly number[]
  readonly messages: readonly RenderedAhead[]
} {
  const { port1, port2 } = new MessageChannel()
  const list = Object.entries(texts).map(([path, text]) => ({ path, text }))
  const states = new Int32Array(new SharedArrayBuffer(4 * list.length))
  for (const index of taken) states[index] = TAKEN_BY_BUILD
  renderAhead({ program: 'p', options: OPTIONS, texts: list, states, port: port2 }, loadMath)
  const messages: RenderedAhead[] = []
  for (let next = receiveMessageOnPort(port1); next !== undefined; next = receiveMessageOnPort(port1)) messages.push(next.message)
  port1.close()
  return { states: [...states], messages }
}

describe('what the second thread renders', () => {
  const PLAIN = '---\ntitle: Noether\n---\n\nAn *invariant*, “so to say”: $x^2$.\n\n# Rings\n'

  test('a text that asks nothing of the site comes as this thread would have made it', () => {
    const { states, messages } = ahead({ 'content/a.md': PLAIN })
    const source = { text: PLAIN.slice(PLAIN.indexOf('\n\nAn') + 1), path: sourcePath('content/a.md'), line: 4 }
    const { value: markup, diagnostics } = createMarkdown({ ...OPTIONS, loadMath }).render(source, { resolveLink: () => undefined }, {})
    const key = renderingKey('p', OPTIONS)(source, {})
    const kept = { asked: [{ question: 'nocite', given: [], answer: '[]' }], markup, diagnostics } as const
    expect(states).toEqual([DONE])
    expect(messages).toEqual([{ index: 0, key, kept, line: lineOf(key, kept) }])
  })

  test.each([
    ['links to a page', 'See [it](b.md).'],
    ['links to a page by a reference', 'See [it].\n\n[it]: b.md'],
    ['links in HTML', 'See <a href="b.md">it</a>.'],
    ['shows a picture', '![it](b.jpg)'],
    ['cites', 'As in [@noether1918].'],
    ['cites in a sentence', '@noether1918 says so.'],
    ['orders a drawing', '```dot\ndigraph { a -> b }\n```'],
    ['has a container that the site fills', '::: publications\n:::'],
    ['shows a film', '![it](b.mp4)'],
  ])('a text that %s is left alone', (_what, body) => {
    const { states, messages } = ahead({ 'content/a.md': `---\ntitle: A\n---\n${body}\n` })
    expect([states, messages]).toEqual([[LEFT_ALONE], []])
  })

  test.each(['lang: de', 'math: false', 'untrusted: true', 'lang : de'])('a text whose front matter says `%s` is left alone', (line) => {
    expect(ahead({ 'content/a.md': `---\ntitle: A\n${line}\n---\nText.\n` }).states).toEqual([LEFT_ALONE])
  })

  test('a text that this thread has taken is not rendered', () => {
    const { states, messages } = ahead({ 'content/a.md': PLAIN, 'content/b.md': PLAIN, 'content/c.md': PLAIN }, [1])
    expect([states, messages.map(({ index }) => index)]).toEqual([[DONE, TAKEN_BY_BUILD, DONE], [0, 2]])
  })

  test('a text without front matter, and one whose front matter never ends, are rendered as they stand or left', () => {
    const { states } = ahead({ 'content/a.md': 'Text.\n', 'content/b.md': '---\ntitle: A\n', 'content/c.md': '' })
    expect(states.every((state) => state === DONE || state === LEFT_ALONE)).toBe(true)
  })

  test('no state is left open, whatever the texts are', () => {
    const odd = ['\0', '[[[['.repeat(200), '$\\frac{$', '```\n', '<script', '---\n---\n', '\uFEFF---\na: 1\n---\nx', '> '.repeat(500)]
    const { states } = ahead(Object.fromEntries(odd.map((text, index) => [`content/${index}.md`, text])))
    expect(states.every((state) => state === DONE || state === LEFT_ALONE)).toBe(true)
  })
})

const MANY = 260

/** So many texts that a second thread pays; every third one links, and so asks the site. */
function manyTexts(): MemoryFiles {
  const files = Array.from({ length: MANY }, (_, index) => {
    const body = index % 3 === 0 ? `[Text](text-${(index + 1) % MANY}.md) ${index}.` : `Text ${index} of a "ring".`
    return [`content/text-${index}.md`, `---\ntitle: Text ${index}\nlayout: none\n---\n${body}\n`] as const
  })
  return { 'content/site.yml': 'search: false\nfeed: false\n', ...Object.fromEntries(files) }
}

const files = manyTexts()
const paths = Object.keys(files).filter((path) => path.endsWith('.md'))

interface Built {
  readonly bodies: readonly string[]
  readonly renderings: number
  readonly threads: number
}

/** Renders all texts in a build whose second thread is what a test makes of it. */
function build(disk: ReturnType<typeof memoryDisk>, run: StartThread): Built {
  let threads = 0
  const renderings = buildRenderings(disk, 'p', (work) => {
    threads++
    run(work)
  })
  const site = loaded({ renderings, program: 'p' })
  renderings.prepare(site)
  const bodies = bodiesOf(site)
  renderings.save()
  return { bodies, renderings: renderingStore(disk).size, threads }
}

function bodiesOf(site: Site): readonly string[] {
  return paths.map((path) => site.markups.markup(sourcePath(path))?.html ?? '')
}

function loaded(kept?: Parameters<typeof createSite>[0]['kept'], texts = files): Site {
  const site = createSite({ loadMath, version: '0.0.0', ...(kept && { kept }) })
  loadSite(site, { site: memoryDisk(texts), theme: smallTheme() }, PLAIN_OPTIONS)
  return site
}

function helpFor(texts: MemoryFiles, start: StartThread, known = 0): Help | undefined {
  const site = loaded(undefined, texts)
  return helpAhead(site, { program: 'p', options: site.renderingOptions(), known, start })
}

const all: StartThread = (work) => renderAhead(work, loadMath)

beforeEach(() => vi.spyOn(os, 'availableParallelism').mockReturnValue(2))
afterEach(() => vi.restoreAllMocks())

describe('a build with a second thread', () => {
  const alone = bodiesOf(loaded())

  test.each<[string, StartThread]>([
    ['that has rendered everything', all],
    ['that ends at once', () => undefined],
    ['that was given other options', (work) => all({ ...work, options: { ...work.options, lang: 'de' } })],
    ['that is another program', (work) => all({ ...work, program: 'q' })],
    ['that says it is done and hands over nothing', ({ states }) => states.fill(DONE)],
    ['that has left everything alone', ({ states }) => states.fill(LEFT_ALONE)],
  ])('%s makes the same site', (_what, run) => {
    const disk = memoryDisk(files)
    expect(build(disk, run)).toEqual({ bodies: alone, renderings: MANY, threads: 1 })
    // The second build finds everything, and starts no thread.
    expect(build(disk, run)).toEqual({ bodies: alone, renderings: MANY, threads: 0 })
  })

  test('a thread that dies over a text is waited for once, and the build goes on', () => {
    const wait = vi.spyOn(Atomics, 'wait').mockReturnValue('timed-out')
    const dying: StartThread = ({ states }) => void (states[0] = TAKEN_BY_HELP)
    expect(build(memoryDisk(files), dying).bodies).toEqual(alone)
    expect(wait).toHaveBeenCalledTimes(1)
  })

  test('each text is taken by one of the two, and handed over once', () => {
    const seen: Int32Array[] = []
    const help = helpFor(files, (work) => {
      seen.push(work.states)
      all({ ...work, texts: work.texts.slice(0, 10) })
    })
    const taken = paths.filter((path) => help?.take(path) !== undefined)
    const states = [...(seen[0] ?? [])]
    expect(taken).toHaveLength(states.filter((state) => state === DONE).length)
    expect([taken.length > 0, states.includes(WAITING)]).toEqual([true, false])
    expect(paths.filter((path) => help?.take(path) !== undefined)).toEqual([])
    expect(help?.take('content/none.md')).toBeUndefined()
  })

  test('a small site, a site that is known and a machine of one core start none', () => {
    const none: StartThread = () => expect.unreachable()
    expect(helpFor({ 'content/a.md': 'Text.\n' }, none)).toBeUndefined()
    expect(helpFor(files, none, 20)).toBeUndefined()
    vi.mocked(os.availableParallelism).mockReturnValue(1)
    expect(helpFor(files, none)).toBeUndefined()
  })

  test('a thread that cannot be started leaves all to this one', () => {
    expect(build(memoryDisk(files), startThread).bodies).toEqual(alone)
  })
})
