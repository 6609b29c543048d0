import type { Details, Diagnostic, Span } from '../../model/diagnostic.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { LineMap, TextPlace } from '../line-map.ts'
import { spanBetween } from '../line-map.ts'
import type { YamlNode } from './node.ts'
import type { YamlProblem } from './compose.ts'
import { MAX_DEPTH } from './compose.ts'

/** Where a problem's nodes are counted from, and whose codes it uses. */
export interface ProblemSetting {
  readonly family: 'config' | 'front-matter' | 'data'
  readonly text: string
  readonly map: LineMap
  readonly place: TextPlace
}

/** Says what is wrong with a text that parses, with the places of the nodes concerned. */
export function describeProblem(problem: YamlProblem, setting: ProblemSetting): Diagnostic {
  const at = spanOf(problem.node, setting)
  const details = { ...DESCRIPTIONS[problem.kind](problem, setting), at }
  switch (problem.kind) {
    case 'duplicate':
      return diagnostic(`${setting.family}/duplicate-key`, details)
    case 'cycle':
    case 'too-many':
    case 'too-deep':
      return diagnostic(`${setting.family}/too-large`, details)
    default:
      return diagnostic(`${setting.family}/bad-yaml`, details)
  }
}

type Describe = (problem: YamlProblem, setting: ProblemSetting) => Details

const DESCRIPTIONS: Readonly<Record<YamlProblem['kind'], Describe>> = {
  duplicate: ({ name, first }, setting) => {
    const earlier = first === undefined ? undefined : spanOf(first, setting)
    const before = earlier === undefined ? '' : `, first on line ${earlier.line}`
    return {
      message: `\`${name}\` is written twice${before}; the last one counts.`,
      hint: 'Delete one of the two.',
      ...(earlier === undefined
        ? {}
        : { notes: [{ at: earlier, message: `\`${name}\` stands here first.` }] }),
    }
  },
  'complex-key': (_, { text }) => ({
    message: 'A list or mapping stands where a key should be, so this value is left out.',
    hint: text.includes('{{')
      ? 'Put quotes around text that holds braces, as in "{{ … }}".'
      : 'Put quotes around the key if it is meant as text.',
  }),
  'unknown-alias': ({ name }) => ({
    message: `\`*${name}\` refers to an anchor that is not in this file; it is read as text.`,
    hint: `Put quotes around it if it is meant as text: "*${name}".`,
  }),
  cycle: ({ name }) => ({
    message: `\`*${name}\` stands inside the value it refers to, which would have no end.`,
    hint: 'Write the value out instead of referring to it.',
  }),
  'unknown-tag': ({ name }) => ({
    message: `\`${name}\` is a type that is not known here; it is read as part of the text.`,
    hint: 'Put quotes around the value, or delete the tag if it is not meant as text.',
  }),
  'ignored-tag': ({ name }) => ({
    message: `\`${name}\` is a type that is not known here; the list or mapping behind it is read without it.`,
    hint: 'Delete the tag.',
  }),
  'too-many': () => ({
    message:
      'This text holds more values than are read, aliases written out; from here on they are left out.',
    hint: 'Move the bulk of it to a file below data/, and avoid aliases that refer to aliases.',
  }),
  'too-deep': () => ({
    message: `Lists and mappings are nested more than ${MAX_DEPTH} deep; what lies below is left out.`,
    hint: 'Make the structure flatter.',
  }),
}

function spanOf(node: YamlNode, { map, place }: ProblemSetting): Span {
  return spanBetween(map, place, [node.start, node.end])
}
