import type { DiagnosticCode } from '../model/codes.ts'
import { diagnostic } from '../model/diagnostic.ts'
import type { Details } from '../model/diagnostic.ts'
import type { Output } from '../model/output.ts'
import { outputPath, sourcePath } from '../model/paths.ts'
import type { WorkResult } from '../model/work.ts'
import { parseDataFile } from '../parse/data-file.ts'
import type { Tracker } from '../track/tracker.ts'
import type { Card } from '../transform/cards/card.ts'
import { cardAlt } from '../transform/cards/card-alt.ts'
import { cardSource } from '../transform/cards/card-source.ts'
import type { CardPicture } from '../transform/cards/card-picture.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { Inputs } from './inputs.ts'
import { CONFIGS } from './load-site.ts'
import type { WorkQueries } from './work-queries.ts'
import { workOutput } from './work-queries.ts'

export interface CardQueries {
  /** True where the site wants cards and its own address is known. */
  isOn(): boolean
  /** A card as a file of the site; undefined where it cannot be made, or not yet. */
  picture(card: Card): CardPicture | undefined
  /** Says that something is written in letters that cards cannot show. */
  reportLetters(): void
  /** The cards that the pages that were last evaluated show. */
  files(): readonly Output[]
}

interface Reads {
  readonly config: ConfigQueries
  readonly inputs: Inputs
  readonly works: WorkQueries
}

/** Binds social cards to the tracker: a page orders its card as text, and shows it once it is made. */
export function cardQueries(tracker: Tracker, reads: Reads): CardQueries {
  const { config, works } = reads
  const report = (code: DiagnosticCode, details: Details): void => {
    const at = placeOfKey(reads.inputs)
    tracker.report(diagnostic(code, at === undefined ? details : { ...details, at }))
  }
  // Who says nothing of cards gets them where they can be made, and hears nothing where they cannot.
  const isAsked = (): boolean => config.setting('social_cards') === true
  const isOn = tracker.query('socialCards', (): boolean => {
    if (config.setting('social_cards') === false || (config.option('preview') && !isAsked())) return false
    if (config.part('url') !== '') return true
    if (isAsked()) report('cards/no-url', NO_URL)
    return false
  })
  const ordered = (card: Card): WorkResult | undefined =>
    works.result({ kind: 'card', request: JSON.stringify({ source: cardSource(card) }) })
  return {
    isOn: () => isOn(''),
    picture: (card) => {
      const result = ordered(card)
      if (result?.kind === 'absent' && isAsked()) report('cards/no-typst', noTypst(result.package))
      if (result?.kind === 'failed') report('cards/not-made', notMade(result.message))
      if (result?.kind !== 'file') return undefined
      return { url: `/${fileOf(result)}`, width: 1200, height: 630, alt: cardAlt(card) }
    },
    reportLetters: () => {
      if (isAsked()) report('cards/no-letters', NO_LETTERS)
    },
    files: () => works.ordered().flatMap((order): readonly Output[] => {
      const result = order.kind === 'card' ? works.result(order) : undefined
      return result?.kind === 'file' ? [workOutput(outputPath(fileOf(result)), result)] : []
    }),
  }
}

/** Named for its content, so that whoever keeps a copy asks for a new one when it has changed. */
function fileOf({ mark, extension }: Extract<WorkResult, { kind: 'file' }>): string {
  return `assets/cards/${mark.slice(0, 16)}.${extension}`
}

const NO_URL: Details = {
  message:
    'Social cards are asked for, but `url` is not set, so none are made: their addresses have to be whole.',
  hint: 'Write `url: https://…` into site.yml.',
}

const NO_LETTERS: Details = {
  message:
    'Some titles or names are in letters that the fonts of social cards do not have; those cards show the ' +
    'rest, or the site’s name alone.',
  hint: 'Give such a page a picture of its own with `og_image`.',
}

function noTypst(name: string): Details {
  return {
    message: `Social cards are asked for, but the package that makes them, ${name}, is not installed.`,
    hint: `Run \`npm install ${name}\`, or take \`social_cards\` out of site.yml.`,
  }
}

function notMade(message: string): Details {
  return {
    message: `A social card could not be made: ${message}.`,
    hint: 'The page is published without it.',
  }
}

/** Where site.yml asks for cards; looked for only when there is something to say. */
function placeOfKey(inputs: Inputs): Details['at'] {
  const path = CONFIGS.find((candidate) => inputs.source(candidate) !== undefined)
  const text = path === undefined ? undefined : inputs.source(path)?.text
  if (path === undefined || text === undefined) return undefined
  return parseDataFile({ path: sourcePath(path), text }).value.locate(['social_cards'])
}
