import type { DataRecord, DataValue } from '../../model/data.ts'
import { listAt, textAt, valueAt } from './dig.ts'
import { orcidBibtex } from './orcid-bibtex.ts'
import type { SiteAnswers } from './site-answers.ts'

/**
 * What an ORCID record tells of its owner, in the form in which ORCID's public interface gives it (version
 * 3): the name, the present employment, pages elsewhere, and the works as BibTeX.
 */
export function fromOrcid(record: DataRecord): Partial<SiteAnswers> {
  const given = textAt(record, ['person', 'name', 'given-names', 'value'])
  const family = textAt(record, ['person', 'name', 'family-name', 'value'])
  const orcid = textAt(record, ['orcid-identifier', 'path'])
  const job = presentJob(record)
  const links = listAt(record, ['person', 'researcher-urls', 'researcher-url']).map((url) =>
    textAt(url, ['url', 'value']),
  )
  return {
    name: textAt(record, ['person', 'name', 'credit-name', 'value']) || [given, family].join(' ').trim(),
    position: textAt(job, ['role-title']),
    place: textAt(job, ['organization', 'name']),
    town: textAt(job, ['organization', 'address', 'city']),
    email: textAt(record, ['person', 'emails', 'email', 0, 'email']),
    about: textAt(record, ['person', 'biography', 'content']),
    links: [...links.filter((link) => link !== ''), ...(orcid === '' ? [] : [`orcid:${orcid}`])],
    bibliography: orcidBibtex(record, { given, family }),
  }
}

/** The newest employment without an end; ORCID lists them newest first. */
function presentJob(record: DataRecord): DataValue | undefined {
  const groups = listAt(record, ['activities-summary', 'employments', 'affiliation-group'])
  const jobs = groups.flatMap((group) =>
    listAt(group, ['summaries']).flatMap((summary) => valueAt(summary, ['employment-summary']) ?? []),
  )
  return jobs.find((job) => textAt(job, ['end-date', 'year', 'value']) === '') ?? jobs[0]
}
