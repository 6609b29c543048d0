/** The names of a language's months (from January) and days of the week (from Sunday). */
export interface CalendarNames {
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  readonly days: readonly string[]
  readonly shortDays: readonly string[]
}

const numbered = (suffix: string) => Array.from({ length: 12 }, (_, index) => `${index + 1}${suffix}`)
const words = (text: string) => text.split(' ')

const ENGLISH: CalendarNames = {
  months: words('January February March April May June July August September October November December'),
  shortMonths: words('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  days: words('Sunday Monday Tuesday Wednesday Thursday Friday Saturday'),
  shortDays: words('Sun Mon Tue Wed Thu Fri Sat'),
}

/** By primary language tag. Names have the case and the form that they take inside a date. */
const NAMES: Readonly<Record<string, CalendarNames>> = {
  en: ENGLISH,
  ar: {
    months: words('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    shortMonths: words('يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'),
    days: words('الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'),
    shortDays: words('أحد اثنين ثلاثاء أربعاء خميس جمعة سبت'),
  },
  de: {
    months: words('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
    shortMonths: words('Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.'),
    days: words('Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag'),
    shortDays: words('So Mo Di Mi Do Fr Sa'),
  },
  es: {
    months: words('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
    shortMonths: words('ene feb mar abr may jun jul ago sept oct nov dic'),
    days: words('domingo lunes martes miércoles jueves viernes sábado'),
    shortDays: words('dom lun mar mié jue vie sáb'),
  },
  fr: {
    months: words('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    shortMonths: words('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
    days: words('dimanche lundi mardi mercredi jeudi vendredi samedi'),
    shortDays: words('dim. lun. mar. mer. jeu. ven. sam.'),
  },
  it: {
    months: words(
      'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    ),
    shortMonths: words('gen feb mar apr mag giu lug ago set ott nov dic'),
    days: words('domenica lunedì martedì mercoledì giovedì venerdì sabato'),
    shortDays: words('dom lun mar mer gio ven sab'),
  },
  ja: {
    months: numbered('月'),
    shortMonths: numbered('月'),
    days: words('日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日'),
    shortDays: words('日 月 火 水 木 金 土'),
  },
  ko: {
    months: numbered('월'),
    shortMonths: numbered('월'),
    days: words('일요일 월요일 화요일 수요일 목요일 금요일 토요일'),
    shortDays: words('일 월 화 수 목 금 토'),
  },
  nl: {
    months: words('januari februari maart april mei juni juli augustus september oktober november december'),
    shortMonths: words('jan feb mrt apr mei jun jul aug sep okt nov dec'),
    days: words('zondag maandag dinsdag woensdag donderdag vrijdag zaterdag'),
    shortDays: words('zo ma di wo do vr za'),
  },
  pt: {
    months: words('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
    shortMonths: words('jan fev mar abr mai jun jul ago set out nov dez'),
    days: words('domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado'),
    shortDays: words('dom seg ter qua qui sex sáb'),
  },
  ru: {
    months: words('января февраля марта апреля мая июня июля августа сентября октября ноября декабря'),
    shortMonths: words('янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.'),
    days: words('воскресенье понедельник вторник среда четверг пятница суббота'),
    shortDays: words('вс пн вт ср чт пт сб'),
  },
  zh: {
    months: numbered('月'),
    shortMonths: numbered('月'),
    days: words('星期日 星期一 星期二 星期三 星期四 星期五 星期六'),
    shortDays: words('周日 周一 周二 周三 周四 周五 周六'),
  },
}

/**
 * The names that belong to a language tag such as `de`, `pt_BR` or `zh-Hans`; English for a language without
 * a table. The tables are our own, so that no version of Node changes the bytes of a site.
 */
export function calendarNames(lang: string): CalendarNames {
  const primary = lang.toLowerCase().split(/[-_]/u)[0] ?? ''
  return Object.hasOwn(NAMES, primary) ? (NAMES[primary] ?? ENGLISH) : ENGLISH
}

/** The languages that have a table, as primary tags. */
export const CALENDAR_LANGUAGES: readonly string[] = Object.keys(NAMES)
