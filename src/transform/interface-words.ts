import { arabic } from './interface-words/ar.ts'
import { english } from './interface-words/en.ts'
import { french } from './interface-words/fr.ts'
import { german } from './interface-words/de.ts'
import { italian } from './interface-words/it.ts'
import { japanese } from './interface-words/ja.ts'
import { korean } from './interface-words/ko.ts'
import { portuguese } from './interface-words/pt.ts'
import { spanish } from './interface-words/es.ts'
import { chinese } from './interface-words/zh.ts'
import type { InterfaceWords } from './interface-words/words.ts'

/** By primary language tag. */
const TABLES: Readonly<Record<string, InterfaceWords>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  ja: japanese,
  ko: korean,
  pt: portuguese,
  zh: chinese,
}

/** The languages that have words of the interface, as primary tags. */
export const INTERFACE_LANGUAGES: readonly string[] = Object.keys(TABLES)

/**
 * A word of the interface in a language, by the first part of its tag (`pt-BR` → `pt`); in English where the
 * language has no table. A key that is not known becomes words itself, so that nothing is ever blank.
 */
export function word(key: string, lang: string): string {
  const primary = lang.toLowerCase().split(/[-_]/u)[0] ?? ''
  const table: Readonly<Record<string, string>> =
    (Object.hasOwn(TABLES, primary) ? TABLES[primary] : undefined) ?? english
  const found = Object.hasOwn(table, key) ? table[key] : undefined
  if (found !== undefined) return found
  const words = key.replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
