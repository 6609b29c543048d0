import type { DataRecord } from '../model/data.ts'
import type { SourcePath } from '../model/paths.ts'
import { sourcePath, THEME_PREFIX } from '../model/paths.ts'
import { isRecord } from '../model/record.ts'
import { digest } from '../disk/digest.ts'
import type { Tracker } from '../track/tracker.ts'
import { compactCss } from '../transform/generated/compact-css.ts'
import type { LabelledPost } from '../transform/related-posts.ts'
import { relatedPosts } from '../transform/related-posts.ts'
import { accentOf } from '../transform/theme/accent.ts'
import { joinScripts } from '../transform/theme/compact-script.ts'
import type { Look } from '../transform/theme/theme-css.ts'
import { packCss } from '../transform/theme/pack-css.ts'
import { themeCss } from '../transform/theme/theme-css.ts'
import type { ConfigQueries } from './config-queries.ts'
import type { Inputs } from './inputs.ts'
import { placeInConfig } from './place-in-config.ts'
import type { SummaryQueries } from './summary-queries.ts'

/** A file put together from several, named by what it holds, so that a browser may keep it for ever. */
export interface Bundle {
  /** Its path in the output, such as `assets/css/main.1f2e3d4c.css`. */
  readonly path: string
  readonly text: string
}

export interface ThemeQueries {
  /** Every style sheet of the site's: what all pages need, and what only some do. */
  styles(): readonly Bundle[]
  /** The style sheets that a page with this text needs. */
  stylesFor(html: string): readonly Bundle[]
  /** Every script of the site's: what all pages load, and parts that only some do. */
  scripts(): readonly Bundle[]
  /** The scripts that a page with this text loads. */
  scriptsFor(html: string): readonly Bundle[]
  /** True where the site has fonts of its own to load: not with `theme.font: system`. */
  hasFonts(): boolean
  /** The colour of links and marks on light paper, as a hex number. */
  accent(): string
  /** The posts most like one; none for a page that is no post, or where the site wants none. */
  related(path: SourcePath): readonly SourcePath[]
}

interface Reads {
  readonly config: ConfigQueries
  readonly inputs: Inputs
  readonly summaries: SummaryQueries
  /** Rules that are made of the site's data: the colours of venues. */
  readonly madeStyles: () => string
}

/** A site's own rules, added after the theme's. */
export const CUSTOM_STYLES = 'assets/css/custom.css'

/** What every formula of KaTeX's begins with. */
const FORMULA = 'class="katex'

/** Binds to the tracker what the theme makes of a site's choices. */
export function themeQueries(tracker: Tracker, reads: Reads): ThemeQueries {
  const { inputs } = reads
  const look = tracker.query('look', () => lookOf(reads, tracker))
  const styles = styleBundles(tracker, reads, () => look(''))
  const scripts = tracker.query('scripts', () => readScripts(inputs))
  const scriptsFor = (html: string): readonly Bundle[] =>
    scripts('').filter(({ marked }) => marked === undefined || new RegExp(marked).test(html))
  const hasFonts = tracker.query('hasFonts', () => look('').font !== 'system')
  // Labels alone, so that a new title or date compares no two posts again.
  const labelled = tracker.query('labelledPosts', (): readonly LabelledPost[] => {
    const posts = reads.summaries
      .collection('posts')
      .items.flatMap((path) => reads.summaries.summary(path) ?? [])
    return posts.map(({ source, meta }) => ({ source, tags: meta.tags, categories: meta.categories }))
  })
  const allRelated = tracker.query('relatedPosts', () => relatedTable(reads, labelled('')))
  const related = tracker.query('related', (path) => allRelated('').get(sourcePath(path)) ?? [])
  const shared = { accent: () => look('').accent.light, hasFonts: () => hasFonts(''), related }
  return { ...styles, scripts: () => scripts(''), scriptsFor, ...shared }
}

/** The style sheets: one that every page loads, and beside it one of two for pages with more in them. */
function styleBundles(
  tracker: Tracker,
  { inputs, madeStyles }: Reads,
  look: () => Look,
): Pick<ThemeQueries, 'styles' | 'stylesFor'> {
  const parts = tracker.query('styleParts', () => {
    const { font } = look()
    return inOrder('css', inputs).filter(({ name }) => font !== 'system' || name !== 'fonts.css')
  })
  // The site's own rules end both files, so that they come last whatever a page loads.
  const own = (): string => inputs.source(CUSTOM_STYLES)?.text ?? ''
  const styles = tracker.query('styles', (): Bundle => {
    const always = parts('').filter(({ markers }) => markers.length === 0)
    const sheets = always.map(({ name }) => textOf(`assets/css/${name}`, inputs))
    return sheet('main', [...sheets, themeCss(look()), madeStyles(), own()])
  })
  const furtherStyles = tracker.query('furtherStyles', (): Bundle => {
    const some = parts('').filter(({ markers }) => markers.length > 0)
    return sheet('text', [...some.map(({ name }) => textOf(`assets/css/${name}`, inputs)), own()])
  })
  // One file in place of the second, since a browser shows nothing before it has them all.
  const mathStyles = tracker.query('mathStyles', (): Bundle => {
    return sheet('math-text', [formulaStyles(inputs), furtherStyles('').text])
  })
  const bareMathStyles = tracker.query('bareMathStyles', () => sheet('math', [formulaStyles(inputs)]))
  const markers = tracker.query('styleMarkers', () => oneOf(parts('').flatMap((part) => part.markers)), {
    equal: (before, after) => before?.source === after?.source,
  })
  const stylesFor = (html: string): readonly Bundle[] => {
    const isRich = markers('')?.test(html) === true
    if (html.includes(FORMULA)) return [styles(''), isRich ? mathStyles('') : bareMathStyles('')]
    return isRich ? [styles(''), furtherStyles('')] : [styles('')]
  }
  const all = (): readonly Bundle[] => [styles(''), furtherStyles(''), mathStyles(''), bareMathStyles('')]
  return { styles: all, stylesFor }
}

