import path from 'node:path'
import { digest } from '../disk/digest.ts'
import { nodeDisk } from '../disk/node-disk.ts'
import { packageFolder } from '../disk/package-folder.ts'
import { findPlace } from '../disk/place.ts'
import { joinPath } from '../model/paths.ts'
import { scan, THEME_FOLDERS } from '../read/scan.ts'
import { THEME_RULES } from '../site/load-site.ts'
import { nearest } from '../model/nearest.ts'
import { layoutCopy } from '../transform/new/layout-copy.ts'
import type { Request } from './arguments.ts'
import { print, printError } from './print.ts'
import { writeNew } from './write-new.ts'

/**
 * `carrel new layout post`: copies a layout or partial of the theme into the site, marked with its version.
 */
export function newLayout(request: Request, wanted: string): number {
  const { folder, version } = packageFolder()
  const theme = nodeDisk(folder)
  const layouts = scan(theme, THEME_FOLDERS, THEME_RULES)
    .value.filter((file) => file.startsWith('layouts/'))
    .map((file) => file.slice('layouts/'.length))
  const name = [wanted, `${wanted}.njk`, `partials/${wanted}`, `partials/${wanted}.njk`].find((candidate) =>
    layouts.includes(candidate),
  )
  if (name === undefined) return mistake(unknownLayout(wanted, layouts))
  const root = findPlace(request.text('source') ?? '.', process.cwd())
  const file = `layouts/${name}`
  const shown = path.join(request.text('source') ?? '', file)
  if (root.disk.stat(joinPath(root.path, file)) !== undefined)
    return mistake(`there is a \`${shown}\` already, which takes the place of the theme's.`)
  const text = theme.readText(file)
  writeNew(root, { [file]: layoutCopy(name, text, { version, digest: digest(text) }) })
  print(`Wrote ${shown}, which takes the place of the theme's from now on.`)
  return 0
}

function unknownLayout(wanted: string, layouts: readonly string[]): string {
  const names = layouts.map((name) => name.replace(/\.njk$/, ''))
  const near = nearest(wanted, names)[0]
  const meant = near === undefined ? '' : ` Did you mean \`${near}\`?`
  const folder = path.join(packageFolder().folder, 'layouts')
  return `the theme has no layout \`${wanted}\`.${meant} Its layouts lie in \`${folder}\`.`
}

function mistake(sentence: string): number {
  printError(`carrel: ${sentence}`)
  return 2
}
