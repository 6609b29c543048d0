import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tell } from '../support/full-run.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { guardedBuild } from './guarded-site.ts'

/** Ways from a value of a template to the constructor of functions; `*` stands for what would be run. */
const WAYS: readonly string[] = [
  '{{ range.constructor("*")() }}',
  '{{ ({}).constructor.constructor("*")() }}',
  '{{ [].constructor.constructor("*")() }}',
  '{{ [].map.constructor("*")() }}',
  '{{ "".constructor.constructor("*")() }}',
  '{{ ""["constructor"]["constructor"]("*")() }}',
  '{{ (1).constructor.constructor("*")() }}',
  '{{ true.constructor.constructor("*")() }}',
  '{{ page.constructor.constructor("*")() }}',
  '{{ site.constructor.constructor("*")() }}',
  '{{ site.posts.constructor.constructor("*")() }}',
  '{{ site.data.constructor.constructor("*")() }}',
  '{{ page.title.constructor.constructor("*")() }}',
  '{{ page.title.sub.constructor("*")() }}',
  '{{ page.__proto__.constructor.constructor("*")() }}',
  '{{ page["__pro" ~ "to__"]["con" ~ "structor"]["constructor"]("*")() }}',
  '{{ cycler.constructor("*")() }}',
  '{{ cycler("a").next.constructor("*")() }}',
  '{{ joiner.constructor("*")() }}',
  '{{ joiner(",").constructor("*")() }}',
  '{{ loop.constructor.constructor("*")() }}',
  '{% for a in [1] %}{{ loop.constructor.constructor("*")() }}{% endfor %}',
  '{% macro m() %}{% endmacro %}{{ m.constructor("*")() }}',
  '{% macro m() %}{{ caller.constructor("*")() }}{% endmacro %}{% call m() %}{% endcall %}',
  '{% block b %}{{ super.constructor("*")() }}{% endblock %}',
  '{% set f = range.constructor %}{{ f("*")() }}',
  '{% set constructor = range.constructor %}{{ constructor("*")() }}',
  '{{ ["*"] | map("constructor") | first }}',
  '{{ ["*"] | map(attribute="constructor.constructor") | first }}',
  '{{ [page] | groupby("constructor") | dump }}',
  '{{ [page] | sort(false, false, "constructor") | first }}',
  '{{ [page] | where_exp("item", "item.constructor.constructor(\'*\')()") | size }}',
  '{{ [page] | group_by_exp("item", "item.constructor.constructor(\'*\')()") | size }}',
  '{{ [page] | find_exp("item", "range.constructor(\'*\')()") }}',
  '{{ [page] | selectattr("constructor.constructor") | first }}',
  '{{ [page] | sum("constructor") }}',
  '{{ page | attr("constructor") }}',
  '{{ "*" | constructor }}',
  '{{ "*" | safe | constructor }}',
  '{{ "<script>" | escape.constructor("*") }}',
  '{{ self.constructor.constructor("*")() }}',
  '{{ this.constructor.constructor("*")() }}',
  '{{ globalThis.eval("*") }}',
  '{{ eval("*") }}',
  '{{ Function("*")() }}',
  '{{ process.mainModule.require("fs") }}',
  '{{ require("fs").writeFileSync("?", "") }}',
  '{{ import("fs") }}',
  '{{ env.constructor.constructor("*")() }}',
  '{{ context.lookup("constructor")("*")() }}',
  '{{ frame.set.constructor("*")() }}',
  '{{ runtime.callWrap.constructor("*")() }}',
  '{{ getFilter("map").constructor("*")() }}',
  '{{ page.date.constructor.constructor("*")() }}',
  '{{ (range(3)).constructor.constructor("*")() }}',
  '{{ r/a/g.constructor.constructor("*")() }}',
  '{{ r/(a+)+$/.exec.constructor("*")() }}',
  '{% include ({}).constructor.constructor("*")() ignore missing %}',
  '{% include "../site-private/k.njk" %}',
  '{% include "/etc/passwd" ignore missing %}',
  '{% import "../../secret.txt" as secret %}{{ secret }}',
  '{% extends "../secret.txt" %}',
  '{% from "layouts/../../secret.txt" import a %}{{ a }}',
  '{{ "*\u2028" }}{{ "`${*}`" }}',
]

test('no template reaches a function of JavaScript, or a file outside of the site', () => {
  const canary = path.join(temporaryFolder(), 'canary')
  const code = 'globalThis.carrelCanary = 1'
  const wrong = WAYS.flatMap((way) => {
    const text = way.replaceAll('*', code).replaceAll('?', canary)
    const files = { 'content/index.njk': `---\ntitle: Home\ndate: 2020-01-01\n---\n<p>before</p>\n${text}\n`, 'content/posts/2020-01-01-a.md': '# A\n' }
    const { escapes, outputs } = guardedBuild(files)
    const page = outputs.get('index.html') ?? ''
    const isNative = /native code|class \w+ \{|function /.test(page)
    return [...escapes, ...(isNative ? [`shows ${page.slice(0, 200)}`] : [])].map((what) => `${way}: ${what}`)
  })
  tell('templates that run nothing', { payloads: WAYS.length })
  expect(wrong).toEqual([])
  expect([fs.existsSync(canary), Reflect.has(globalThis, 'carrelCanary')]).toEqual([false, false])
})

test('what looks like a template is text in Markdown, code, front matter, data and BibTeX', () => {
  const words = ['{{ 7 * 191 }}', '{% set a = 7 %}', '{# gone? #}', '{{ range.constructor("return 1")() }}', '{%- raw -%}']
  const files = {
    'content/index.md': `---\ntitle: "${words[0]}"\ndescription: "${words[1]}"\n---\n${words.join('\n\n')}\n\n\`${words[0]}\`\n\n~~~\n${words[0]}\n~~~\n`,
    'content/data/people.yml': `- "${words[0]}"\n- "${words[1]}"\n`,
    'content/publications/main.bib': `@article{a, title={${words[0]}}, abstract={${words[1]}}, author={Noether, Emmy}, year=1921}\n`,
    'content/posts/2020-01-01-a.md': `---\ntitle: "${words[0]}"\ntags: ["${words[0]}"]\n---\n${words[0]}\n`,
  }
  const { outputs } = guardedBuild(files)
  const all = [...outputs.values()].join('\n')
  const home = outputs.get('index.html') ?? ''
  expect(all).not.toContain('1337')
  expect(words.slice(0, 4).filter((word) => !home.replaceAll('&quot;', '"').replaceAll(/[“”]/g, '"').includes(word))).toEqual([])
})
