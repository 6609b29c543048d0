/** Elements that have no content and no end tag (HTML, section 13.1.2). */
export const VOID: ReadonlySet<string> = words(
  'area base br col embed hr img input link meta param source track wbr',
)

/** Elements whose end tag may be left out. */
export const OPTIONAL_END: ReadonlySet<string> = words(
  'html head body li dt dd p rt rp optgroup option colgroup caption thead tbody tfoot tr td th',
)

/** Elements of SVG and MathML have other rules: `/>` ends them, and their names are not ours to judge. */
export const FOREIGN: ReadonlySet<string> = words('svg math')

/** Opening one of these ends what stands open of the elements named. */
export const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li', 'p'],
  dt: ['dt', 'dd', 'p'],
  dd: ['dt', 'dd', 'p'],
  rt: ['rt', 'rp'],
  rp: ['rt', 'rp'],
  option: ['option'],
  optgroup: ['option', 'optgroup'],
  tr: ['tr', 'td', 'th', 'p', 'caption', 'colgroup'],
  td: ['td', 'th', 'p'],
  th: ['td', 'th', 'p'],
  thead: ['caption', 'colgroup'],
  tbody: ['caption', 'colgroup', 'thead', 'tbody', 'tr', 'td', 'th', 'p'],
  tfoot: ['thead', 'tbody', 'tr', 'td', 'th', 'p'],
  body: ['head'],
}

/** Elements that no paragraph can hold: they end one that is open. */
export const ENDS_PARAGRAPH: ReadonlySet<string> = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3',
  'h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul',
)

/** Every element of HTML, those that are no longer to be used included: browsers know them all. */
export const KNOWN: ReadonlySet<string> = words(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote body br',
  'button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed',
  'fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe',
  'image img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noembed noframes',
  'noscript object ol optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script',
  'search section select slot small source span strike strong style sub summary sup svg table tbody td template',
  'textarea tfoot th thead time title tr track tt u ul var video wbr xmp',
)

function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}
