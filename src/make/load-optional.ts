/** A package, or that it is not installed. */
export type Loaded<T> = { readonly library: T } | { readonly absent: true }

/**
 * Loads an optional package: `load` is the `import()` of it. Any failure but that of not finding it is
 * thrown.
 */
export async function loadOptional<T>(load: () => Promise<T>): Promise<Loaded<T>> {
  try {
    return { library: await load() }
  } catch (failure) {
    if (isMissing(failure)) return { absent: true }
    throw failure
  }
}

/** A package that needs another one which is missing is not there either. */
function isMissing(failure: unknown): boolean {
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
  return code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND'
}
