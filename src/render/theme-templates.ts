import type { RenderFunction } from './nunjucks.ts'

/** A template of the theme as functions, made when the program was bundled, and the text it was made from. */
export interface ReadyTemplate {
  readonly text: string
  readonly textLine: number
  readonly make: () => Readonly<Record<string, RenderFunction>>
}

/**
 * The theme's templates by path, so that no build has to parse them. Filled in by `scripts/bundle.mjs`; the
 * sources have none, and compile each when it is first used.
 */
export const THEME_TEMPLATES: Readonly<Record<string, ReadyTemplate>> = {}
