import type {
  FlawKind,
  MadeFile,
  PictureFacts,
  PictureFlaw,
  PictureFormat,
  Probed,
} from '../model/picture.ts'
import { digest } from '../disk/digest.ts'

/** All that is known of one picture, by the digest of its bytes. */
export interface PictureRecord {
  /** The file as it is published, without what cameras write into it. */
  readonly clean: MadeFile
  /** Absent until it is shown somewhere. */
  readonly probed?: Probed
  /** What was made of it, by the key of the recipe. */
  readonly made: Readonly<Record<string, MadeFile>>
}

/**
 * Writes a record with its own digest before it, so that a file that was cut off or changed is known as
 * such.
 */
export function formatRecord(record: PictureRecord): string {
  const body = JSON.stringify(record)
  return `${digest(body)}\n${body}\n`
}

/** Reads what `formatRecord` wrote; undefined for anything else. */
export function parseRecord(text: string): PictureRecord | undefined {
  const [mark, body = ''] = text.split('\n')
  if (mark !== digest(body)) return undefined
  const value: unknown = JSON.parse(body)
  const clean = madeIn(under(value, 'clean'))
  const made = Object.entries(recordIn(under(value, 'made'))).flatMap(([key, file]) => {
    const found = madeIn(file)
    return found === undefined ? [] : [[key, found] as const]
  })
  if (clean === undefined) return undefined
  const probed = probedIn(under(value, 'probed'))
  return { clean, ...(probed === undefined ? {} : { probed }), made: Object.fromEntries(made) }
}

function recordIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function under(value: unknown, key: string): unknown {
  return recordIn(value)[key]
}

function madeIn(value: unknown): MadeFile | undefined {
  const { digest: mark, size } = recordIn(value)
  return typeof mark === 'string' && /^[0-9a-f]{64}$/.test(mark) && typeof size === 'number'
    ? { digest: mark, size }
    : undefined
}

const FORMATS: readonly PictureFormat[] = ['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff', 'heif', 'other']
const FLAWS: readonly FlawKind[] = ['empty', 'huge', 'broken', 'not-a-picture', 'unsupported']

function probedIn(value: unknown): Probed | undefined {
  const facts = factsIn(recordIn(under(value, 'facts')))
  if (facts !== undefined) return { kind: 'sound', facts }
  const flaw = flawIn(recordIn(under(value, 'flaw')))
  return flaw === undefined ? undefined : { kind: 'flawed', flaw }
}

function factsIn(value: Readonly<Record<string, unknown>>): PictureFacts | undefined {
  const { width, height, isAnimated, hasAlpha, needsConversion, isResizable } = value
  const format = FORMATS.find((name) => name === value['format'])
  if (format === undefined || typeof width !== 'number' || typeof height !== 'number') return undefined
  return {
    format,
    width,
    height,
    isAnimated: isAnimated === true,
    hasAlpha: hasAlpha === true,
    needsConversion: needsConversion === true,
    isResizable: isResizable === true,
  }
}

function flawIn(value: Readonly<Record<string, unknown>>): PictureFlaw | undefined {
  const { detail, width, height } = value
  const kind = FLAWS.find((name) => name === value['kind'])
  const format = FORMATS.find((name) => name === value['format'])
  if (kind === undefined || format === undefined || typeof detail !== 'string') return undefined
  return {
    kind,
    detail,
    format,
    ...(typeof width === 'number' ? { width } : {}),
    ...(typeof height === 'number' ? { height } : {}),
  }
}
