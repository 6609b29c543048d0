import { slugify } from '../slugify.ts'

/** What the files around the content are made from. */
export interface ToolingFacts {
  /** The name of the site's folder. */
  readonly folder: string
  /** What package.json asks npm for, as in `^0.1.0`. */
  readonly package: string
  /** The program's commands that package.json has a script for. */
  readonly scripts: readonly string[]
}

/**
 * package.json of a new site: the program as its one dependency, and a script for each command of every day.
 */
export function packageManifest({ folder, package: wanted, scripts }: ToolingFacts): string {
  const manifest = {
    name: slugify(folder, 'ascii') || 'site',
    private: true,
    type: 'module',
    scripts: Object.fromEntries(scripts.map((name) => [name, `carrel ${name}`])),
    dependencies: { carrel: wanted },
    engines: { node: '>=20.19' },
  }
  return `${JSON.stringify(manifest, undefined, 2)}\n`
}

/** What git is not to keep: everything that can be made again. */
export const GITIGNORE = `# Made by the build and by npm; deleting them loses nothing.
/_site/
/.cache/
/node_modules/
.DS_Store
Thumbs.db
`

/** Settings that every editor understands. */
export const EDITORCONFIG = `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
trim_trailing_whitespace = true

# Two blanks at the end of a line are a line break in Markdown.
[*.md]
trim_trailing_whitespace = false
`

/** Settings of VS Code: the schemas complete and check keys, and what the build makes is out of the way. */
export const EDITOR_SETTINGS = `${JSON.stringify(
  {
    'yaml.schemas': { './node_modules/carrel/schema/site.schema.json': 'content/site.yml' },
    'files.exclude': { '.cache': true },
    'search.exclude': { _site: true, 'package-lock.json': true },
    'files.associations': { '*.njk': 'html' },
    '[markdown]': { 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: 'off' } },
  },
  undefined,
  2,
)}\n`

/** The extensions that make use of those settings. */
export const EDITOR_EXTENSIONS = `${JSON.stringify(
  { recommendations: ['redhat.vscode-yaml', 'editorconfig.editorconfig'] },
  undefined,
  2,
)}\n`
