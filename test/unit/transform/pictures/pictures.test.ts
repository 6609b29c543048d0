import { describe, expect, test } from 'vitest'
import { outputPath } from '../../../../src/model/paths.ts'
import type { Picture, PictureFacts, PictureSettings } from '../../../../src/model/picture.ts'
import { recipeKey } from '../../../../src/model/picture.ts'
import { composePicture } from '../../../../src/transform/pictures/compose-picture.ts'
import { darkVariantOf, derivedPath } from '../../../../src/transform/pictures/derived-path.ts'
import { pictureHtml } from '../../../../src/transform/pictures/picture-html.ts'
import { pictureSettings } from '../../../../src/transform/pictures/picture-settings.ts'
import { planPicture, recipesOf } from '../../../../src/transform/pictures/plan-picture.ts'
import type { SlotName } from '../../../../src/transform/pictures/slots.ts'
import { slotOf, slotOfWidth } from '../../../../src/transform/pictures/slots.ts'
import { svgSize } from '../../../../src/transform/pictures/svg-size.ts'

const PHOTO: PictureFacts = {
  format: 'jpeg', width: 4000, height: 3000, isAnimated: false, hasAlpha: false, needsConversion: false, isResizable: true,
}
const PLAIN: PictureSettings = { formats: ['webp'], quality: undefined, widths: [] }

describe('what is made of a picture', () => {
  test.each<[string, Partial<PictureFacts>, SlotName, Partial<PictureSettings>, string]>([
    ['a photograph in a text', {}, 'article', {}, 'webp-480-q80 webp-768-q80 webp-1376-q80 jpeg-768-q80'],
    ['a portrait', {}, 'portrait', {}, 'webp-232-q80 webp-464-q80 webp-696-q80 jpeg-232-q80'],
    ['a width of the author’s', {}, 'width-400', {}, 'webp-400-q80 webp-800-q80 jpeg-400-q80'],
    ['one narrower than its place', { width: 500 }, 'article', {}, 'webp-480-q80 webp-500-q80'],
    ['one as wide as a step', { width: 768 }, 'article', {}, 'webp-480-q80 webp-768-q80'],
    ['one that is tiny', { width: 20 }, 'article', {}, 'webp-20-q80'],
    ['a quality', {}, 'width-400', { quality: 60, formats: ['avif', 'webp'] }, 'avif-400-q41 avif-800-q41 webp-400-q60 webp-800-q60 jpeg-400-q60'],
    ['widths of the author’s', {}, 'article', { widths: [300, 1000, 1500, 3000] }, 'webp-300-q80 webp-1000-q80 webp-1500-q80 jpeg-1000-q80'],
    ['no formats', {}, 'article', { formats: [] }, 'jpeg-768-q80'],
    ['a moving one', { format: 'gif', isAnimated: true }, 'width-100', { formats: ['avif', 'webp'] }, 'webp-100-q80 webp-200-q80'],
    ['a plot', { format: 'png' }, 'width-100', {}, 'webp-100-q80 webp-200-q80 png-100-q100'],
    ['CMYK, though it is small', { width: 90, needsConversion: true }, 'width-100', {}, 'webp-90-q80 jpeg-90-q80'],
    ['what must not be touched', { isResizable: false }, 'article', {}, ''],
    ['the size alone', {}, 'plain', {}, ''],
  ])('%s', (_name, facts, slot, settings, expected) => {
    const plan = planPicture({ ...PHOTO, ...facts }, slotOf(slot), { ...PLAIN, ...settings })
    expect(recipesOf(plan).map(recipeKey).join(' ')).toBe(expected)
  })
})

