import { describe, expect, test } from 'vitest'
import type { KnownFile } from '../../../../src/model/media.ts'
import { sourcePath } from '../../../../src/model/paths.ts'
import { companionsOf } from '../../../../src/transform/media/companions.ts'
import { mediaKind, mediaTypeOf } from '../../../../src/transform/media/media-kind.ts'
import { createMarkdown } from '../../../../src/transform/markdown/render-markdown.ts'

const markdown = createMarkdown({ lang: 'en', math: { output: 'html', macros: {} }, emoji: true, smartQuotes: true, embeds: { clickToLoad: true, bareLinks: false } })

const FILES: Readonly<Record<string, KnownFile>> = {
  'lecture.mp4': { size: 12_345_678, frame: { width: 1280, height: 720 }, poster: '.jpg', captions: [
    { suffix: '.vtt', kind: 'captions' }, { suffix: '.de.vtt', lang: 'de', kind: 'captions' }, { suffix: '.chapters.vtt', kind: 'chapters' },
  ] },
  'plain.webm': { size: 900, captions: [] },
  'voice.mp3': { size: 3_400_000, captions: [] },
  'slides.pdf': { size: 1_234_567, captions: [] },
}

function render(text: string): { readonly html: string; readonly codes: readonly string[] } {
  const { value, diagnostics } = markdown.render({ text, path: sourcePath('content/a.md'), line: 1 }, {
    resolveLink: (href) => (href.startsWith('lost') ? { url: href, problem: 'It is not there.' } : { url: `/talks/${href}` }),
    file: (href) => FILES[href],
    picture: (href) => ({ picture: { url: `/talks/${href}-768.jpg`, original: `/talks/${href}`, width: 1600, height: 900, sources: [], isReduced: true, files: [] } }),
  })
  return { html: value.html.trim(), codes: diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`) }
}

const LECTURE = 'controls preload="metadata" width="1280" height="720" poster="/talks/lecture.jpg-768.jpg" aria-label="A lecture"'
const TRACKS = '<track kind="captions" src="/talks/lecture.vtt" srclang="en" label="English" default>' +
  '<track kind="captions" src="/talks/lecture.de.vtt" srclang="de" label="Deutsch">' +
  '<track kind="chapters" src="/talks/lecture.chapters.vtt" srclang="en" label="English">'
const INSIDE = `${TRACKS}<a href="/talks/lecture.mp4">A lecture</a> (MP4, 12\u00A0MB)`

describe('films and sound in Markdown', () => {
  test.each<[string, string, string]>([
    ['a film with all that lies beside it', '![A lecture](lecture.mp4)', `<p><video src="/talks/lecture.mp4" ${LECTURE}>${INSIDE}</video></p>`],
    ['a film with a caption is a figure', '![A lecture](lecture.mp4 "In Göttingen")', `<figure><video src="/talks/lecture.mp4" ${LECTURE}>${INSIDE}</video><figcaption>In Göttingen</figcaption></figure>`],
    ['a width of the author’s', '![A](plain.webm){: width="400" .rounded}', '<p><video src="/talks/plain.webm" controls preload="metadata" aria-label="A" class="rounded" width="400"><a href="/talks/plain.webm">A</a> (WebM, 900\u00A0B)</video></p>'],
    ['a poster of the author’s, whose shape it takes', '![A](plain.webm){: poster="board.png"}', '<p><video src="/talks/plain.webm" controls preload="metadata" width="1600" height="900" poster="/talks/board.png-768.jpg" aria-label="A"><a href="/talks/plain.webm">A</a> (WebM, 900\u00A0B)</video></p>'],
    ['a film that goes on and on', '![A](plain.webm){: autoplay loop muted}', '<p><video src="/talks/plain.webm" controls preload="metadata" aria-label="A" autoplay loop muted><a href="/talks/plain.webm">A</a> (WebM, 900\u00A0B)</video></p>'],
    ['a film half as wide as the text', '![A](plain.webm){: width="50%"}', '<p><video src="/talks/plain.webm" controls preload="metadata" aria-label="A" class="width-50"><a href="/talks/plain.webm">A</a> (WebM, 900\u00A0B)</video></p>'],
    ['sound', '![An address](voice.mp3)', '<p><audio src="/talks/voice.mp3" controls preload="metadata" aria-label="An address"><a href="/talks/voice.mp3">An address</a> (MP3, 3.4\u00A0MB)</audio></p>'],
    ['a film of another site', '![A](https://b.org/c.mp4)', '<p><video src="https://b.org/c.mp4" controls preload="metadata" aria-label="A"><a href="https://b.org/c.mp4">A</a></video></p>'],
    ['HTML of the author’s gets the size', '<video src="lecture.mp4" controls></video>', '<p><video src="/talks/lecture.mp4" controls width="1280" height="720"></video></p>'],
    ['HTML with a size of its own stays', '<video src="lecture.mp4" width="400"></video>', '<p><video src="/talks/lecture.mp4" width="400"></video></p>'],
    ['a file to take along', '[Slides](slides.pdf){: .download}', '<p><a href="/talks/slides.pdf" class="download">Slides <span class="download__about">PDF, 1.2\u00A0MB</span></a></p>'],
    ['a file that is merely linked', '[Slides](slides.pdf)', '<p><a href="/talks/slides.pdf">Slides</a></p>'],
    ['a download of another site', '[Data](https://b.org/d.zip){: .download}', '<p><a href="https://b.org/d.zip" class="download">Data</a></p>'],
  ])('%s', (_name, text, expected) => {
    expect(render(text).html).toBe(expected)
  })

  test.each<[string, string]>([
    ['Text\n\n![A](lost.mp4)', 'markdown/dead-link 3:6'],
    ['![A](plain.webm){: poster="lost.png"}', 'markdown/missing-image 1:28'],
    ['![](plain.webm)', 'markdown/image-alt 1:5'],
    ['[S](lost.pdf){: .download}', 'markdown/dead-link 1:5'],
  ])('what is not there is reported where it is named: %s', (text, code) => {
    expect(render(text).codes).toEqual([code])
  })
})

describe('what a file is played by', () => {
  test.each([
    ['a/b.MP4', 'video', 'video/mp4'], ['b.webm?x=1#t=3', 'video', 'video/webm'], ['c.mp3', 'audio', 'audio/mpeg'],
    ['c.ogg', 'audio', 'audio/ogg'], ['d.jpg', undefined, ''], ['mp4', undefined, ''], ['e.constructor', undefined, ''],
  ])('%s', (address, kind, type) => {
    expect([mediaKind(address), mediaTypeOf(address)]).toEqual([kind, type])
  })
})

describe('what lies beside a film', () => {
  test('posters by their order, captions with those of the page first', () => {
    const found = companionsOf('content/a/film.mp4', [
      'content/a/film.mp4', 'content/a/film.png', 'content/a/film.jpg', 'content/a/film.de.vtt', 'content/a/film.pt-BR.vtt',
      'content/a/film.vtt', 'content/a/film.de.chapters.vtt', 'content/a/film.bak.old.vtt', 'content/a/film2.vtt', 'content/film.vtt',
    ])
    expect(found.poster).toBe('.jpg')
    expect(found.captions.map(({ suffix, lang, kind }) => `${suffix} ${lang ?? '-'} ${kind}`)).toEqual([
      '.vtt - captions', '.de.chapters.vtt de chapters', '.de.vtt de captions', '.pt-BR.vtt pt-BR captions',
    ])
  })
})
