// One page of every layout, by the name that its pictures get: the site it is of, and its address there.
import { join } from 'node:path'

const DEMO = {
  home: '/',
  publications: '/publications/',
  paper: '/publications/noether1918invariante/',
  projects: '/projects/',
  project: '/projects/conservation-laws/',
  posts: '/posts/',
  post: '/posts/2024/a-crossed-product-by-hand/',
  'post-code': '/posts/2021/chains-that-stop/',
  'post-long': '/posts/2018/two-theorems-one-hundred-years-on/',
  'post-notes': '/posts/2022/how-to-read-a-paper-of-1921/',
  tag: '/posts/tag/algebras/',
  tags: '/posts/tag/',
  category: '/posts/category/',
  year: '/posts/year/2018/',
  news: '/news/',
  'news-item': '/news/1918-07-26-academy/',
  talks: '/talks/',
  talk: '/talks/1932-09-05-zuerich/',
  teaching: '/teaching/',
  course: '/teaching/reading-1921/',
  people: '/students/',
  cv: '/cv/',
  search: '/search/',
  'not-found': '/404.html',
}

/** What the demo has no use for. */
const SHELF = {
  'home-author': '/',
  'publications-author': '/publications/',
  article: '/article/',
  books: '/books/',
  book: '/books/1930-moderne-algebra/',
  repositories: '/code/',
  group: '/group/',
  'posts-paged': '/posts/',
}

const SCRIPTS = { home: '/', publications: '/publications/' }

/** The sites that are built for pictures, and the pages of each. */
export function sitesOf(root) {
  const specimen = (name) => join(root, 'test/browser/theme/specimens', name)
  const golden = (name) => join(root, 'test/golden', name, 'site')
  return [
    { name: '', folder: root, pages: DEMO },
    { name: 'shelf', folder: specimen('shelf'), pages: SHELF },
    {
      name: 'arabic',
      folder: specimen('arabic'),
      pages: { ...SCRIPTS, post: '/1950/05/01/camera/' },
    },
    {
      name: 'korean',
      folder: specimen('korean'),
      pages: { ...SCRIPTS, post: '/1990/05/01/latin-squares/' },
    },
    { name: 'chinese', folder: specimen('chinese'), pages: SCRIPTS },
    { name: 'one-page', folder: specimen('one-page'), pages: { home: '/' } },
    {
      name: 'academicpages',
      folder: golden('home-academicpages'),
      pages: { home: '/', portfolio: '/portfolio/', item: '/portfolio/portfolio-1/', cv: '/cv/' },
    },
    {
      name: 'al-folio',
      folder: golden('home-al-folio'),
      pages: { home: '/', publications: '/publications/', projects: '/projects/', cv: '/cv/' },
    },
    { name: 'plain', folder: golden('plain-homepage'), pages: { home: '/', writing: '/writing/' } },
  ]
}
