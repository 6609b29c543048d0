// Cuts the theme's fonts down to what a page in a Latin script needs, and writes them into dist/vendor/fonts.
// The families are under the Open Font License; what is cut may not bear a reserved name, and the style
// sheet calls it by ours.
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Letters of western Europe and the signs that set text uses; `fonts.css` names the same ranges. */
const LATIN =
  '20-7e,a0-ff,131,152-153,2c6,2da,2dc,2002-2003,2009-200a,2010-2015,2018-201a,201c-201e,2020-2022,2026,202f,2030,' +
  '2032-2033,2039-203a,20ac,2122,2191,2193,2212,2215'

/** Letters of the rest of Europe, and the marks of transliteration. */
const EXTENDED =
  '100-2ba,2bd-2c5,2c7-2cc,2ce-2d7,2dd-2ff,304,308,329,1d00-1dbf,1e00-1e9f,1ef2-1eff,20a0-20ab,20ad-20c0,2113'

/** What the layouts switch on, and what shapes letters; the rest of a font's features is left out. */
const FEATURES = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum', 'calt']

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4'
const inter = '@fontsource-variable/inter/files/inter'
const mono = '@fontsource-variable/jetbrains-mono/files/jetbrains-mono'

/**
 * Each font: the name it gets, the file it is cut from up to the script's name, and the weights that stay.
 */
const FONTS = [
  { name: 'text', from: serif, style: 'wght-normal', weight: { min: 400, max: 700 } },
  { name: 'text-italic', from: serif, style: 'wght-italic', weight: 400 },
  { name: 'interface', from: inter, style: 'wght-normal', weight: { min: 400, max: 650 } },
  { name: 'interface-italic', from: inter, style: 'wght-italic', weight: 400 },
  { name: 'code', from: mono, style: 'wght-normal', weight: 400 },
]

/**
 * Writes every font of the theme below a folder; `modules` is where the packages lie. What was cut before
 * is kept there.
 */
export async function writeFonts(modules, folder) {
  const kept = join(modules, '.cache', 'carrel-fonts', keyOf(modules))
  if (!existsSync(join(kept, 'whole'))) {
    mkdirSync(kept, { recursive: true })
    for (const font of FONTS) await cutFont(font, modules, kept)
    writeFileSync(join(kept, 'whole'), '')
  }
  mkdirSync(folder, { recursive: true })
  cpSync(kept, folder, { recursive: true, filter: (path) => !path.endsWith('whole') })
}

async function cutFont({ name, from, style, weight }, modules, folder) {
  const { default: subsetFont } = await import('subset-font')
  for (const [script, ranges] of [
    ['latin', LATIN],
    ['latin-ext', EXTENDED],
  ]) {
    const whole = readFileSync(join(modules, `${from}-${script}-${style}.woff2`))
    const options = {
      targetFormat: 'woff2',
      variationAxes: { wght: weight },
      keepFeatures: FEATURES,
      noHinting: true,
    }
    writeFileSync(
      join(folder, `${name}-${script}.woff2`),
      await subsetFont(whole, lettersOf(ranges), options),
    )
  }
}

/** What the fonts depend on: this file, and the packages that they are cut from and with. */
function keyOf(modules) {
  const packages = ['subset-font', ...new Set(FONTS.map(({ from }) => from.split('/').slice(0, 2).join('/')))]
  const versions = packages.map((name) => readFileSync(join(modules, name, 'package.json'), 'utf8'))
  const own = readFileSync(fileURLToPath(import.meta.url), 'utf8')
  return createHash('sha256')
    .update([own, ...versions].join('\n'))
    .digest('hex')
    .slice(0, 16)
}

function lettersOf(ranges) {
  return ranges
    .split(',')
    .map((range) => {
      const [first, last = first] = range.split('-').map((part) => Number.parseInt(part, 16))
      return String.fromCodePoint(...Array.from({ length: last - first + 1 }, (_, index) => first + index))
    })
    .join('')
}
