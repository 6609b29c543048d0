import type { RecordSchema } from './schema.ts'
import { record } from './schema.ts'
import { addressKeys } from './site/addresses.ts'
import { appearanceKeys } from './site/appearance.ts'
import { featureKeys } from './site/features.ts'
import { identityKeys } from './site/identity.ts'
import { jekyllKeys } from './site/jekyll.ts'
import { scholarshipKeys } from './site/scholarship.ts'
import { serviceKeys } from './site/services.ts'

/** Every key of site.yml: ours, Jekyll's, and those of the two academic themes. */
export const siteSchema: RecordSchema = record({
  ...jekyllKeys,
  ...identityKeys,
  ...addressKeys,
  ...appearanceKeys,
  ...featureKeys,
  ...scholarshipKeys,
  ...serviceKeys,
})
