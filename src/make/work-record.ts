import { digest } from '../disk/digest.ts'
import type { WorkResult } from '../model/work.ts'

/**
 * Writes a result with its own digest before it, so that a file that was cut off or changed is known as
 * such.
 */
export function formatResult(result: WorkResult): string {
  const body = JSON.stringify(result)
  return `${digest(body)}\n${body}\n`
}

/** Reads what `formatResult` wrote; undefined for anything else. */
export function parseResult(text: string): WorkResult | undefined {
  const [mark, body = ''] = text.split('\n')
  if (mark !== digest(body)) return undefined
  const value: unknown = JSON.parse(body)
  const fields: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  return resultOf(fields)
}

function resultOf(fields: Readonly<Record<string, unknown>>): WorkResult | undefined {
  const { kind, text, mark, size, extension, message, line, column } = fields
  if (kind === 'text' && typeof text === 'string') return { kind, text }
  if (kind === 'file' && typeof mark === 'string' && typeof size === 'number' && typeof extension === 'string') {
    return /^[0-9a-f]{64}$/.test(mark) ? { kind, mark, size, extension } : undefined
  }
  if (kind !== 'failed' || typeof message !== 'string') return undefined
  return {
    kind,
    message,
    ...(typeof line === 'number' ? { line } : {}),
    ...(typeof column === 'number' ? { column } : {}),
  }
}
