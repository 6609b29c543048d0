import type { Diagnostic, Span } from '../model/diagnostic.ts'
import type { Route, RouteOrigin } from '../model/output.ts'
import type { OutputPath, UrlPath } from '../model/paths.ts'
import { diagnostic } from '../model/diagnostic.ts'

/** Something that would like to have an address. */
export interface Claim {
  readonly path: OutputPath
  readonly url: UrlPath
  readonly from: RouteOrigin
  /**
   * `own` for what an author wrote: two of them at one address are an error. `redirect` and `made` give way
   * to it, the first with a warning, the second silently; the theme's files are `made` too.
   */
  readonly rank: 'own' | 'redirect' | 'made'
}

/**
 * Tells where an address was decided; asked only when a message needs it, since finding a place takes time.
 */
export type PlaceOfClaim = (from: RouteOrigin) => Span | undefined

export interface RouteTable {
  readonly routes: ReadonlyMap<OutputPath, Route>
  readonly problems: readonly Diagnostic[]
}

const RANKS = ['own', 'redirect', 'made'] as const

/**
 * Gives each address to one claim. Addresses that differ only in case count as one, since on many disks
 * they are.
 */
export function routeTable(claims: readonly Claim[], placeOf: PlaceOfClaim): RouteTable {
  const routes = new Map<OutputPath, Route>()
  const owners = new Map<string, Claim>()
  const problems: Diagnostic[] = []
  for (const rank of RANKS) {
    for (const claim of claims) {
      if (claim.rank !== rank) continue
      const key = claim.path.normalize('NFC').toLowerCase()
      const owner = owners.get(key)
      if (owner === undefined) {
        owners.set(key, claim)
        routes.set(claim.path, { path: claim.path, url: claim.url, from: claim.from })
      } else problems.push(...collision(owner, claim, placeOf))
    }
  }
  return { routes, problems }
}

function collision(owner: Claim, claim: Claim, placeOf: PlaceOfClaim): readonly Diagnostic[] {
  if (claim.rank === 'made' || (claim.rank === 'redirect' && owner.rank === 'redirect')) return []
  const place = placeOf(claim.from)
  const at = place === undefined ? {} : { at: place }
  if (claim.rank === 'redirect') {
    const message = `\`${claim.url}\` cannot be a redirect: ${describe(owner)} has that address.`
    return [diagnostic('content/redirect-taken', { message, hint: 'Take it out of `redirect_from`.', ...at })]
  }
  const other = placeOf(owner.from)
  return [
    diagnostic('content/double-address', {
      message: `${describe(claim)} and ${describe(owner)} both have the address \`${claim.url}\`.`,
      hint: 'Give one of them another `permalink`, or rename its file.',
      ...at,
      ...(other === undefined ? {} : { notes: [{ at: other, message: 'The other one is here.' }] }),
    }),
  ]
}

function describe(claim: Claim): string {
  const { from } = claim
  return 'source' in from ? `\`${from.source}\`` : `the page \`${claim.url}\``
}
