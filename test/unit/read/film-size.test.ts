import { describe, expect, test } from 'vitest'
import { filmSize } from '../../../src/read/film-size.ts'
import { mp4, ogv, webm } from './films.ts'

const live = Uint8Array.from(webm(640, 360))
// The length of a live recording is not known when its head is written.
live.set([0x7f, 0xff], 11)

describe('the size of a film', () => {
  test.each<[string, Uint8Array, string]>([
    ['MP4', mp4(1920, 1080), '1920x1080'],
    ['MP4 held upright', mp4(1920, 1080, true), '1080x1920'],
    ['WebM', webm(640, 360), '640x360'],
    ['WebM whose pixels are not square', webm(720, 576, [1024, 576]), '1024x576'],
    ['Ogg', ogv(320, 240), '320x240'],
    ['sound alone', mp4(0, 0), 'unknown'],
    ['nothing', new Uint8Array(), 'unknown'],
    ['words', new TextEncoder().encode('<!doctype html><title>Not found</title>'), 'unknown'],
    ['a size that no film has', mp4(1920, 30_000), 'unknown'],
    ['Ogg with sound alone', new TextEncoder().encode('OggS and then a voice'), 'unknown'],
  ])('%s', (_name, bytes, size) => {
    const found = filmSize(bytes)
    expect(found === undefined ? 'unknown' : `${found.width}x${found.height}`).toBe(size)
  })

  test('a file that is cut off anywhere is no matter', () => {
    for (const whole of [mp4(1920, 1080), webm(640, 360), ogv(320, 240)]) {
      for (let length = 0; length < whole.length; length++) {
        const size = filmSize(whole.subarray(0, length))
        expect(size === undefined || size.width > 0).toBe(true)
      }
    }
  })

  test('lengths that lie end the search', () => {
    for (const whole of [mp4(1920, 1080), webm(640, 360)]) {
      for (let at = 0; at < whole.length; at++) {
        for (const value of [0, 1, 0x7f, 0xff]) {
          const changed = Uint8Array.from(whole)
          changed[at] = value
          expect(() => filmSize(changed)).not.toThrow()
        }
      }
    }
  })
})
