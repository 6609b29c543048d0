import type { DataRecord } from '../../model/data.ts'
import { listAt, textAt } from './dig.ts'
import type { SiteAnswers } from './site-answers.ts'

/** What a JSON Resume (jsonresume.org) tells of its owner; the file itself becomes the CV. */
export function fromResume(data: DataRecord, text: string): Partial<SiteAnswers> {
  const profiles = listAt(data, ['basics', 'profiles']).map((profile) => {
    const network = textAt(profile, ['network']).toLowerCase().replaceAll(' ', '')
    const name = textAt(profile, ['username'])
    return textAt(profile, ['url']) || (network !== '' && name !== '' ? `${network}:${name}` : '')
  })
  const website = textAt(data, ['basics', 'url'])
  return {
    name: textAt(data, ['basics', 'name']),
    position: textAt(data, ['work', 0, 'position']) || textAt(data, ['basics', 'label']),
    place: textAt(data, ['work', 0, 'name']) || textAt(data, ['work', 0, 'company']),
    town: textAt(data, ['basics', 'location', 'city']),
    email: textAt(data, ['basics', 'email']),
    about: textAt(data, ['basics', 'summary']),
    links: [...(website === '' ? [] : [website]), ...profiles.filter((link) => link !== '')],
    resume: text,
  }
}
