/**
 * A service that an author may have a profile on: what it is called, and the address that a user name leads
 * to.
 */
export interface Service {
  readonly label: string
  /** The keys that name it in the two themes, lower case. */
  readonly keys: readonly string[]
  /** An address with `%` where the user name goes; absent where the value is always an address itself. */
  readonly address?: string
}

/**
 * Every service of academicpages' `author` block and of al-folio's socials, by a name of its own that icons
 * are found by. A value that is an address already is taken as it is, whatever the table says.
 */
export const services: Readonly<Record<string, Service>> = {
  website: { label: 'Website', keys: ['uri', 'website', 'work_url', 'homepage'] },
  academia: { label: 'Academia.edu', keys: ['academia', 'academia_edu'] },
  acm: { label: 'ACM Digital Library', keys: ['acm_id', 'acm'], address: 'https://dl.acm.org/profile/%' },
  arxiv: { label: 'arXiv', keys: ['arxiv', 'arxiv_id'], address: 'https://arxiv.org/a/%' },
  artstation: { label: 'ArtStation', keys: ['artstation'], address: 'https://www.artstation.com/%' },
  bitbucket: { label: 'Bitbucket', keys: ['bitbucket'], address: 'https://bitbucket.org/%' },
  blogger: { label: 'Blogger', keys: ['blogger', 'blogger_url'] },
  bluesky: { label: 'Bluesky', keys: ['bluesky', 'bluesky_url'], address: 'https://bsky.app/profile/%' },
  codepen: { label: 'CodePen', keys: ['codepen'], address: 'https://codepen.io/%' },
  dblp: { label: 'DBLP', keys: ['dblp', 'dblp_url'] },
  discord: { label: 'Discord', keys: ['discord', 'discord_id'], address: 'https://discord.com/users/%' },
  dribbble: { label: 'Dribbble', keys: ['dribbble'], address: 'https://dribbble.com/%' },
  facebook: { label: 'Facebook', keys: ['facebook', 'facebook_id'], address: 'https://www.facebook.com/%' },
  flickr: { label: 'Flickr', keys: ['flickr', 'flickr_id'], address: 'https://www.flickr.com/%' },
  foursquare: { label: 'Foursquare', keys: ['foursquare'], address: 'https://foursquare.com/%' },
  github: { label: 'GitHub', keys: ['github', 'github_username'], address: 'https://github.com/%' },
  gitlab: { label: 'GitLab', keys: ['gitlab', 'gitlab_username'], address: 'https://gitlab.com/%' },
  goodreads: { label: 'Goodreads', keys: ['goodreads'], address: 'https://www.goodreads.com/%' },
  hal: {
    label: 'HAL',
    keys: ['hal', 'hal_id'],
    address: 'https://hal.science/search/index/?q=*&authIdHal_s=%',
  },
  ieee: { label: 'IEEE Xplore', keys: ['ieee', 'ieee_id'], address: 'https://ieeexplore.ieee.org/author/%' },
  impactstory: { label: 'Impactstory', keys: ['impactstory'] },
  inspire: {
    label: 'INSPIRE',
    keys: ['inspire-hep', 'inspire', 'inspirehep', 'inspirehep_id'],
    address: 'https://inspirehep.net/authors/%',
  },
  instagram: {
    label: 'Instagram',
    keys: ['instagram', 'instagram_id'],
    address: 'https://www.instagram.com/%',
  },
  kaggle: { label: 'Kaggle', keys: ['kaggle', 'kaggle_id'], address: 'https://www.kaggle.com/%' },
  keybase: { label: 'Keybase', keys: ['keybase', 'keybase_username'], address: 'https://keybase.io/%' },
  lastfm: { label: 'Last.fm', keys: ['lastfm', 'lastfm_id'], address: 'https://www.last.fm/user/%' },
  lattes: { label: 'Lattes', keys: ['lattes', 'lattes_id'], address: 'http://lattes.cnpq.br/%' },
  leetcode: { label: 'LeetCode', keys: ['leetcode', 'leetcode_id'], address: 'https://leetcode.com/u/%/' },
  linkedin: {
    label: 'LinkedIn',
    keys: ['linkedin', 'linkedin_username'],
    address: 'https://www.linkedin.com/in/%',
  },
  mastodon: { label: 'Mastodon', keys: ['mastodon', 'mastodon_username'] },
  medium: { label: 'Medium', keys: ['medium', 'medium_username'], address: 'https://medium.com/@%' },
  orcid: { label: 'ORCID', keys: ['orcid', 'orcid_id'], address: 'https://orcid.org/%' },
  osf: { label: 'OSF', keys: ['osf', 'osf_id'], address: 'https://osf.io/%' },
  pinterest: {
    label: 'Pinterest',
    keys: ['pinterest', 'pinterest_id'],
    address: 'https://www.pinterest.com/%',
  },
  publons: { label: 'Web of Science', keys: ['publons', 'publons_id'], address: 'https://publons.com/a/%/' },
  pubmed: { label: 'PubMed', keys: ['pubmed'] },
  quora: { label: 'Quora', keys: ['quora', 'quora_username'], address: 'https://www.quora.com/profile/%' },
  researchgate: {
    label: 'ResearchGate',
    keys: ['researchgate', 'research_gate_profile'],
    address: 'https://www.researchgate.net/profile/%/',
  },
  scholar: {
    label: 'Google Scholar',
    keys: ['googlescholar', 'google_scholar', 'scholar', 'scholar_userid'],
    address: 'https://scholar.google.com/citations?user=%',
  },
  scopus: {
    label: 'Scopus',
    keys: ['scopus', 'scopus_id'],
    address: 'https://www.scopus.com/authid/detail.uri?authorId=%',
  },
  semanticscholar: {
    label: 'Semantic Scholar',
    keys: ['semantic', 'semanticscholar', 'semanticscholar_id'],
    address: 'https://www.semanticscholar.org/author/%',
  },
  soundcloud: { label: 'SoundCloud', keys: ['soundcloud'], address: 'https://soundcloud.com/%' },
  spotify: { label: 'Spotify', keys: ['spotify', 'spotify_id'], address: 'https://open.spotify.com/user/%' },
  stackoverflow: {
    label: 'Stack Overflow',
    keys: ['stackoverflow', 'stackoverflow_id'],
    address: 'https://stackoverflow.com/users/%',
  },
  steam: { label: 'Steam', keys: ['steam'], address: 'https://steamcommunity.com/id/%' },
  strava: {
    label: 'Strava',
    keys: ['strava', 'strava_userid'],
    address: 'https://www.strava.com/athletes/%',
  },
  telegram: { label: 'Telegram', keys: ['telegram', 'telegram_username'], address: 'https://telegram.me/%' },
  tumblr: { label: 'Tumblr', keys: ['tumblr'], address: 'https://%.tumblr.com' },
  unsplash: { label: 'Unsplash', keys: ['unsplash', 'unsplash_id'], address: 'https://unsplash.com/@%' },
  weibo: { label: 'Weibo', keys: ['weibo'], address: 'https://www.weibo.com/%' },
  whatsapp: { label: 'WhatsApp', keys: ['whatsapp', 'whatsapp_number'], address: 'https://wa.me/%' },
  wikidata: {
    label: 'Wikidata',
    keys: ['wikidata', 'wikidata_id'],
    address: 'https://www.wikidata.org/wiki/%',
  },
  wikipedia: {
    label: 'Wikipedia',
    keys: ['wikipedia', 'wikipedia_id'],
    address: 'https://en.wikipedia.org/wiki/%',
  },
  x: { label: 'X', keys: ['x', 'twitter', 'x_username', 'twitter_username'], address: 'https://x.com/%' },
  xing: { label: 'XING', keys: ['xing'], address: 'https://www.xing.com/profile/%' },
  youtube: { label: 'YouTube', keys: ['youtube', 'youtube_id'], address: 'https://www.youtube.com/@%' },
  zhihu: { label: 'Zhihu', keys: ['zhihu'], address: 'https://www.zhihu.com/people/%' },
  zotero: { label: 'Zotero', keys: ['zotero', 'zotero_username'], address: 'https://www.zotero.org/%' },
}
