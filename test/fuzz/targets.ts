import type { FuzzTarget } from './fuzz-target.ts'
import { bibtex } from './targets/bibtex.ts'
import { data } from './targets/data.ts'
import { frontMatter } from './targets/front-matter.ts'
import { html } from './targets/html.ts'
import { markdown } from './targets/markdown.ts'
import { permalinks } from './targets/permalinks.ts'
import { templates } from './targets/templates.ts'
import { urlMap } from './targets/url-map.ts'
import { yaml } from './targets/yaml.ts'

/** Every target, in the order in which `node scripts/fuzz.mjs` runs them all. */
export const targets: readonly FuzzTarget[] = [frontMatter, bibtex, permalinks, markdown, urlMap, yaml, data, templates, html]
