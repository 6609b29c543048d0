import type { english } from './en.ts'

/** A word of the interface; a table without it is a mistake that the types find. */
export type InterfaceKey = keyof typeof english

/** All words of the interface in one language. */
export type InterfaceWords = Readonly<Record<InterfaceKey, string>>
