import { academicIcons } from './academic-icons.ts'
import { brandIcons } from './brand-icons.ts'
import type { Icon } from './icon.ts'
import { outlineIcons } from './outline-icons.ts'
import { signIcons } from './sign-icons.ts'

const TABLES: readonly Readonly<Record<string, Icon>>[] = [signIcons, academicIcons, brandIcons, outlineIcons]

/**
 * The icon of a service or action as inline SVG, in the colour of the text around it and hidden from screen
 * readers, which read the words beside it. A name that nobody draws gets the sign of a link, so that no row
 * of profiles has a gap.
 */
export function iconSvg(name: string): string {
  const table = TABLES.find((icons) => Object.hasOwn(icons, name))
  const icon = table?.[name] ?? signIcons['other']
  if (icon === undefined) return ''
  return `<svg class="icon" viewBox="${icon.box}" aria-hidden="true" focusable="false"><path d="${icon.path}"/></svg>`
}
