import type { Diagnostic } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { RecordView } from '../render/record-view.ts'
import { withoutBase } from '../transform/links.ts'
import { isSlotName } from '../transform/pictures/slots.ts'
import type { PictureQueries } from './picture-queries.ts'

/** What `image()` answers with: `url`, `original`, `width`, `height`, `sources`, `srcset`, `sizes`, `alt`. */
export type PictureView = RecordView

interface Means {
  /**
   * Taken off `url` and `original`, since templates put it on; what has several addresses, such as
   * `srcset`, keeps it.
   */
  readonly baseurl: string
  readonly pictures: PictureQueries
  readonly report: (problem: Diagnostic) => void
}

/**
 * The picture at an address of the site for templates. Nothing is asked of it, and so nothing made, before a
 * template asks for more than its address; without the name of a place on the page only its size is found
 * out.
 */
export function pictureView(url: string, slot: unknown, { baseurl, pictures, report }: Means): PictureView {
  const name = typeof slot === 'string' && isSlotName(slot) ? slot : 'plain'
  const shown = (): ReturnType<PictureQueries['at']> => {
    const found = pictures.at(url, name)
    if (found?.problem !== undefined) {
      const { code, message, hint } = found.problem
      report(diagnostic(code, { message, hint }))
    }
    return found
  }
  const picture = () => shown()?.picture
  return new RecordView({
    url: () => withoutBase(name === 'plain' ? url : (picture()?.url ?? url), baseurl),
    original: () => withoutBase(picture()?.original ?? url, baseurl),
    width: () => picture()?.width,
    height: () => picture()?.height,
    sources: () => picture()?.sources ?? [],
    srcset: () => picture()?.sources.find(({ media }) => media === undefined)?.srcset,
    sizes: () => picture()?.sources.find(({ media }) => media === undefined)?.sizes,
    alt: () => undefined,
  })
}

/** A picture of another site, of which nothing is known. */
export function foreignPicture(url: string): PictureView {
  return new RecordView({ url: () => url, original: () => url, sources: () => [] })
}