describe('a picture on a page', () => {
  const compose = (sizes: Readonly<Record<string, number>>, facts: Partial<PictureFacts> = {}): Picture => {
    const all = { ...PHOTO, ...facts }
    const slot = slotOf('width-400')
    return composePicture({
      path: outputPath('a/b c.jpg'), size: 1000, facts: all, slot, plan: planPicture(all, slot, PLAIN), baseurl: '/base',
      made: (recipe) => {
        const size = sizes[recipeKey(recipe)]
        return size === undefined ? undefined : { digest: `${recipe.width}`.padStart(64, 'f'), size }
      },
    })
  }

  test('has its choices in order and its own format behind them', () => {
    const picture = compose({ 'webp-400-q80': 10, 'webp-800-q80': 20, 'jpeg-400-q80': 15 })
    expect(picture.sources.map(({ srcset }) => srcset)).toEqual([
      '/base/a/b%20c-400.ffffffff.webp 400w, /base/a/b%20c-800.ffffffff.webp 800w',
    ])
    expect([picture.url, picture.original, picture.isReduced]).toEqual(['/base/a/b%20c-400.ffffffff.jpg', '/base/a/b%20c.jpg', true])
  })

  test('leaves out a format of which one file is larger than the original', () => {
    const picture = compose({ 'webp-400-q80': 10, 'webp-800-q80': 1000, 'jpeg-400-q80': 2000 })
    expect([picture.sources, picture.url, picture.files]).toEqual([[], '/base/a/b%20c.jpg', []])
  })

  test('keeps a larger file where browsers cannot show the original', () => {
    expect(compose({ 'webp-400-q80': 10, 'webp-800-q80': 1000, 'jpeg-400-q80': 2000 }, { needsConversion: true }).files).toHaveLength(3)
  })

  test.each([
    [[], ' width="4000" height="3000"'],
    [['width', '400'], ' width="400" height="300"'],
    [['height', '300'], ' height="300" width="400"'],
    [['width', 'auto'], ' width="auto"'],
  ])('with %j it says its size as %s', (given, expected) => {
    const [name, value] = given
    const picture = { url: '/a.jpg', original: '/a.jpg', width: 4000, height: 3000, sources: [], isReduced: false, files: [] }
    const html = pictureHtml(picture, name === undefined || value === undefined ? [] : [[name, value]])
    expect(html).toBe(`<img src="/a.jpg"${expected}>`)
  })
})

test('a width of HTML in pixels is a place of its own, any other is none', () => {
  expect(['400', ' 400px', '0', '50%', 'auto', '', '99999', '4e2'].map(slotOfWidth)).toEqual([
    'width-400', 'width-400', undefined, undefined, undefined, undefined, undefined, undefined,
  ])
})

test('names of files made keep clear of what file systems refuse', () => {
  const made = { digest: '0123456789'.padEnd(64, '0'), size: 1 }
  const recipe = { format: 'jpeg', width: 8, quality: 1 } as const
  expect(derivedPath(outputPath(`a/${'x'.repeat(250)}.jpg`), recipe, made)).toBe(`a/${'x'.repeat(60)}-8.01234567.jpg`)
  expect(derivedPath(outputPath('e\u0301.png'), recipe, made)).toBe('\u00e9-8.01234567.jpg')
  expect(darkVariantOf('a.b/photo.v2.png')).toBe('a.b/photo.v2.dark.png')
})

test.each([
  ['<svg width="20" height="10px"/>', '20x10'],
  ['<svg width="1in" height="72pt"/>', '96x96'],
  ['<?xml version="1.0"?><!-- a --><svg viewBox="0 0 24 12.4"/>', '24x12'],
  ['<svg viewBox="0,0,24,12" width="48"/>', '48x24'],
  ['<svg viewBox="0 0 24 12" width="100%" height="100%"/>', '24x12'],
  ['<svg/>', '300x150'],
  ['<svg viewBox="0 0 0 0"/>', '300x150'],
  ['<svg:svg xmlns:svg="x" width=\'5\' height=\'6\'/>', '5x6'],
  ['no drawing', 'none'],
])('the size of %s is %s', (text, expected) => {
  const size = svgSize(text)
  expect(size === undefined ? 'none' : `${size.width}x${size.height}`).toBe(expected)
})

test('settings that are absent or no settings are the defaults', () => {
  const plain = { formats: ['webp'], quality: undefined, widths: [] }
  expect([undefined, null, 'x', { formats: 'webp' }].map((value) => pictureSettings(value))).toEqual([plain, plain, plain, plain])
  expect(pictureSettings({ formats: ['webp', 'avif'], widths: [800, 400, 400], quality: 70 })).toEqual({
    formats: ['avif', 'webp'], widths: [400, 800], quality: 70,
  })
})
