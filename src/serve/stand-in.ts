import type { Diagnostic } from '../model/diagnostic.ts'
import { isError } from '../model/diagnostic.ts'

/** More are in the terminal. */
const MOST = 20

/**
 * The page that stands in for one that could not be made yet: what is wrong, as plain HTML, so that it can
 * be read without a script. Its policy lets nothing run but the preview's own script.
 */
export function standIn(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(isError).slice(0, MOST)
  const items = errors.map(({ at, message, hint }) => {
    const place = at === undefined ? '' : `<code>${escape(`${at.path}:${at.line}:${at.column}`)}</code> `
    return `<li>${place}${escape(message)}${hint === undefined ? '' : ` ${escape(hint)}`}</li>`
  })
  return [
    '<!DOCTYPE html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<title>This page cannot be made</title></head><body><main>',
    '<h1>This page cannot be made</h1>',
    errors.length === 0 ? '<p>It is being made; it appears here as soon as it is ready.</p>' : `<ul>${items.join('')}</ul>`,
    '</main></body></html>',
  ].join('\n')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
