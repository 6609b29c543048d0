import type { KeySchema } from '../schema.ts'
import { any, key } from '../schema.ts'

/**
 * Settings of Jekyll, of its plugins and of the two themes that need no counterpart here. They are known so that a copied
 * configuration gives no needless warning.
 */
const WITHOUT_EFFECT = [
  'source', 'destination', 'plugins', 'gems', 'plugins_dir', 'layouts_dir', 'includes_dir', 'data_dir', 'cache_dir', 'whitelist',
  'safe', 'encoding', 'markdown', 'markdown_ext', 'highlighter', 'kramdown', 'commonmark', 'liquid', 'sass', 'incremental',
  'profile', 'quiet', 'verbose', 'watch', 'host', 'port', 'livereload', 'disable_disk_cache', 'detach', 'ssl_cert', 'ssl_key',
  'show_dir_listing', 'force_polling', 'remote_theme', 'minimal_mistakes_skin', 'compress_html', 'jekyll-minifier', 'terser',
  'repository', 'github', 'titles_from_headings', 'optional_front_matter', 'readme_index', 'relative_links', 'third_party_libraries',
  'mermaid', 'chart', 'tikzjax', 'lazy_loading_images', 'al_folio', 'toc', 'teaser', 'masthead_title', 'languages', 'default_lang',
  'exclude_from_localization', 'lang_vars',
] as const

/** Those settings as keys; the reference lists them in one place. */
export const jekyllKeys: Readonly<Record<string, KeySchema>> = Object.fromEntries(
  WITHOUT_EFFECT.map((name) => [name, key(any, 'Understood and without effect here.')]),
)
