/**
 * Keys of site.yml that are understood, checked and completed, and that nothing acts on yet. Whoever makes
 * one work takes it out of here, and the reference stops saying so.
 */
export const siteKeysNotYet: ReadonlySet<string> = new Set([
  'apple_touch_icon',
  'atom_feed',
  'back_to_top',
  'blog_description',
  'blog_name',
  'blog_nav_title',
  'category_archive',
  'comments',
  'cronitor_analytics',
  'disqus_shortname',
  'email_protection',
  'enable_bing_verification',
  'enable_cronitor_analytics',
  'enable_google_verification',
  'enable_math',
  'enable_navbar_social',
  'enable_openpanel_analytics',
  'enable_pirsch_analytics',
  'enable_project_categories',
  'external_links',
  'facebook',
  'news_limit',
  'news_scrollable',
  'newsletter',
  'openpanel_analytics',
  'pirsch_analytics',
  'serve_og_meta',
  'serve_schema_org',
  'tag_archive',
  'tagline',
  'talkmap_link',
  'title_separator',
  'twitter',
  'webmaster_verifications',
  'words_per_minute',
  'yandex_site_verification',
])

/** The same for front matter. */
export const pageKeysNotYet: ReadonlySet<string> = new Set([
  'comments',
  'disqus_comments',
  'entries_layout',
  'external_source',
  'github_stars',
  'nav_title',
  'talkmap_link',
])
