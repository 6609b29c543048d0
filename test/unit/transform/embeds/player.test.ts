import { describe, expect, test } from 'vitest'
import { withoutButtons } from '../../../../src/transform/embeds/placeholder.ts'
import { frameOf, playerOf } from '../../../../src/transform/embeds/player.ts'
import { createMarkdown } from '../../../../src/transform/markdown/render-markdown.ts'
import { options, path, reads, render } from '../markdown/renderer.ts'

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/'

describe('the player of a film', () => {
  test.each([
    ['https://www.youtube.com/watch?v=abcDEF12345', `${YOUTUBE}abcDEF12345`],
    ['https://m.youtube.com/watch?app=desktop&v=abcDEF12345&t=42', `${YOUTUBE}abcDEF12345?start=42`],
    ['https://youtu.be/abcDEF12345?si=x', `${YOUTUBE}abcDEF12345`],
    ['https://www.youtube.com/shorts/abcDEF12345', `${YOUTUBE}abcDEF12345`],
    ['//www.youtube.com/embed/abcDEF12345', `${YOUTUBE}abcDEF12345`],
    ['https://www.youtube.com/embed/videoseries?list=PL123', `${YOUTUBE}videoseries?list=PL123`],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://vimeo.com/channels/staff/76979871', 'https://player.vimeo.com/video/76979871?dnt=1'],
    ['https://av.tib.eu/media/10234', 'https://av.tib.eu/player/10234'],
    ['https://media.ccc.de/v/36c3-10652', 'https://media.ccc.de/v/36c3-10652/oembed'],
    ['https://www.bilibili.com/video/BV1xx411c7mD/', 'https://player.bilibili.com/player.html?bvid=BV1xx411c7mD&autoplay=0'],
    ['https://drive.google.com/file/d/1aB-c/view?usp=sharing', 'https://drive.google.com/file/d/1aB-c/preview'],
    ['https://www.youtube.com/@channel', undefined],
    ['https://www.youtube.com/', undefined],
    ['https://vimeo.com/about', undefined],
    ['https://example.org/watch?v=abcDEF12345', undefined],
    ['film.mp4', undefined],
    ['https://', undefined],
  ])('of %s is %s', (address, frame) => {
    expect(playerOf(address)?.frame).toBe(frame)
  })

  test('any other host’s frame is asked for over https, and the site’s own is none', () => {
    expect(frameOf('http://example.org/a')).toEqual({ frame: 'https://example.org/a', page: 'https://example.org/a' })
    expect(frameOf('/plots/a.html')).toBeUndefined()
    expect(frameOf('about:blank')).toBeUndefined()
  })
})

describe('what the site asks for', () => {
  const renderWith = (embeds: typeof options.embeds, text: string): string =>
    createMarkdown({ ...options, embeds }).render({ text, path, line: 1 }, reads).value.html

  test('with click_to_load: false frames stay, and a film is a frame', () => {
    const frame = '<iframe src="https://example.org/" title="A"></iframe>'
    const off = { clickToLoad: false, bareLinks: false }
    expect(renderWith(off, frame)).toBe(frame)
    expect(renderWith(off, '![A](https://vimeo.com/76979871)')).toContain(
      '<iframe src="https://player.vimeo.com/video/76979871?dnt=1" title="A" loading="lazy" allowfullscreen></iframe>',
    )
  })

  test('with bare_links: true a bare address alone in its paragraph is the film, and one within a sentence is not', () => {
    const on = { clickToLoad: true, bareLinks: true }
    expect(renderWith(on, 'https://vimeo.com/76979871')).toMatch(/^<span class="embed embed--video" data-frame=/)
    expect(renderWith(on, 'See https://vimeo.com/76979871')).toContain('<p>See <a href="https://vimeo.com/76979871">')
    expect(renderWith(on, '[A film](https://vimeo.com/76979871)')).toContain('<p><a href=')
  })

  test('where no script runs the title links to the film, without the button', () => {
    const { html } = render('![A](https://vimeo.com/76979871)').value
    expect(withoutButtons(html)).toMatch(/^<span class="embed [^>]*><a class="embed__title" href="https:\/\/vimeo\.com\/76979871">A<\/a><\/span>\s*$/)
  })
})
