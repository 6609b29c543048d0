import { digest } from '../disk/digest.ts'
import type { WorkOrder } from '../model/work.ts'

/** The name of an order among the inputs and in the cache: SHA-256 of its kind and its request. */
export function workKey({ kind, request }: WorkOrder): string {
  return digest(`${kind}\n${request}`)
}
