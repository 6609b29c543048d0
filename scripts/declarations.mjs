// Makes the declarations of the program's interface out of src/api.ts: its interfaces as they stand, its
// functions without their bodies. The file names all types itself, so that no compiler has to run for them.

/** The text of api.d.ts; throws where api.ts holds anything but imports, interfaces and functions. */
export function declarationsOf(source) {
  const parts = source.split(/\n(?=\/\*\*|export |import )/)
  return parts.flatMap(declared).join('\n')
}

const FUNCTION = /^export async function (\w+)\(([\s\S]*?)\): (Promise<\w+>) \{\n[\s\S]*\n\}\s*$/

function declared(part) {
  if (part.startsWith('import ') || part.trim() === '') return []
  if (part.startsWith('/**') || part.startsWith('export interface ')) return [part]
  const [, name, parameters, result] = FUNCTION.exec(part) ?? []
  if (name === undefined) throw new Error(`src/api.ts: this is no interface and no function:\n${part}`)
  const optional = parameters.replace(/(\w+): (\w+) = \{\}/, '$1?: $2')
  return [`export declare function ${name}(${optional}): ${result}\n`]
}
