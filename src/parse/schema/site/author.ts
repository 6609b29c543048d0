import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, key, mapOf, text } from '../schema.ts'

/** Services with a key in academicpages' author block, by key. */
const PROFILES: Readonly<Record<string, string>> = {
  academia: 'Academia.edu',
  arxiv: 'arXiv',
  artstation: 'ArtStation',
  bitbucket: 'Bitbucket',
  bluesky: 'Bluesky',
  codepen: 'CodePen',
  dblp: 'DBLP',
  discord: 'Discord',
  dribbble: 'Dribbble',
  facebook: 'Facebook',
  flickr: 'Flickr',
  foursquare: 'Foursquare',
  github: 'GitHub',
  gitlab: 'GitLab',
  goodreads: 'Goodreads',
  google_plus: 'Google+',
  googlescholar: 'Google Scholar',
  hal: 'HAL',
  impactstory: 'Impactstory',
  'inspire-hep': 'INSPIRE',
  instagram: 'Instagram',
  kaggle: 'Kaggle',
  keybase: 'Keybase',
  lastfm: 'Last.fm',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  medium: 'Medium',
  orcid: 'ORCID',
  osf: 'OSF',
  pinterest: 'Pinterest',
  pubmed: 'PubMed',
  researchgate: 'ResearchGate',
  scopus: 'Scopus',
  semantic: 'Semantic Scholar',
  soundcloud: 'SoundCloud',
  stackoverflow: 'Stack Overflow',
  steam: 'Steam',
  telegram: 'Telegram',
  tumblr: 'Tumblr',
  twitter: 'X',
  vine: 'Vine',
  weibo: 'Weibo',
  wikipedia: 'Wikipedia',
  x: 'X',
  xing: 'XING',
  youtube: 'YouTube',
  zhihu: 'Zhihu',
  zotero: 'Zotero',
}

/** Keys of al-folio's socials, each with the service it belongs to. */
const SOCIALS: Readonly<Record<string, string>> = {
  acm_id: 'the ACM Digital Library',
  arxiv_id: 'arXiv',
  blogger_url: 'Blogger',
  bluesky_url: 'Bluesky',
  dblp_url: 'DBLP',
  discord_id: 'Discord',
  facebook_id: 'Facebook',
  flickr_id: 'Flickr',
  github_username: 'GitHub',
  gitlab_username: 'GitLab',
  hal_id: 'HAL',
  ieee_id: 'IEEE Xplore',
  inspirehep_id: 'INSPIRE',
  instagram_id: 'Instagram',
  kaggle_id: 'Kaggle',
  keybase_username: 'Keybase',
  lastfm_id: 'Last.fm',
  lattes_id: 'Lattes',
  leetcode_id: 'LeetCode',
  linkedin_username: 'LinkedIn',
  mastodon_username: 'Mastodon',
  medium_username: 'Medium',
  orcid_id: 'ORCID',
  osf_id: 'OSF',
  pinterest_id: 'Pinterest',
  publons_id: 'Web of Science',
  quora_username: 'Quora',
  research_gate_profile: 'ResearchGate',
  scholar_userid: 'Google Scholar',
  scopus_id: 'Scopus',
  semanticscholar_id: 'Semantic Scholar',
  spotify_id: 'Spotify',
  stackoverflow_id: 'Stack Overflow',
  strava_userid: 'Strava',
  telegram_username: 'Telegram',
  twitter_username: 'X',
  unsplash_id: 'Unsplash',
  wechat_qr: 'WeChat, as the picture of its code',
  whatsapp_number: 'WhatsApp',
  wikidata_id: 'Wikidata',
  wikipedia_id: 'Wikipedia',
  work_url: 'the place of work',
  x_username: 'X',
  youtube_id: 'YouTube',
  zotero_username: 'Zotero',
}

/**
 * The profiles of a person under the names that al-folio gives them, in data/socials.yml or at the top level
 * of older sites.
 */
export const socialKeys: Readonly<Record<string, KeySchema>> = {
  ...profileKeys(SOCIALS),
  academia_edu: key(
    anyOf(mapOf(text), text),
    'The profile at Academia.edu: organization and username, or an address.',
  ),
  cv_pdf: key(text, 'The PDF of the CV, linked among the profiles.'),
  rss_icon: key(flag, 'True links to the feed among the profiles.'),
}

/** Keys of the `author` block, in academicpages' spelling and in al-folio's. */
export const authorKeys: Readonly<Record<string, KeySchema>> = {
  name: key(text, 'The full name.', { example: 'Ada Lovelace' }),
  avatar: key(text, 'A portrait: a file in images/ or elsewhere, or an address.', { example: 'profile.png' }),
  pronouns: key(text, 'Pronouns.', { example: 'she/her' }),
  bio: key(text, 'A line about the person.'),
  location: key(text, 'The town.'),
  employer: key(text, 'The university or company.', { aliases: ['affiliation'] }),
  uri: key(text, 'A page about the person elsewhere.', { aliases: ['url', 'website'] }),
  email: key(text, 'The address that readers may write to.'),
  links: key(any, 'Further links, each with label, icon and url.'),
  ...profileKeys(PROFILES),
  ...socialKeys,
}

function profileKeys(services: Readonly<Record<string, string>>): Readonly<Record<string, KeySchema>> {
  return Object.fromEntries(
    Object.entries(services).map(([name, service]) => [
      name,
      key(text, `The profile at ${service}: a user name or an address.`),
    ]),
  )
}
