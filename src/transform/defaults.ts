import type { DefaultsRule } from '../model/config.ts'
import type { DataRecord } from '../model/data.ts'
import { mergeRecords } from '../model/merge-records.ts'
import { recordOf } from '../model/record.ts'
import { globMatches, isGlob } from './path-glob.ts'

/** Jekyll's old names for types, which it still takes. */
const OLD_TYPES: Readonly<Record<string, string>> = { page: 'pages', post: 'posts', draft: 'drafts' }

/**
 * The front matter that `defaults` gives to a file, by its path below `content/` and its type (`pages`,
 * `posts`, `drafts` or a collection's name). All rules that match are merged in their order, deeply; one
 * counts over the last that counted where its path is longer, or equally long and it names a type or the
 * other names none.
 */
export function defaultsFor(path: string, type: string, rules: readonly DefaultsRule[]): DataRecord {
  let merged: DataRecord = recordOf([])
  let strongest: DefaultsRule | undefined
  for (const rule of rules) {
    if (!matchesType(rule, type) || !matchesPath(rule.path, path)) continue
    const wins = strongest === undefined || outranks(rule, strongest)
    merged = wins ? mergeRecords(merged, rule.values) : mergeRecords(rule.values, merged)
    if (wins) strongest = rule
  }
  return merged
}

function matchesType(rule: DefaultsRule, type: string): boolean {
  return rule.type === undefined || (OLD_TYPES[rule.type] ?? rule.type) === type
}

/**
 * Whole names count: `talk` is not the beginning of `talks/a.md`. A folder may be written as Jekyll names it,
 * `_posts`.
 */
function matchesPath(written: string, path: string): boolean {
  const scope = written.replace(/^\.?\/+|\/+$/gu, '')
  if (scope === '' || scope === '.') return true
  return [scope, scope.replace(/^_/u, '')].some((known) =>
    isGlob(known) ? globMatches(known, path) : path === known || path.startsWith(`${known}/`),
  )
}

function outranks(rule: DefaultsRule, other: DefaultsRule): boolean {
  const [length, otherLength] = [withoutSlash(rule.path).length, withoutSlash(other.path).length]
  if (length !== otherLength) return length > otherLength
  return rule.type !== undefined || other.type === undefined
}

function withoutSlash(path: string): string {
  return path.replace(/^\//u, '')
}
