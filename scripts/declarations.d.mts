/** The text of api.d.ts, made from the text of api.ts. */
export function declarationsOf(source: string): string
