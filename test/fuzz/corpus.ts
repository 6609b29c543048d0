import fs from 'node:fs'
import path from 'node:path'
import { digest } from '../../src/disk/digest.ts'

/** The inputs that are kept for a target, in the order of their names. */
export function corpusOf(folder: string, target: string): readonly string[] {
  const own = path.join(folder, target)
  if (!fs.existsSync(own)) return []
  return fs.readdirSync(own).sort().map((name) => decode(fs.readFileSync(path.join(own, name), 'utf8')))
}

/** Keeps an input for ever, under a name made of its content. */
export function keep(folder: string, target: string, text: string): string {
  const own = path.join(folder, target)
  const name = `${digest(text).slice(0, 12)}.txt`
  fs.mkdirSync(own, { recursive: true })
  fs.writeFileSync(path.join(own, name), encode(text))
  return path.join(own, name)
}

/** Control characters, halves of pairs and line ends are written as escapes, so that no editor or Git changes them. */
function encode(text: string): string {
  return text.replace(/\\|\r|[^\P{C}\n]/gu, (sign) =>
    sign === '\\' ? '\\\\' : [...sign].length === 1 && sign.length === 2 ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function decode(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|\\)/g, (_whole, code?: string) => (code === undefined ? '\\' : String.fromCharCode(Number.parseInt(code, 16))))
}
