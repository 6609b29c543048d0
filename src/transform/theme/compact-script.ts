/**
 * Takes whole-line comments, indentation and empty lines out of a script; what stands in a line stays as it
 * is.
 */
export function compactScript(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('//'))
  return lines.join('\n')
}

/** Modules one after the other, each with names of its own, so that none sees another's. */
export function joinScripts(modules: readonly string[]): string {
  const bodies = modules.map(compactScript).filter((body) => body !== '')
  return bodies.length === 0
    ? ''
    : `'use strict'\n${bodies.map((body) => `;(() => {\n${body}\n})()`).join('\n')}\n`
}
