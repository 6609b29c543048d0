import type { CvMeaning } from '../../model/cv.ts'

const TITLES: Readonly<Record<CvMeaning, string>> = {
  work: 'work|experience|work experience|professional experience|research experience|employment|positions'
    + '|appointments|academic positions|academic appointments|professional appointments|career',
  volunteer: 'volunteer|volunteering|volunteer experience|volunteer work|community service',
  education: 'education|studies|degrees|academic background|education and training',
  awards: 'awards|honors|honours|prizes|honors and awards|awards and honors|honours and awards'
    + '|awards and honours|academic honors|fellowships|scholarships|distinctions',
  certificates: 'certificates|certifications|licenses',
  publications:
    'publications|papers|selected publications|journal articles|articles|conference papers|books|preprints',
  skills: 'skills|technical skills|technologies|programming|computer skills|open source',
  languages: 'languages|language skills',
  interests: 'interests|hobbies|academic interests|research interests|other interests',
  references: 'references|referees',
  projects: 'projects|selected projects|research projects|side projects',
  talks: 'talks|presentations|invited talks|lectures|conference talks|seminars',
  teaching: 'teaching|teaching experience|courses|courses taught',
  service: 'service|academic service|professional service|professional activities|reviewing|activities',
  grants: 'grants|funding|grants and funding',
  summary: 'summary|profile|about|about me|objective|general information|basics',
}

const MEANINGS: ReadonlyMap<string, CvMeaning> = new Map(
  Object.entries(TITLES).flatMap(([meaning, titles]) =>
    titles.split('|').flatMap((title) => (isMeaning(meaning) ? [[title, meaning] as const] : [])),
  ),
)

function isMeaning(word: string): word is CvMeaning {
  return Object.hasOwn(TITLES, word)
}

/** What a section's title means; undefined for a title of the author's own. */
export function meaningOf(title: string): CvMeaning | undefined {
  const words = title.toLowerCase().replace(/[_-]+/g, ' ').replaceAll('&', 'and')
  const plain = words.replace(/[^\p{L}\p{N} ]/gu, '')
  return MEANINGS.get(plain.replace(/ +/g, ' ').trim())
}

/**
 * `work_experience` as a title: `Work Experience`, as RenderCV shows a key in small letters; others stay as
 * they are.
 */
export function titleOfKey(key: string): string {
  if (!/^[a-z0-9_-]+$/.test(key)) return key.trim()
  return key.replace(/[_-]+/g, ' ').trim().replace(/(?<![a-z0-9])[a-z]/g, (letter) => letter.toUpperCase())
}

/** Gives every section an id that no other has, made of the letters and digits of its title. */
export function withIds<T extends Titled>(sections: readonly T[]): readonly (T & { readonly id: string })[] {
  const used = new Set<string>()
  return sections.map((section) => {
    const base = idOf(section.title)
    let id = base
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`
    used.add(id)
    return { ...section, id }
  })
}

interface Titled {
  readonly title: string
}

function idOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section'
}
