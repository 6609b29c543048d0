/** Written into the program when it is bundled: a digest of all that it is made of. */
declare const PROGRAM_MARK: string | undefined

/**
 * What tells this very program from every other version of it; empty where it runs from its sources, which
 * may change under it.
 */
export function programMark(): string {
  return typeof PROGRAM_MARK === 'string' ? PROGRAM_MARK : ''
}
