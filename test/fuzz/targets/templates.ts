import { rendered } from '../../unit/render/rendered.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucket, codeFeatures, unsound } from '../sound.ts'

const VALUES = { page: { title: 'Emmy', tags: ['a', 'b'], list: [{ n: 1 }, { n: 2 }], number: 3 }, site: { title: 'Site' } }

/** Templates: compiled and rendered without throwing, without reaching a prototype, with every place one of the file. */
export const templates: FuzzTarget = {
  name: 'templates',
  words: [
    '{{ ', ' }}', '{% if page.title %}', '{% endif %}', '{% for a in page.tags %}', '{% endfor %}', '{% else %}', '{% set x = 1 %}', '{#', '#}',
    '{% raw %}', '{% endraw %}', '{% include "b.njk" %}', '{% extends "c.njk" %}', '{% block a %}', '{% endblock %}', '{% macro m(a) %}',
    '{% endmacro %}', '{% call m() %}', '{% endcall %}', '| upper', '| sort', '| where("n", 1)', '| default("x")', '| map("n")', '| jsonify',
    'page.title', 'page.list[0].n', '.constructor', '["__proto__"]', '.prototype', '()', '"', "'", '1 + ', ' and ', ' not ', ' in ', '~', '**',
    '{% filter upper %}', '{% endfilter %}', '{%- ', ' -%}', 'loop.index', 'range(3)', 'caller()', 'super()', 'joiner(",")', 'cycler("a")',
  ],
  run(text) {
    const files = { 'page.njk': text, 'b.njk': 'part {{ page.title }}', 'c.njk': 'frame {% block a %}{% endblock %}' }
    const { text: html, problems } = rendered(files, VALUES)
    const own = problems.filter(({ at }) => at?.path === 'layouts/page.njk')
    const finding =
      unsound(own, text) ?? (html !== undefined && /\[native code\]|function Function/.test(html) ? 'a function is written out' : undefined)
    return { finding, features: [...codeFeatures(problems), html === undefined ? 'none' : `text ${bucket(html.length)}`] }
  },
}
