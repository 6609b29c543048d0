// January to December, in the languages that bibliographies are mostly written in.
const NAMES = [
  'january february march april may june july august september october november december',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre',
  'styczen luty marzec kwiecien maj czerwiec lipiec sierpien wrzesien pazdziernik listopad grudzien',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  'leden unor brezen duben kveten cerven cervenec srpen zari rijen listopad prosinec',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu joulukuu',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
].map((line) => fold(line).split(' '))
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
])
const SHORTEST = 3

/**
 * Every beginning of a name that is long enough, with its month; 0 where two months share it. Whole names go
 * before beginnings.
 */
const BY_BEGINNING: ReadonlyMap<string, number> = beginnings()

/**
 * The number of a month by its name or a beginning of it of at least three letters, in any of the languages
 * known here; accents and case do not matter, and a season stands for its first month. Undefined where
 * nothing, or more than one month, fits.
 */
export function monthNumber(word: string): number | undefined {
  const folded = fold(word.toLowerCase()).replace(/ł/g, 'l').replace(/\.$/, '')
  const month = BY_BEGINNING.get(folded)
  return month === undefined || month === 0 ? SEASONS.get(folded) : month
}

function beginnings(): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const add = (text: string, month: number): void => {
    const known = found.get(text)
    found.set(text, known === undefined || known === month ? month : 0)
  }
  const each = NAMES.flatMap((names) => names.map((name, index) => ({ name, month: index + 1 })))
  for (const { name, month } of each) {
    for (let length = SHORTEST; length < name.length; length++) add(name.slice(0, length), month)
  }
  const whole = new Map<string, number>()
  for (const { name, month } of each) whole.set(name, (whole.get(name) ?? month) === month ? month : 0)
  return new Map([...found, ...whole])
}

// Russian й is taken apart by this too, which is why names of the table go through it as well.
function fold(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '')
}
