import type { DiagnosticCode } from '../../model/codes.ts'
import type { FlawKind, PictureFlaw, PictureFormat } from '../../model/picture.ts'

/** What is wrong with a picture, for whoever shows it to report at its own place. */
export interface PictureProblem {
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint: string
}

const NAMES: Readonly<Record<PictureFormat, string>> = {
  jpeg: 'a JPEG',
  png: 'a PNG',
  gif: 'a GIF',
  webp: 'a WebP',
  avif: 'an AVIF',
  tiff: 'a TIFF',
  heif: 'a HEIC',
  other: 'something else',
}
const EXTENSIONS: Readonly<Record<PictureFormat, string>> = {
  jpeg: '.jpg',
  png: '.png',
  gif: '.gif',
  webp: '.webp',
  avif: '.avif',
  tiff: '.tif',
  heif: '.heic',
  other: '',
}

/** Says why nothing was made of a picture; `path` is as the author knows it. */
export function flawProblem(path: string, { kind, detail }: PictureFlaw): PictureProblem {
  const said: Readonly<Record<FlawKind, PictureProblem>> = {
    empty: {
      code: 'images/empty',
      message: `The picture \`${path}\` is a file of no bytes.`,
      hint: 'Put it there again.',
    },
    broken: {
      code: 'images/broken',
      message: `The picture \`${path}\` cannot be read to its end, so it is published as it is, in one size only.`,
      hint: 'Export it again from the program that made it.',
    },
    'not-a-picture': {
      code: 'images/not-a-picture',
      message: `The file \`${path}\` is ${detail === '' ? 'no picture, whatever' : `${detail}, not what`} its name says.`,
      hint:
        detail === 'a drawing in SVG'
          ? 'Rename it so that it ends in .svg.'
          : 'Download or export the picture itself.',
    },
    unsupported: {
      code: 'images/unsupported',
      message: `The picture \`${path}\` is in a format that most browsers do not show${detail === '' ? '' : ` (${detail})`}.`,
      hint: 'Export it as JPEG, PNG, WebP or AVIF.',
    },
    huge: {
      code: 'images/too-large',
      message: `The picture \`${path}\` has ${detail} pixels, so it is published as it is, in one size only.`,
      hint: 'Make it smaller: no screen shows more than a few thousand pixels across.',
    },
  }
  return said[kind]
}

/** Says that a picture is in another format than its name promises; undefined where the two agree. */
export function nameProblem(
  path: string,
  promised: PictureFormat,
  real: PictureFormat,
): PictureProblem | undefined {
  if (promised === real) return undefined
  return {
    code: 'images/wrong-extension',
    message: `The picture \`${path}\` is ${NAMES[real]}, not ${NAMES[promised]}, and servers believe the name.`,
    hint: `Rename it so that it ends in ${EXTENSIONS[real]}.`,
  }
}
