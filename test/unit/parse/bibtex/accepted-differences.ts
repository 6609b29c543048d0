/**
 * Where our reading differs from that of `@retorquere/bibtex-parser`, and why ours is meant. What ours is stands in
 * `fixtures/*.expected`.
 */
export const ACCEPTED: Readonly<Record<string, string>> = {
  'exports.bib noetherInvarianteVariationsprobleme1918 people':
    'Braces around `de la Vallée-Poussin` make it one family name, as in BibTeX; the other takes the particle off all the same.',
  'exports.bib knuth:ct title': 'The name of TeX is a word of the title; the other drops the command.',
  'latex.bib accents title': 'A line below a d and a tie over two letters exist in Unicode; the other drops the accent or the letters.',
  'latex.bib html title': 'What looks like HTML is text, to be escaped when it is shown; the other makes `¡` of `<`, as the old font encoding has it.',
  'names.bib orders people': '`Martin Luther King Jr.` without commas ends in a suffix for every reader; BibTeX’s rule makes `Jr.` the family name.',
  'names.bib marks people': 'Signs of equal contribution belong beside a name and not into it; `\\dag and` ends a name although a blank follows a command.',
  'names.bib commas people': 'Three names with commas between them are three people, and are reported; BibTeX’s rule makes one of them a suffix.',
  'names.bib semicolons people': 'A semicolon separates people for whoever writes it, and is reported; BibTeX knows `and` alone.',
  'names.bib empty people': 'Of two `and` with nobody between them, which is reported, none is part of a name.',
  'names.bib particles people': 'Braces around `de Gennes` make it one family name, as in BibTeX; the other takes the particle off all the same.',
  'names.bib editors people': '`and others` is kept for authors alone; lists of editors end with those who are named.',
}
