import type { CodeTable } from './code-table.ts'

/** Diagnostics about layouts, partials and pages that are templates. */
export const templateCodes = {
  'template/bad-expression': {
    severity: 'warning',
    summary:
      'The expression of `where_exp`, `find_exp` or `group_by_exp` cannot be read, or compares what has no order.',
    remedy: 'Write it as in `item.year >= 2020 and item.tags contains "logic"`.',
  },
  'template/failed': {
    severity: 'error',
    summary: 'A template stopped in the middle.',
    remedy: 'Look at the tag that the message points at; the page is not written until it runs through.',
  },
  'template/filter-argument': {
    severity: 'warning',
    summary: 'A filter was given something it cannot work with.',
    remedy:
      'Give it what its entry in the reference of filters shows; until then it passes on a sensible value.',
  },
  'template/include-depth': {
    severity: 'error',
    summary: 'Templates include each other without an end.',
    remedy: 'Break the circle that the message names, or end it with a condition.',
  },
  'template/layout-cycle': {
    severity: 'error',
    summary: 'A layout is, through its own layouts, set into itself.',
    remedy: 'Take the `layout:` line out of one of the layouts that the message names.',
  },
  'template/missing-include': {
    severity: 'error',
    summary: 'A template includes, extends or imports a file that is not there.',
    remedy: 'Create the file below `layouts/`, or correct its name; names are relative to `layouts/`.',
  },
  'template/missing-layout': {
    severity: 'error',
    summary: 'A page or a layout asks for a layout that is not there.',
    remedy:
      'Use one of the layouts that the message names, write your own into `layouts/`, or say `layout: none`.',
  },
  'template/nested-content': {
    severity: 'warning',
    summary:
      'A page that is a template asks for the content of another such page, which may not be made yet.',
    remedy: 'Ask for its content in a layout, or make the other page a Markdown page.',
  },
  'template/not-callable': {
    severity: 'error',
    summary: 'A template calls something that is not a function.',
    remedy: 'Correct the name, or take the parentheses away.',
  },
  'template/outdated-copy': {
    severity: 'info',
    summary: 'A layout of the site is a copy of one of the theme, which has changed since.',
    remedy: 'Compare the two; take over what is new, or go on with yours as it is.',
  },
  'template/syntax': {
    severity: 'error',
    summary: 'A template cannot be read.',
    remedy: 'Mend the tag at the place shown.',
  },
  'template/undefined': {
    severity: 'warning',
    summary: 'A template prints a variable that is not there.',
    remedy: 'Correct its name, give it a value, or print it with `| default("")`.',
  },
  'template/unknown-filter': {
    severity: 'error',
    summary: 'A template uses a filter that does not exist.',
    remedy: 'Correct its name; the reference of filters lists them all.',
  },
  'template/unknown-tag': {
    severity: 'error',
    summary: 'A template uses a block tag that does not exist.',
    remedy: 'Correct its name; Liquid tags have to be written as Nunjucks.',
  },
} as const satisfies CodeTable
