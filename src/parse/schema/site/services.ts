import type { KeySchema } from '../schema.ts'
import { any, anyOf, flag, key, mapOf, oneOf, record, text } from '../schema.ts'

/** Services of others: analytics, comments, verification. None is asked unless the author names it. */
export const serviceKeys = {
  analytics: key(
    anyOf(
      flag,
      record({
        provider: key(anyOf(text, flag), 'The service that counts visits; false for none.'),
        google: key(mapOf(any), 'Settings of Google Analytics: `tracking_id`.'),
      }),
    ),
    'A service that counts visits.',
  ),
  comments: key(
    anyOf(
      flag,
      record({
        provider: key(anyOf(text, flag), 'The service that holds comments; false for none.'),
        giscus: key(mapOf(any), 'Settings of giscus.'),
        disqus: key(mapOf(any), 'Settings of Disqus.'),
      }),
    ),
    'A service that holds comments.',
  ),
  giscus: key(
    record({
      repo: key(text, 'The repository that holds the discussions.', { example: 'ada/site' }),
      repo_id: key(text, 'Its number.'),
      category: key(text, 'The category of the discussions.', { example: 'Comments' }),
      category_id: key(text, 'Its number.'),
      mapping: key(
        oneOf('pathname', 'url', 'title', 'og:title', 'specific', 'number'),
        'How a page finds its discussion.',
      ),
      strict: key(any, 'Whether titles must match to the letter.'),
      reactions_enabled: key(any, 'Whether reactions are shown.'),
      input_position: key(oneOf('top', 'bottom'), 'Where a comment is written.'),
      theme: key(text, 'The colours of the comments.'),
      dark_theme: key(text, 'The colours of the comments in the dark.'),
      emit_metadata: key(any, 'Understood and without effect.'),
      lang: key(text, 'The language of the comments.'),
    }),
    'Comments kept in the discussions of a repository at GitHub.',
  ),
  disqus_shortname: key(text, 'The name of the site at Disqus.'),
  staticman: key(mapOf(any), 'Understood and without effect.'),
  newsletter: key(
    anyOf(
      flag,
      record({
        enabled: key(flag, 'True shows a form for subscribing.'),
        endpoint: key(text, 'Where the form is sent.'),
      }),
    ),
    'A form for subscribing to a newsletter.',
  ),
  google_analytics: key(text, 'The number of the site at Google Analytics.'),
  cronitor_analytics: key(text, 'The number of the site at Cronitor.'),
  pirsch_analytics: key(text, 'The number of the site at Pirsch.'),
  openpanel_analytics: key(text, 'The number of the site at OpenPanel.'),
  enable_google_analytics: key(flag, 'True counts visits by Google Analytics.'),
  enable_cronitor_analytics: key(flag, 'True counts visits by Cronitor.'),
  enable_pirsch_analytics: key(flag, 'True counts visits by Pirsch.'),
  enable_openpanel_analytics: key(flag, 'True counts visits by OpenPanel.'),
  enable_cookie_consent: key(flag, 'Understood and without effect: the site sets no cookies.'),
  google_site_verification: key(text, 'The code that proves the site is yours to Google.'),
  bing_site_verification: key(text, 'The code that proves the site is yours to Bing.'),
  alexa_site_verification: key(text, 'Understood and without effect.'),
  yandex_site_verification: key(text, 'The code that proves the site is yours to Yandex.'),
  webmaster_verifications: key(mapOf(text), 'Codes that prove the site is yours, by service.'),
  enable_google_verification: key(flag, 'False leaves the code for Google out.'),
  enable_bing_verification: key(flag, 'False leaves the code for Bing out.'),
  serve_og_meta: key(flag, 'False leaves out what social media read of a page.', { default: true }),
  serve_schema_org: key(flag, 'False leaves out what search engines read of a page.', { default: true }),
  twitter: key(anyOf(mapOf(text), text), 'The account that cards name: `username`.'),
  facebook: key(anyOf(mapOf(text), text), 'The account that cards name: `username`, `app_id`, `publisher`.'),
  email_protection: key(any, 'Understood; `protect_email` hides addresses from collectors.', {
    aliases: ['protect_email'],
  }),
  external_services: key(mapOf(any), 'Understood and without effect: a build asks no other computer.'),
  repo_theme_light: key(text, 'Understood and without effect.'),
  repo_theme_dark: key(text, 'Understood and without effect.'),
  repo_trophies: key(mapOf(any), 'Understood and without effect.'),
} as const satisfies Readonly<Record<string, KeySchema>>
