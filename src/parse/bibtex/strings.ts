/** The abbreviations that every bibliography has without defining them. */
export const MONTH_STRINGS: ReadonlyMap<string, string> = new Map([
  ['jan', 'January'], ['feb', 'February'], ['mar', 'March'], ['apr', 'April'], ['may', 'May'],
  ['jun', 'June'],
  ['jul', 'July'], ['aug', 'August'], ['sep', 'September'], ['oct', 'October'], ['nov', 'November'],
  ['dec', 'December'],
])

/** A value is never expanded beyond this, so that @strings that double each other cannot fill the memory. */
export const LONGEST_VALUE = 1_000_000
