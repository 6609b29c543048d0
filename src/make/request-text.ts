/** The text that a request for a drawing carries: `{"text": …}`; empty for anything else. */
export function requestText(request: string): string {
  const value: unknown = JSON.parse(request)
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : ''
}
