/**
 * The text of HTML of our own making: tags, scripts, styles and comments taken away, the five named
 * entities decoded.
 */
export function stripTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->|<(script|style|annotation|math)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
