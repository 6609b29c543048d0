import type { KeySchema } from '../schema.ts'
import { any, anyOf, key, list, record, text } from '../schema.ts'

/** Keys of teaching: academicpages' list of courses, and al-folio's page of one course with its schedule. */
export const courseKeys = {
  collection: key(text, 'The collection, which the folder says already.'),
  type: key(text, 'What kind of course it is.', { example: 'Graduate course' }),
  venue: key(text, 'Where it is taught.'),
  location: key(text, 'The town or the room.'),
  course_id: key(text, 'The number of the course at the university.', { example: 'CS 101' }),
  instructor: key(anyOf(text, list(any)), 'Who teaches it.', { aliases: ['instructors'] }),
  year: key(text, 'The year in which it is taught.', { example: '2025' }),
  term: key(text, 'The term in which it is taught.', { aliases: ['semester'], example: 'Fall' }),
  time: key(text, 'When it meets.', { example: 'Mon and Wed, 10:00' }),
  role: key(text, 'What the owner of the site does in it.', { example: 'Teaching assistant' }),
  syllabus: key(text, 'The syllabus: a file or an address.'),
  link: key(text, 'The page of the course elsewhere.'),
  schedule: key(
    list(
      record({
        week: key(text, 'The number of the week.'),
        date: key(any, 'The day.'),
        topic: key(text, 'What it is about.'),
        description: key(text, 'More about it.'),
        materials: key(
          list(
            record({
              name: key(text, 'What the material is called.', { aliases: ['title'] }),
              url: key(text, 'Where it is.'),
            }),
          ),
          'Slides, readings and exercises.',
        ),
      }),
    ),
    'The meetings of the course, in order.',
  ),
} as const satisfies Readonly<Record<string, KeySchema>>
