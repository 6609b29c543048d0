/**
 * One step of a pattern. `folders` and `folder` come as a pair and stand for `**` with its slash: the first
 * is entered between names, the second is inside one.
 */
type Step =
  | { readonly kind: 'sign'; readonly accepts: (sign: string) => boolean; readonly isWild: boolean }
  | { readonly kind: 'star' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'folder' }

/**
 * Patterns that were read before, by their text. An entry depends on nothing else and is never changed; there
 * are as many as a site's configuration has globs.
 */
const known = new Map<string, readonly (readonly Step[])[]>()

/**
 * True for a path pattern with a sign that stands for more than itself; only `*` makes a scope a glob, as in
 * Jekyll.
 */
export function isGlob(pattern: string): boolean {
  return pattern.includes('*')
}

/**
 * True where a glob matches a posix path or one of the folders that it lies in: `*` and `?` stand for signs
 * within a name, `**` for any number of folders, `[a-c]` and `[!a-c]` for a sign of a set, `{a,b}` for one of
 * several texts. As in Ruby's `Dir.glob`, a wildcard does not stand for a dot at the beginning of a name. The
 * work grows with the length of pattern times path, whatever the pattern.
 */
export function globMatches(pattern: string, path: string): boolean {
  const alternatives = known.get(pattern) ?? withoutBraces(pattern.replace(/\/+$/u, '')).map(readSteps)
  known.set(pattern, alternatives)
  return alternatives.some((steps) => matches(steps, path))
}

/**
 * Walks over the path with all places of the pattern that may have been reached, so that nothing is tried
 * twice.
 */
function matches(steps: readonly Step[], path: string): boolean {
  let places = reachable(steps, [0])
  let beginsName = true
  for (const sign of path) {
    if (sign === '/' && places.has(steps.length)) return true
    const next = [...places].flatMap((place) => placesAfter(steps, place, { sign, beginsName }))
    places = reachable(steps, next)
    beginsName = sign === '/'
  }
  return places.has(steps.length)
}

/**
 * Adds the places that are reached without a sign: behind a star, and behind folders of which there may be
 * none.
 */
function reachable(steps: readonly Step[], from: readonly number[]): Set<number> {
  const places = new Set(from)
  for (const place of places) {
    const kind = steps[place]?.kind
    if (kind === 'star') places.add(place + 1)
    if (kind === 'folders') places.add(place + 2)
  }
  return places
}

interface At {
  readonly sign: string
  readonly beginsName: boolean
}

function placesAfter(steps: readonly Step[], place: number, { sign, beginsName }: At): readonly number[] {
  const step = steps[place]
  if (step === undefined) return []
  const isHidden = beginsName && sign === '.'
  if (step.kind === 'sign') return step.accepts(sign) && !(step.isWild && isHidden) ? [place + 1] : []
  if (step.kind === 'folder') return [sign === '/' ? place - 1 : place]
  if (sign === '/' || isHidden) return []
  return [step.kind === 'folders' ? place + 1 : place]
}

const TOKEN = /\*\*\/|\*+|\?|\[[!^]?\]?[^\]/]*\]|\\.|./gsu

function readSteps(pattern: string): readonly Step[] {
  const tokens = pattern.match(TOKEN) ?? []
  return tokens.flatMap((token, index): readonly Step[] => {
    const beginsName = index === 0 || (tokens[index - 1]?.endsWith('/') ?? false)
    if (token === '**/' && beginsName) return [{ kind: 'folders' }, { kind: 'folder' }]
    if (token === '**/') return [{ kind: 'star' }, signStep('/')]
    if (token.startsWith('*')) return [{ kind: 'star' }]
    if (token === '?') return [{ kind: 'sign', accepts: (sign) => sign !== '/', isWild: true }]
    if (token.startsWith('[') && token.length > 2) return [setStep(token)]
    return [signStep(token.startsWith('\\') && token !== '\\' ? token.slice(1) : token)]
  })
}

function signStep(wanted: string): Step {
  return { kind: 'sign', accepts: (sign) => sign === wanted, isWild: false }
}

/** `[a-c]` or `[!a-c]`; a range that runs backwards holds nothing, as in Ruby. */
function setStep(token: string): Step {
  const isNegated = /^\[[!^]/u.test(token)
  const members = [...token.slice(isNegated ? 2 : 1, -1).matchAll(/(.)-(.)|./gsu)]
  const ranges = members.map(([all, from = all, to = all]) => [from, to] as const)
  const isMember = (sign: string) => ranges.some(([from, to]) => from <= sign && sign <= to)
  return { kind: 'sign', accepts: (sign) => sign !== '/' && isMember(sign) !== isNegated, isWild: true }
}

/** Writes out `{a,b}`: one pattern for each of its texts. */
function withoutBraces(pattern: string): readonly string[] {
  const [before, texts, after] = /^(.*?)\{([^{}]*)\}(.*)$/su.exec(pattern)?.slice(1) ?? []
  if (before === undefined || texts === undefined || after === undefined) return [pattern]
  const rest = withoutBraces(after)
  return texts.split(',').flatMap((text) => rest.map((tail) => before + text + tail))
}
