// Takes the icons that the theme names out of the Iconify packages and writes them as tables below
// src/transform/icons/:
// `node scripts/icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * Where a name of ours is another in its set; a service that no set draws stands without an icon's name
 * here.
 */
const ACADEMIC = {
  academia: 'academia',
  acm: 'acm',
  arxiv: 'arxiv',
  dblp: 'dblp',
  hal: 'hal',
  ieee: 'ieee',
  impactstory: 'impactstory',
  inspire: 'inspire',
  lattes: 'lattes',
  orcid: 'orcid',
  osf: 'osf',
  publons: 'publons',
  pubmed: 'pubmed',
  researchgate: 'researchgate',
  scholar: 'google-scholar',
  scopus: 'scopus',
  semanticscholar: 'semantic-scholar',
  zotero: 'zotero',
  cv: 'cv',
  doi: 'doi',
}
const BRANDS = {
  artstation: 'artstation',
  bitbucket: 'bitbucket',
  blogger: 'blogger-b',
  bluesky: 'bluesky',
  codepen: 'codepen',
  discord: 'discord',
  dribbble: 'dribbble',
  facebook: 'facebook',
  flickr: 'flickr',
  foursquare: 'foursquare',
  github: 'github',
  gitlab: 'gitlab',
  goodreads: 'goodreads-g',
  instagram: 'instagram',
  kaggle: 'kaggle',
  keybase: 'keybase',
  lastfm: 'lastfm',
  linkedin: 'linkedin',
  mastodon: 'mastodon',
  medium: 'medium',
  pinterest: 'pinterest',
  quora: 'quora',
  soundcloud: 'soundcloud',
  spotify: 'spotify',
  stackoverflow: 'stack-overflow',
  steam: 'steam',
  strava: 'strava',
  telegram: 'telegram',
  tumblr: 'tumblr',
  unsplash: 'unsplash',
  weibo: 'weibo',
  whatsapp: 'whatsapp',
  wikipedia: 'wikipedia-w',
  x: 'x-twitter',
  xing: 'xing',
  youtube: 'youtube',
  zhihu: 'zhihu',
}
const SOLID = {
  email: 'envelope',
  website: 'globe',
  other: 'link',
  leetcode: 'code',
  wikidata: 'database',
  location: 'location-dot',
  employer: 'building-columns',
  feed: 'rss',
  search: 'magnifying-glass',
  system: 'circle-half-stroke',
  light: 'sun',
  dark: 'moon',
  pdf: 'file-pdf',
  language: 'language',
  phone: 'phone',
  star: 'star',
}
const REGULAR = { copy: 'copy', calendar: 'calendar' }

const SETS = [
  {
    file: 'academic-icons',
    constant: 'academicIcons',
    from: 'academicons',
    names: ACADEMIC,
    what: 'services of scholarship',
    by: 'Academicons, OFL 1.1',
  },
  {
    file: 'brand-icons',
    constant: 'brandIcons',
    from: 'fa6-brands',
    names: BRANDS,
    what: 'other services',
    by: 'Font Awesome Free 6, CC BY 4.0',
  },
  {
    file: 'sign-icons',
    constant: 'signIcons',
    from: 'fa6-solid',
    names: SOLID,
    what: 'the interface',
    by: 'Font Awesome Free 6, CC BY 4.0',
  },
  {
    file: 'outline-icons',
    constant: 'outlineIcons',
    from: 'fa6-regular',
    names: REGULAR,
    what: 'actions',
    by: 'Font Awesome Free 6, CC BY 4.0',
  },
]

for (const set of SETS) {
  const data = JSON.parse(
    readFileSync(join(root, 'node_modules/@iconify-json', set.from, 'icons.json'), 'utf8'),
  )
  const entries = Object.entries(set.names).map(([name, source]) => entry(name, data.icons[source], data))
  const text = `import type { Icon } from './icon.ts'

/** Icons of ${set.what}, drawn by ${set.by}. Written by scripts/icons.mjs. */
export const ${set.constant}: Readonly<Record<string, Icon>> = {
${entries.join('\n')}
}
`
  writeFileSync(join(root, 'src/transform/icons', `${set.file}.ts`), text)
}

/** One icon as an entry of a table, its outlines cut into lines that are not too long. */
function entry(name, icon, data) {
  if (icon === undefined) throw new Error(`there is no icon for ${name}`)
  const paths = [...icon.body.matchAll(/ d="([^"]*)"/g)].map((match) => match[1]).join(' ')
  if (/<(?!path\b)/.test(icon.body)) throw new Error(`${name} is drawn with more than paths`)
  const width = icon.width ?? data.width ?? 16
  const height = icon.height ?? data.height ?? 16
  const box = `${icon.left ?? 0} ${icon.top ?? 0} ${width} ${height}`
  return `  ${name}: { box: '${box}', path:\n${pieces(rounded(paths, height))
    .map((piece) => `    '${piece}'`)
    .join(' +\n')} },`
}

/** Outlines at a few hundredths of what is seen: on a large grid one place after the point is plenty. */
function rounded(path, height) {
  const places = height > 100 ? 1 : 3
  return path.replace(/(?:[1-9]\d*|0)?\.\d+/g, (number, offset) => {
    const short = String(Number(Number(number).toFixed(places))).replace(/^0\./, '.')
    // A number may follow another without a blank as long as each has its point, which rounding may take
    // away.
    return number.startsWith('.') && /\d/.test(path.charAt(offset - 1)) ? ` ${short}` : short
  })
}

function pieces(text) {
  return text.match(/.{1,118}/g) ?? []
}
