import type { Cv, CvNetwork } from '../../model/cv.ts'
import { services } from '../author/services.ts'

/**
 * Gives the accounts of a CV that have a user name and no address the address of a service that is known by
 * their name.
 */
export function linkNetworks(cv: Cv): Cv {
  return { ...cv, networks: cv.networks.map(linkNetwork) }
}

function linkNetwork(account: CvNetwork): CvNetwork {
  const address = ADDRESSES.get(plain(account.network))
  if (account.url !== undefined || account.username === undefined || address === undefined) return account
  return { ...account, url: address.replace('%', () => encodeURIComponent(account.username ?? '')) }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

const ADDRESSES: ReadonlyMap<string, string> = new Map(
  Object.entries(services).flatMap(([name, { label, keys, address }]) =>
    address === undefined ? [] : [name, label, ...keys].map((known) => [plain(known), address] as const),
  ),
)
