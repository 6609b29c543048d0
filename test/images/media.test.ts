import { beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { mp4 } from '../unit/read/films.ts'
import type { PictureBuild } from './picture-site.ts'
import { buildPictures } from './picture-site.ts'

let built: PictureBuild

beforeAll(async () => {
  const still = await sharp({ create: { width: 1600, height: 900, channels: 3, background: '#345' } }).jpeg().toBuffer()
  built = await buildPictures({
    'content/site.yml': 'title: T\nurl: https://example.org\nbaseurl: /~emmy\n',
    'content/talks/zurich.md': [
      '---', 'title: Zürich', 'date: 1932-09-07', 'video: lecture.mp4', 'audio: voice.mp3',
      'downloads:', '  - title: Slides', '    file: slides.pdf', '    date: 1932-09-10', '  - code.tar.gz', '  - file: lost.zip',
      '  - { title: Elsewhere, file: "https://b.org/d.csv" }', '---', '', '![The film](lecture.mp4)', '',
      '[The slides](slides.pdf){: .download}', '', '![gone](gone.webm)', '',
    ].join('\n'),
    'content/talks/lecture.mp4': mp4(1280, 720, true),
    'content/talks/lecture.vtt': 'WEBVTT\n',
    'content/talks/lecture.de.vtt': 'WEBVTT\n',
    'content/talks/lecture.jpg': still,
    'content/talks/voice.mp3': new Uint8Array(3000),
    'content/talks/slides.pdf': new Uint8Array(1_234_567),
    'content/talks/code.tar.gz': new Uint8Array(10),
  })
})

const page = (): string => built.text('talks/zurich/index.html')

describe('films, sound and downloads on a page', () => {
  test('a film of front matter and one of the text have size, poster and captions', () => {
    const players = [...page().matchAll(/<video [^]*?<\/video>/g)].map(([whole]) => whole).filter((whole) => whole.includes('lecture.mp4'))
    expect(players).toHaveLength(2)
    for (const player of players) {
      expect(player).toContain('<video src="/~emmy/talks/lecture.mp4" controls preload="metadata" width="720" height="1280" poster="/~emmy/talks/lecture-768.')
      expect(player).toContain('<track kind="captions" src="/~emmy/talks/lecture.vtt" srclang="en" label="English" default><track kind="captions" src="/~emmy/talks/lecture.de.vtt" srclang="de" label="Deutsch">')
    }
    expect(built.outputs.has('talks/lecture.de.vtt')).toBe(true)
    const poster = / poster="\/~emmy\/([^"]*)"/.exec(page())?.[1] ?? ''
    expect(built.outputs.has(poster)).toBe(true)
  })

  test('sound of front matter is played', () => {
    expect(page()).toContain('<audio src="/~emmy/talks/voice.mp3" controls preload="metadata" aria-label="Zürich"><a href="/~emmy/talks/voice.mp3">Zürich</a> (MP3, 3\u00A0kB)</audio>')
  })

  test('the content policy lets films and sound be loaded from the site', () => {
    expect(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page())?.[1]).toContain("media-src 'self'")
  })

  test('downloads say their kind, size and date', () => {
    const [list = ''] = /<ul class="downloads__list">[^]*?<\/ul>/.exec(page()) ?? []
    expect(list.replace(/<[^>]*>/g, '').split('\n').filter((line) => line !== '')).toEqual([
      'Slides PDF, 1.2\u00A0MB, 10 September 1932', 'code.tar.gz tar.gz, 10\u00A0B', 'Elsewhere CSV',
    ])
    expect(list).toContain('<a class="download" href="/~emmy/talks/slides.pdf">')
    expect(page()).toContain('The slides <span class="download__about">PDF, 1.2\u00A0MB</span></a>')
  })

  test('what is not there is reported where it is named', () => {
    expect(built.diagnostics.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`).sort()).toEqual([
      'content/missing-file 11:5', 'markdown/dead-link 19:9',
    ])
  })
})
