import type { Answer, Ask } from './ask.ts'

/** What became of an address of another site. */
export type Verdict =
  | { readonly kind: 'alive' }
  /** Sent on for good to another address, which answers. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'dead'; readonly why: string }
  /** It answers, but not to us: nothing can be said of it. */
  | { readonly kind: 'unknown'; readonly why: string }

/** How an address is asked: the network, and a way to wait. */
export interface Means {
  readonly ask: Ask
  readonly wait: (milliseconds: number) => Promise<void>
}

const REDIRECTS = 5
const TRIES = 3
const PAUSE = 1000
const LONGEST_PAUSE = 30_000

/** Statuses of servers that want no machines, or a password: the page may well be there for people. */
const GUARDED: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 418, 429, 451, 503, 999])

/**
 * Asks an address politely: by HEAD, then by GET where that is refused, again after a pause where the server
 * is busy, along at most five redirects.
 */
export async function probe(url: string, means: Means): Promise<Verdict> {
  let at = url
  let isForGood = true
  for (let step = 0; step <= REDIRECTS; step += 1) {
    const answer = await patiently(at, means)
    if (answer.kind === 'silent') return { kind: 'dead', why: answer.why }
    const { status, location } = answer
    if (status < 300)
      return at === url || !isForGood || isTrifle(url, at) ? { kind: 'alive' } : { kind: 'moved', to: at }
    if (status >= 400 || location === undefined) return refusal(status)
    if (!URL.canParse(location, at))
      return { kind: 'dead', why: 'it redirects to something that is no address' }
    isForGood &&= status === 301 || status === 308
    at = new URL(location, at).href
  }
  return { kind: 'dead', why: `it redirects more than ${REDIRECTS} times` }
}

function refusal(status: number): Verdict {
  if (GUARDED.has(status) || status < 400) return { kind: 'unknown', why: `it answers with status ${status}` }
  return { kind: 'dead', why: `it answers with status ${status}` }
}

async function patiently(url: string, { ask, wait }: Means): Promise<Answer> {
  let answer = await ask(url, 'HEAD')
  for (let tried = 1; tried < TRIES; tried += 1) {
    const needsGet = answer.kind === 'status' && answer.status >= 400 && !isBusy(answer)
    if (needsGet) return await ask(url, 'GET')
    if (!isBusy(answer)) return answer
    await wait(pauseOf(answer, tried))
    answer = await ask(url, tried === 1 ? 'HEAD' : 'GET')
  }
  return answer
}

function isBusy(answer: Answer): boolean {
  return answer.kind === 'silent' || answer.status === 429 || answer.status >= 500
}

function pauseOf(answer: Answer, tried: number): number {
  const asked = answer.kind === 'status' ? Number(answer.retryAfter) * 1000 : Number.NaN
  return Number.isFinite(asked) ? Math.min(LONGEST_PAUSE, asked) : PAUSE * 2 ** (tried - 1)
}

/** A slash at the end, `https` for `http` and `www.` are no reason to write an address anew. */
function isTrifle(from: string, to: string): boolean {
  const plain = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/?(?:#.*)?$/, '')
  return plain(from) === plain(to)
}
