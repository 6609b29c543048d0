import { primaryTag } from './tags.ts'

/** What speakers call their language, by tag; written as it stands in a list. */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'العربية', bg: 'Български', bn: 'বাংলা', ca: 'Català', cs: 'Čeština', cy: 'Cymraeg', da: 'Dansk', de: 'Deutsch',
  el: 'Ελληνικά', en: 'English', eo: 'Esperanto', es: 'Español', et: 'Eesti', eu: 'Euskara', fa: 'فارسی', fi: 'Suomi',
  fr: 'Français', ga: 'Gaeilge', gl: 'Galego', he: 'עברית', hi: 'हिन्दी', hr: 'Hrvatski', hu: 'Magyar', hy: 'Հայերեն',
  id: 'Bahasa Indonesia', is: 'Íslenska', it: 'Italiano', ja: '日本語', ka: 'ქართული', ko: '한국어', la: 'Latina',
  lt: 'Lietuvių', lv: 'Latviešu', ms: 'Bahasa Melayu', nb: 'Norsk bokmål', nl: 'Nederlands', nn: 'Norsk nynorsk',
  no: 'Norsk', pl: 'Polski', pt: 'Português', ro: 'Română', ru: 'Русский', sk: 'Slovenčina', sl: 'Slovenščina',
  sq: 'Shqip', sr: 'Српски', sv: 'Svenska', sw: 'Kiswahili', ta: 'தமிழ்', th: 'ไทย', tr: 'Türkçe', uk: 'Українська',
  ur: 'اردو', vi: 'Tiếng Việt', yi: 'ייִדיש', zh: '中文', 'zh-hans': '简体中文', 'zh-hant': '繁體中文', 'zh-cn': '简体中文',
  'zh-tw': '繁體中文', 'pt-br': 'Português (Brasil)', 'pt-pt': 'Português (Portugal)', 'en-gb': 'English (UK)',
  'en-us': 'English (US)', 'fr-ca': 'Français (Canada)', 'es-mx': 'Español (México)', 'de-ch': 'Deutsch (Schweiz)',
  'de-at': 'Deutsch (Österreich)',
}

/** The name of a language in that language itself; its tag where there is none in the table. */
export function languageName(lang: string): string {
  const tag = lang.toLowerCase().replaceAll('_', '-')
  const found = [tag, primaryTag(tag)].find((name) => Object.hasOwn(NAMES, name))
  return found === undefined ? lang : (NAMES[found] ?? lang)
}
