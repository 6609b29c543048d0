import type { Diagnostic, Span } from '../model/diagnostic.ts'
import { diagnostic } from '../model/diagnostic.ts'
import { sourcePath } from '../model/paths.ts'
import type { CheckedText, Material } from './material.ts'
import { findJsonFault } from '../parse/json/json-fault.ts'
import { lineAndColumn } from './place-of.ts'
import { xmlMistake } from './xml-mistake.ts'

/** Feeds, the sitemap and other files for programs that no program could read. */
export function textChecks({ texts, pages, own }: Material): readonly Diagnostic[] {
  return [
    ...texts.filter(({ path }) => path.endsWith('.xml')).flatMap((file) => badXml(file, own)),
    ...texts.filter(({ path }) => /\.(?:json|webmanifest)$/.test(path)).flatMap((file) => badJson(file, own)),
    ...pages.flatMap(({ path, source, facts }) =>
      facts.structured.flatMap((text) => badJson({ path, source, text }, own)),
    ),
  ]
}

function badXml(file: CheckedText, own: Material['own']): readonly Diagnostic[] {
  const mistake = xmlMistake(file.text)
  if (mistake === undefined) return []
  const { line, column } = lineAndColumn(sourcePath(file.path), file.text, mistake.offset)
  const message = `\`${file.path}\` is not well-formed: ${mistake.message}, on its line ${line}, column ${column}.`
  const at = placeIn(file, mistake.offset, own)
  return [
    diagnostic('check/bad-xml', { message, hint: 'Correct what it is made of; `&` is written `&amp;`.', at }),
  ]
}

function badJson(file: CheckedText, own: Material['own']): readonly Diagnostic[] {
  const text = file.text.replace(/^\uFEFF/, '')
  if (isJson(text)) return []
  const fault = findJsonFault(text)
  const why = fault?.message ?? 'It is no JSON.'
  const hint = `${fault?.hint ?? ''} The filter \`jsonify\` writes values as JSON wants them.`.trim()
  const at = placeIn({ ...file, text }, fault?.offset ?? 0, own)
  return [
    diagnostic('check/bad-json', {
      message: `\`${file.path}\` holds JSON that cannot be read. ${why}`,
      hint,
      at,
    }),
  ]
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The line of the finished file is looked for in what it was made of. */
function placeIn(file: CheckedText, offset: number, own: Material['own']): Span {
  const { path, text, source } = file
  const from = text.lastIndexOf('\n', offset - 1) + 1
  const line = (text.slice(from).split('\n')[0] ?? '').trim()
  const found = own.place(source === undefined ? { source: sourcePath(path) } : { source }, [line])
  if (found.line === 1 && found.column === 1) return { path: source ?? sourcePath(path), line: 1, column: 1 }
  return {
    path: found.path,
    line: found.line,
    column: found.column + Math.max(0, offset - text.indexOf(line, from)),
  }
}
