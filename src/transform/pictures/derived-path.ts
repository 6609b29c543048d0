import type { OutputPath } from '../../model/paths.ts'
import { baseName, extensionOf, folderOf, joinPath, outputPath, withoutExtension } from '../../model/paths.ts'
import type { MadeFile, Recipe } from '../../model/picture.ts'

/** With these many signs of the original's name no file system's limit is near, whatever the script. */
const LONGEST_STEM = 60

/**
 * So many digits of the digest make a name of its own for every content, so that a browser may keep the
 * file for ever.
 */
const MARK = 8

/**
 * The file of a picture made of another: beside it, named for its width and content,
 * `photo-768.1c9f04ab.webp`.
 */
export function derivedPath(original: OutputPath, recipe: Recipe, made: MadeFile): OutputPath {
  const stem = [...withoutExtension(baseName(original)).normalize('NFC')]
    .slice(0, LONGEST_STEM)
    .join('')
    .replace(/[. ]+$/, '')
  const extension = recipe.format === 'jpeg' ? 'jpg' : recipe.format
  const name = `${stem}-${recipe.width}.${made.digest.slice(0, MARK)}.${extension}`
  return outputPath(joinPath(folderOf(original), name))
}

/** The file that is shown in place of another on dark screens: `photo.dark.png` for `photo.png`. */
export function darkVariantOf(path: string): string {
  return `${withoutExtension(path)}.dark${extensionOf(path)}`
}
