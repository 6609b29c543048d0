import { describe, expect, it } from 'vitest'
import type { ProtectedFolder } from '../../../src/write/destination-guard.ts'
import { guardDestination } from '../../../src/write/destination-guard.ts'

function folders(root: string, home: string): readonly ProtectedFolder[] {
  return [
    { path: home, what: 'your home folder', mayHoldOutput: true },
    { path: root, what: "the site's root", mayHoldOutput: true },
    { path: `${root}/content`, what: "the site's content", mayHoldOutput: false },
    { path: `${root}/layouts`, what: "the site's layouts", mayHoldOutput: false },
    { path: `${root}/assets`, what: "the site's assets", mayHoldOutput: false },
  ]
}

const POSIX = folders('/home/emmy/site', '/home/emmy')
const WINDOWS = folders('C:/Users/emmy/site', 'C:/Users/emmy')
const COMPOSED = folders('/home/caf\u00e9', '/home')
/** A site whose content is a link to another place, as the caller has resolved it. */
const LINKED = [...POSIX, { path: '/data/content', what: "the site's content", mayHoldOutput: false }]

/** Thirty layouts of source and output that would cost somebody their files. */
describe('an output folder that puts files at risk is refused:', () => {
  it.each([
    ['the content', POSIX, '/home/emmy/site/content', 'is the site\'s content'],
    ['the layouts', POSIX, '/home/emmy/site/layouts', 'is the site\'s layouts'],
    ['the assets', POSIX, '/home/emmy/site/assets', 'is the site\'s assets'],
    ['with a slash at the end', POSIX, '/home/emmy/site/content/', 'is the site\'s content'],
    ['a folder of the content', POSIX, '/home/emmy/site/content/posts', 'lies in the site\'s content'],
    ['a new folder in the content', POSIX, '/home/emmy/site/content/_site', 'lies in the site\'s content'],
    ['deep in the layouts', POSIX, '/home/emmy/site/layouts/a/b/c', 'lies in the site\'s layouts'],
    ['in the assets', POSIX, '/home/emmy/site/assets/css', 'lies in the site\'s assets'],
    ['the site itself', POSIX, '/home/emmy/site', 'is the site\'s root'],
    ['the folder above the site, which is the home', POSIX, '/home/emmy', 'is your home folder'],
    ['above the home', POSIX, '/home', 'holds your home folder'],
    ['the root', POSIX, '/', 'is the root of a file system'],
    ['the root, twice', POSIX, '//', 'is the root of a file system'],
    ['the content in capitals', POSIX, '/home/emmy/site/CONTENT', 'is the site\'s content'],
    ['in the content in capitals', POSIX, '/home/emmy/site/Content/out', 'lies in the site\'s content'],
    ['the site in capitals', POSIX, '/home/Emmy/Site', 'is the site\'s root'],
    ['the repository\'s own folder', POSIX, '/home/emmy/site/.git', 'lies in a repository'],
    ['in the repository\'s own folder', POSIX, '/home/emmy/site/.git/refs', 'lies in a repository'],
    ['another repository\'s folder', POSIX, '/srv/other/.GIT/x', 'lies in a repository'],
    ['the content behind a link', LINKED, '/data/content', 'is the site\'s content'],
    ['in the content behind a link', LINKED, '/data/content/_site', 'lies in the site\'s content'],
    ['above the content behind a link', LINKED, '/data', 'holds the site\'s content'],
    ['a drive', WINDOWS, 'C:/', 'is the root of a file system'],
    ['another drive', WINDOWS, 'd:/', 'is the root of a file system'],
    ['a share', WINDOWS, '//host/share', 'is the root of a file system'],
    ['a share with a slash', WINDOWS, '//host/share/', 'is the root of a file system'],
    ['the home of Windows', WINDOWS, 'C:/Users/emmy', 'is your home folder'],
    ['all homes of Windows', WINDOWS, 'C:/Users', 'holds your home folder'],
    ['a drive written small', WINDOWS, 'c:/users/emmy/site/content', 'is the site\'s content'],
    ['composed in another way', COMPOSED, '/home/cafe\u0301/content', 'is the site\'s content'],
    ['in the layouts of Windows', WINDOWS, 'C:/Users/emmy/site/layouts/x', 'lies in the site\'s layouts'],
  ])('%s', (_what, protectedFolders, out, why) => {
    const problems = guardDestination(out, protectedFolders)
    expect(problems.map(({ code }) => code)).toContain('output/unsafe-folder')
    expect(problems.map(({ message }) => message).join('\n')).toContain(why)
  })
})

describe('an output folder of its own is let through:', () => {
  it.each([
    [POSIX, '/home/emmy/site/_site'],
    [POSIX, '/home/emmy/site/content-old'],
    [POSIX, '/home/emmy/site/public/docs'],
    [POSIX, '/home/emmy/www'],
    [POSIX, '/srv/www'],
    [POSIX, '/home/emmy/site/.github-pages'],
    [WINDOWS, 'C:/Users/emmy/site/_site'],
    [WINDOWS, 'D:/www'],
    [WINDOWS, '//host/share/www'],
  ])('%#: %s', (protectedFolders, out) => {
    expect(guardDestination(out, protectedFolders)).toEqual([])
  })
})
