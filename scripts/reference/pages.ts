import { commandLinePage } from './command-line-page.ts'
import { configPage } from './config-page.ts'
import { diagnosticsPage } from './diagnostics-page.ts'
import { filtersPage } from './filters-page.ts'
import { frontMatterPage } from './front-matter-page.ts'
import { pageSchemaFile, siteSchemaFile } from './schema-files.ts'
import { variablesPage } from './variables-page.ts'

/** Every file that is made from the program's own tables, by its path in the repository. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    'docs/reference/command-line.md': commandLinePage(),
    'docs/reference/config.md': configPage(),
    'docs/reference/diagnostics.md': diagnosticsPage(),
    'docs/reference/filters.md': filtersPage(),
    'docs/reference/front-matter.md': frontMatterPage(),
    'docs/reference/variables.md': variablesPage(),
    'schema/page.schema.json': pageSchemaFile(),
    'schema/site.schema.json': siteSchemaFile(),
  }
}
