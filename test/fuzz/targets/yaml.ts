import type { DataValue } from '../../../src/model/data.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import { parseConfig } from '../../../src/parse/config-file.ts'
import { parseYaml } from '../../../src/parse/yaml.ts'
import type { FuzzTarget } from '../fuzz-target.ts'
import { bucket, codeFeatures, unsound } from '../sound.ts'

const PATH = sourcePath('content/site.yml')

/** YAML and site.yml: plain values without prototypes, the same twice, every place one of the file. */
export const yaml: FuzzTarget = {
  name: 'yaml',
  words: [
    'title: ', '- ', '  ', '\t', ': ', ' #', '&a ', '*a', '<<: ', '!!set ', '!!binary ', '|', '>', '|2-', '%YAML 1.2\n', '---\n', '...\n',
    '{', '}', '[', ']', ',', '"', "'", '\\x41', '\\u0041', '? ', '~', 'null', 'yes', '0o17', '0x1F', '.inf', '.nan', '1_000', '12:30:45',
    'url: https://example.org\n', 'baseurl: /x\n', 'collections:\n  a:\n    output: true\n', 'defaults:\n  - scope: {path: ""}\n',
    'theme:\n  accent: "#123456"\n', 'timezone: ', 'nav:\n  - ', '\u201c', '\u2013 ',
  ],
  run(text) {
    const first = parseYaml(text, { path: PATH, line: 1 })
    const again = parseYaml(text, { path: PATH, line: 1 })
    const config = parseConfig([{ path: PATH, text }])
    const finding =
      unsound(first.diagnostics, text) ??
      unsound(config.diagnostics, text) ??
      (JSON.stringify(first) === JSON.stringify(again) ? undefined : 'the second reading differs') ??
      withPrototype(first.value)
    const depth = bucket(depthOf(first.value))
    return { finding, features: [...codeFeatures(config.diagnostics), ...codeFeatures(first.diagnostics), `depth ${depth}`] }
  },
}

function withPrototype(value: DataValue): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== null) return 'a mapping has a prototype'
  return Object.values(value).map(withPrototype).find((found) => found !== undefined)
}

function depthOf(value: DataValue): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Object.values(value).reduce((most: number, inner) => Math.max(most, depthOf(inner)), 0)
}
