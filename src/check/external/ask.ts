/** What a server said, or why none did. */
export type Answer =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly location?: string | undefined
      readonly retryAfter?: string | undefined
    }
  | { readonly kind: 'silent'; readonly why: string }

/** Asks one address once, following no redirect. */
export type Ask = (url: string, method: 'HEAD' | 'GET') => Promise<Answer>

/** How long an answer is waited for, in milliseconds. */
const PATIENCE = 10_000

/** Asks over the network, saying who asks and reading no more than the head of what comes. */
export function askNetwork(version: string, patience: number = PATIENCE): Ask {
  return async (url, method) => {
    const headers = {
      'user-agent': `Carrel/${version} (link check; only the head of each page is read)`,
      accept: '*/*',
    }
    try {
      const response = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(patience),
      })
      await response.body?.cancel()
      const location = response.headers.get('location') ?? undefined
      const retryAfter = response.headers.get('retry-after') ?? undefined
      return { kind: 'status', status: response.status, location, retryAfter }
    } catch (failure) {
      return { kind: 'silent', why: whyOf(failure, patience) }
    }
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the host hung up',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

function whyOf(failure: unknown, patience: number): string {
  const cause = failure instanceof Error ? failure.cause : undefined
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  if (failure instanceof Error && failure.name === 'TimeoutError')
    return `it did not answer within ${patience / 1000} seconds`
  return WHY[code] ?? (code === '' ? 'it cannot be asked' : `it cannot be asked (${code})`)
}
