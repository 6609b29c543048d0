import { describe, expect, it } from 'vitest'
import type { FileName } from '../../../src/parse/file-name.ts'
import { parseFileName, titleOfSlug } from '../../../src/parse/file-name.ts'

const cases: readonly (readonly [string, FileName])[] = [
  ['2024-03-01-hello-world.md', { day: { year: 2024, month: 3, day: 1 }, slug: 'hello-world', extension: '.md', title: 'Hello World' }],
  ['posts/sub/2024-3-1-x.md', { day: { year: 2024, month: 3, day: 1 }, slug: 'x', extension: '.md', title: 'X' }],
  ['24-03-01-x.md', { day: { year: 2024, month: 3, day: 1 }, slug: 'x', extension: '.md', title: 'X' }],
  ['99-12-31-x.md', { day: { year: 1999, month: 12, day: 31 }, slug: 'x', extension: '.md', title: 'X' }],
  ['68-01-01-x.md', { day: { year: 2068, month: 1, day: 1 }, slug: 'x', extension: '.md', title: 'X' }],
  ['69-01-01-x.md', { day: { year: 1969, month: 1, day: 1 }, slug: 'x', extension: '.md', title: 'X' }],
  ['2024-02-31-x.md', { badDay: '2024-02-31', slug: 'x', extension: '.md', title: 'X' }],
  ['2024-13-01-x.md', { badDay: '2024-13-01', slug: 'x', extension: '.md', title: 'X' }],
  ['2024-02-29-leap.md', { day: { year: 2024, month: 2, day: 29 }, slug: 'leap', extension: '.md', title: 'Leap' }],
  ['2023-02-29-x.md', { badDay: '2023-02-29', slug: 'x', extension: '.md', title: 'X' }],
  ['1850-05-05-old.md', { day: { year: 1850, month: 5, day: 5 }, slug: 'old', extension: '.md', title: 'Old' }],
  ['2024-03-01.md', { slug: '2024-03-01', extension: '.md', title: '2024 03 01' }],
  ['2024-03-01-.md', { day: { year: 2024, month: 3, day: 1 }, slug: '2024-03-01-', extension: '.md', title: '2024 03 01' }],
  ['2024-03-01-x', { slug: '2024-03-01-x', extension: '', title: '2024 03 01 X' }],
  ['2024-03-01-x.tar.gz', { day: { year: 2024, month: 3, day: 1 }, slug: 'x.tar', extension: '.gz', title: 'X.tar' }],
  ['2024-03-01-wait....md', { day: { year: 2024, month: 3, day: 1 }, slug: 'wait', extension: '.md', title: 'Wait' }],
  ['2024-03-01-2024-03-02-x.md', { day: { year: 2024, month: 3, day: 1 }, slug: '2024-03-02-x', extension: '.md', title: '2024 03 02 X' }],
  ['1_project.md', { slug: '1_project', extension: '.md', title: '1_project' }],
  ['about.md', { slug: 'about', extension: '.md', title: 'About' }],
  ['my-GPU-paper.MD', { slug: 'my-GPU-paper', extension: '.MD', title: 'My Gpu Paper' }],
  ['élan-vital.md', { slug: 'élan-vital', extension: '.md', title: 'Élan Vital' }],
  ['한국어-글.md', { slug: '한국어-글', extension: '.md', title: '한국어 글' }],
  ['2024-03-01-한글.md', { day: { year: 2024, month: 3, day: 1 }, slug: '한글', extension: '.md', title: '한글' }],
  ['.htaccess', { slug: '.htaccess', extension: '', title: '.htaccess' }],
  ['a b.md', { slug: 'a b', extension: '.md', title: 'A b' }],
  ['12024-03-01-x.md', { slug: '12024-03-01-x', extension: '.md', title: '12024 03 01 X' }],
  ['2024-03-001-x.md', { slug: '2024-03-001-x', extension: '.md', title: '2024 03 001 X' }],
]

describe('parseFileName', () => {
  it.each(cases)('reads %s', (path, expected) => {
    expect(parseFileName(path)).toEqual(expected)
  })

  it('stays quick on long runs of dots', () => {
    expect(parseFileName(`${'.'.repeat(50_000)}x${'.'.repeat(50_000)}y.md`).extension).toBe('.md')
  })
})

describe('titleOfSlug', () => {
  it.each([
    ['hello-world', 'Hello World'],
    ['a--b', 'A B'],
    ['-a-', 'A'],
    ['', ''],
    ['öl-preis', 'Öl Preis'],
  ])('makes a title of %j', (slug, title) => expect(titleOfSlug(slug)).toBe(title))
})
