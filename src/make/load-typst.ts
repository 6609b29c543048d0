import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { installedVersion } from '../disk/installed-version.ts'
import type { Loaded } from './load-optional.ts'
import { loadOptional } from './load-optional.ts'

/** The package that holds Typst's compiler with its fonts. */
export const TYPST_PACKAGE = '@myriaddreamin/typst-ts-node-compiler'

/** The compiler's class, as the package gives it. */
export type TypstCompiler = typeof NodeCompiler

let loading: Promise<Loaded<TypstCompiler>> | undefined

/**
 * Loads Typst when the first document is wanted: fifty megabytes, and a twentieth of a second. Where the
 * package is there without the part that is made for this machine, it counts as absent: installing it again
 * is what helps there too.
 */
export function loadTypst(): Promise<Loaded<TypstCompiler>> {
  loading ??= loadOptional(compilerClass).catch((failure: unknown) => {
    if (failure instanceof Error && /native binding/i.test(failure.message)) return { absent: true }
    throw failure
  })
  return loading
}

async function compilerClass(): Promise<TypstCompiler> {
  return (await import('@myriaddreamin/typst-ts-node-compiler')).NodeCompiler
}

/** Typst's part of a maker's version, without loading it: `typst 0.7.0`; no number where it is absent. */
export function typstVersion(): string {
  return `typst ${installedVersion(TYPST_PACKAGE)}`
}
