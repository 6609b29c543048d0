import type { KeySchema } from '../schema.ts'
import { any, anyOf, key, list, number, text } from '../schema.ts'

/** Keys of talks. */
export const talkKeys = {
  collection: key(text, 'The collection, which the folder says already.'),
  type: key(text, 'What kind of talk it is.', { aliases: ['talk_type'], example: 'Keynote' }),
  venue: key(text, 'Where it is held: the conference, seminar or institution.'),
  location: key(text, 'The town.', { example: 'Göttingen, Germany' }),
  link: key(text, 'A page about the talk elsewhere.'),
  end_date: key(any, 'The last day, where the event takes several.'),
  slides: key(text, 'The slides: a file or an address.', { aliases: ['slidesurl'] }),
  video: key(text, 'A recording.'),
  poster: key(text, 'A poster: a file or an address.'),
  paper: key(text, 'The paper that the talk is about: a key of the bibliography, or an address.', {
    aliases: ['paperurl'],
  }),
  event: key(text, 'The name of the conference, where `venue` is its place.'),
  speakers: key(anyOf(text, list(any)), 'Who speaks, where it is not the owner of the site alone.'),
  latitude: key(number, 'For a map of talks.', { aliases: ['lat'] }),
  longitude: key(number, 'For a map of talks.', { aliases: ['lon', 'lng'] }),
} as const satisfies Readonly<Record<string, KeySchema>>
