import { expect, test } from 'vitest'
import type { Span } from '../../../src/model/diagnostic.ts'
import type { Layout } from '../../../src/model/layout.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import type { LayoutChain } from '../../../src/render/layout-chain.ts'
import { layoutChain, layoutData, layoutOfCollection } from '../../../src/render/layout-chain.ts'

const AT: Span = { path: sourcePath('content/a.md'), line: 2, column: 1 }

/** Follows a chain among layouts that are given by their parents. */
function chain(name: string, parents: Readonly<Record<string, string>>): LayoutChain {
  const layout = (wanted: string): Layout | undefined => {
    if (!Object.hasOwn(parents, wanted)) return undefined
    const parent = parents[wanted] ?? ''
    const data = { from: wanted, [wanted]: true }
    return { source: sourcePath(`layouts/${wanted}.njk`), name: wanted, data, text: '', textLine: 1, ...(parent === '' ? {} : { parent }) }
  }
  return layoutChain(name, () => AT, { layout, names: () => Object.keys(parents) })
}

function names({ layouts }: LayoutChain): readonly string[] {
  return layouts.map(({ name }) => name)
}

test('a chain goes from the inside out', () => {
  const found = chain('post', { post: 'page', page: 'base', base: '' })
  expect([names(found), found.problems]).toEqual([['post', 'page', 'base'], []])
})

test.each(['none', '', 'null', 'nil'])('`layout: %s` is no layout', (name) => {
  expect(chain(name, { page: '' })).toEqual({ layouts: [], problems: [] })
})

test('a layout may end the chain by `none`', () => {
  expect(names(chain('post', { post: 'none', none: '' }))).toEqual(['post'])
})

test('a layout that is not there is an error where the page names it, with the nearest name', () => {
  const { problems } = chain('pots', { post: '', page: '' })
  expect(problems).toMatchObject([{ code: 'template/missing-layout', severity: 'error', at: AT }])
  expect(problems[0]?.hint).toContain('post')
})

test('a parent that is not there is an error in the layout that names it', () => {
  const { problems } = chain('post', { post: 'gone' })
  expect(problems).toMatchObject([{ code: 'template/missing-layout', at: { path: 'layouts/post.njk' } }])
})

test('a circle of layouts is told once, with the way round', () => {
  const { problems } = chain('post', { post: 'page', page: 'base', base: 'page' })
  expect(problems.map(({ code }) => code)).toEqual(['template/layout-cycle'])
  expect(problems[0]?.message).toContain('page → base → page')
})

test('a layout that is its own parent is a circle', () => {
  expect(chain('post', { post: 'post' }).problems).toMatchObject([{ code: 'template/layout-cycle' }])
})

test.each([['single', 'page'], ['bib', 'publications'], ['home', 'about']])(
  'the themes’ name %s means %s, unless there is a file of that name',
  (alias, own) => {
    expect(names(chain(alias, { [own]: '' }))).toEqual([own])
    expect(names(chain(alias, { [own]: '', [alias]: '' }))).toEqual([alias])
  },
)

test('of the data of layouts the inner wins', () => {
  const { layouts } = chain('post', { post: 'base', base: '' })
  expect(layoutData(layouts)).toEqual({ from: 'post', post: true, base: true })
})

test('names of JavaScript are no layouts', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    expect(chain(name, { page: '' }).problems).toMatchObject([{ code: 'template/missing-layout' }])
  }
})

test('a collection has a layout of its own, any other `page`', () => {
  expect(['posts', 'talks', 'recipes', 'constructor'].map(layoutOfCollection)).toEqual(['post', 'talk', 'page', 'page'])
})