/** A script, and the pattern that the pages that load it hold; all do where there is none. */
interface MarkedBundle extends Bundle {
  readonly marked?: string | undefined
}

function readScripts(inputs: Inputs): readonly MarkedBundle[] {
  const all = inOrder('js', inputs)
  const always = all.filter((part) => part.markers.length === 0)
  const main = script('main', always.map(({ name }) => textOf(`assets/js/${name}`, inputs)))
  const some = all.filter((part) => part.markers.length > 0)
  const parts = some.map(({ name, markers }) => {
    const bundle = script(name.replace(/\.js$/, ''), [textOf(`assets/js/${name}`, inputs)])
    return { ...bundle, marked: oneOf(markers)?.source }
  })
  return [main, ...parts].filter(({ text }) => text !== '')
}

/** Finds any of some texts in one pass over a page; undefined where there is none to find. */
function oneOf(texts: readonly string[]): RegExp | undefined {
  const quoted = texts.map((text) => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'))
  return quoted.length === 0 ? undefined : new RegExp(quoted.join('|'))
}

/** A part of a bundle; with markers, it is wanted only where a page holds one of them. */
interface Part {
  readonly name: string
  readonly markers: readonly string[]
}

/** The parts that `order.txt` of a folder of assets names, the site's own list where it has one. */
function inOrder(kind: 'css' | 'js', inputs: Inputs): readonly Part[] {
  const lines = textOf(`assets/${kind}/order.txt`, inputs)
    .split('\n')
    .map((line) => line.trim())
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', ...rest] = line.split(':')
      const markers = rest
        .join(':')
        .split('|')
        .map((marker) => marker.trim())
      return { name: name.trim(), markers: markers.filter((marker) => marker !== '') }
    })
}

/** KaTeX's own rules, with its fonts where the site has them, seen from the folder of style sheets. */
function formulaStyles(inputs: Inputs): string {
  const text = inputs.source(`${THEME_PREFIX}dist/vendor/katex/katex.min.css`)?.text ?? ''
  return text.replaceAll('url(fonts/', 'url(../katex/fonts/')
}

function sheet(name: string, texts: readonly string[]): Bundle {
  const text = packCss(compactCss(texts.join('\n')))
  return { path: `assets/css/${name}.${digest(text).slice(0, 8)}.css`, text }
}

function script(name: string, texts: readonly string[]): Bundle {
  const text = joinScripts(texts)
  return { path: `assets/js/${name}.${digest(text).slice(0, 8)}.js`, text }
}

/** The site's file of a name, else the theme's. */
function textOf(path: string, inputs: Inputs): string {
  return inputs.source(path)?.text ?? inputs.source(THEME_PREFIX + path)?.text ?? ''
}

function lookOf({ config, inputs }: Reads, tracker: Tracker): Look {
  const set = config.setting('theme')
  const theme: DataRecord = isRecord(set) ? set : {}
  const written = theme['accent']
  const isWritten = typeof written === 'string' && written !== ''
  const { value: accent, diagnostics } = accentOf(isWritten ? written : 'oxford')
  // The place is looked for only when there is something to say.
  const at = diagnostics.length === 0 ? undefined : placeInConfig(inputs, ['theme', 'accent'], 'value')
  tracker.reportAll(diagnostics.map((problem) => (at === undefined ? problem : { ...problem, at })))
  const width = theme['width'] ?? config.setting('max_width')
  return {
    accent,
    font: theme['font'] === 'sans' || theme['font'] === 'system' ? theme['font'] : 'serif',
    width: typeof width === 'string' ? width.trim() : '',
    isDarkShown: config.setting('enable_darkmode') !== false,
  }
}

function relatedTable(
  { config }: Reads,
  labelled: readonly LabelledPost[],
): ReadonlyMap<SourcePath, readonly SourcePath[]> {
  const set = config.setting('related_blog_posts')
  const own = isRecord(set) ? set : {}
  if (set === false || own['enabled'] === false) return new Map()
  const most = typeof own['max_related'] === 'number' ? own['max_related'] : 5
  return relatedPosts(labelled, most)
}
