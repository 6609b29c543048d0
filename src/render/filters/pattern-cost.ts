const TOKENS = /\\.|\[\^?\]?(?:\\.|\[:[a-z]+:\]|[^\]])*\]|[*+?]|\{\d*,?\d*\}|[()|]|[^]/gs

interface Group {
  readonly repeats: number
  readonly choices: number
}

const EMPTY: Group = { repeats: 0, choices: 0 }

/** How long a text may be by the number of repeats that share it; where three do, no text is short enough. */
const LONGEST_TEXTS = [200_000, 50_000, 1000] as const

/**
 * Tells how long a text a pattern may be used on, or why on none: JavaScript tries all ways in which repeats
 * can
 * share a text, so that a repeat inside a repeat takes exponential time, and each further one another factor
 * of the
 * length. A repeat that must stop at the character after it, as in `[^>]*>`, leaves nothing to try.
 */
export function costOf(pattern: string): { readonly longestText: number } | string {
  if (/\(\?<[=!]/.test(pattern)) return 'it looks behind'
  const tokens = pattern.match(TOKENS) ?? []
  if (tokens.some((token) => /^\\[1-9k]/.test(token))) return 'it refers back to a group'
  if (repeatsBranches(tokens)) return 'it repeats a group that itself repeats or chooses'
  const repeats = tokens
    .map((token, at) => ({ token, at }))
    .filter(({ token }) => isRepeat(token) && !isShort(token))
  const firstOpen = repeats.findIndex(({ at }) => !isSharp(tokens, at))
  const longestText = LONGEST_TEXTS[firstOpen < 0 ? 0 : repeats.length - firstOpen]
  return longestText === undefined ? 'too many of its repeats share the same characters' : { longestText }
}

function isRepeat(token: string | undefined): boolean {
  return token !== undefined && /^(?:[*+]|\{\d*,\d*\})$/.test(token)
}

// `{1,4}` tries few ways, however long the text.
function isShort(token: string): boolean {
  const most = /^\{\d*,(\d+)\}$/.exec(token)?.[1]
  return most !== undefined && Number(most) <= 10
}

function repeatsBranches(tokens: readonly string[]): boolean {
  const open: Group[] = []
  let group = EMPTY
  return tokens.some((token, at) => {
    if (token === '(') {
      open.push(group)
      group = EMPTY
    } else if (token === ')') {
      if (isRepeat(tokens[at + 1]) && group.repeats + group.choices > 0) return true
      group = joined(open.pop() ?? EMPTY, group)
    } else if (token === '|') group = { ...group, choices: group.choices + 1 }
    else if (isRepeat(token) || token === '?') group = { ...group, repeats: group.repeats + 1 }
    return false
  })
}

function joined(outer: Group, inner: Group): Group {
  return { repeats: outer.repeats + inner.repeats, choices: outer.choices + inner.choices }
}

function isSharp(tokens: readonly string[], at: number): boolean {
  const atom = tokens[at - 1]
  const next = tokens.slice(at + 1).find((token) => token !== '?' && token !== ')')
  if (atom === undefined || atom === ')' || next === undefined) return false
  const literal = /^\\?([^\w\s\\.()[\]{}|^$*+?])$|^([\w ])$/.exec(next)
  const character = literal?.[1] ?? literal?.[2]
  if (character === undefined || atom.includes('[:')) return false
  try {
    return !new RegExp(`^${atom}$`, 'iu').test(character)
  } catch {
    return false
  }
}
