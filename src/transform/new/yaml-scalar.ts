/** What YAML might read as something other than text when it stands without quotes. */
const SPECIAL = /^(?:[-?:,[\]{}#&*!|>'"%@`~]|\s|$)|:(?:\s|$)|\s#|\s$|[\p{Cc}\u2028\u2029]/u
const WORD = /^(?:true|false|yes|no|on|off|null|~|y|n)$/i
const NUMBER = /^[-+.]?\d/

/**
 * A text as one YAML value on one line: plain where YAML reads it back as the same text, else in double
 * quotes as JSON writes them, which YAML reads too.
 */
export function yamlScalar(text: string): string {
  const isPlain = !SPECIAL.test(text) && !WORD.test(text) && !NUMBER.test(text)
  return isPlain ? text : JSON.stringify(text)
}
