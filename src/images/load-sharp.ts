import type Sharp from 'sharp'

/** The library of pixels, as it is called. */
export type SharpLibrary = typeof Sharp

let loading: Promise<SharpLibrary> | undefined

/**
 * Loads sharp when the first picture is wanted: it costs more time than a small site's whole build. One
 * thread for each picture, since several pictures are worked on at once; no cache of its own, since none is
 * asked for twice.
 */
export function loadSharp(): Promise<SharpLibrary> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.concurrency(1)
    sharp.cache(false)
    return sharp
  })
  return loading
}
