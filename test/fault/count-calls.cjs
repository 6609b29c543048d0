// Loaded before the program. Counts its calls of the file system below one folder; at one of them the process is
// killed or interrupted, the call fails, or somebody else changes the disk. `CARREL_TEST_FAULT` says which, as JSON:
// root, at, what, errno, name, tally.
const fs = require('node:fs')

const { root, at = 0, what = 'count', errno = 'EIO', name, tally } = JSON.parse(process.env.CARREL_TEST_FAULT)
const NAMES = [
  'readdirSync', 'lstatSync', 'readFileSync', 'writeFileSync', 'mkdirSync', 'renameSync', 'unlinkSync', 'rmdirSync',
  'linkSync', 'copyFileSync', 'openSync',
]
const untouched = { ...fs }
let calls = 0

function meet(operation, words) {
  if (typeof words[0] !== 'string' || !`${words[0]}/`.startsWith(`${root}/`)) return
  calls += 1
  if (calls !== at) return
  if (what === 'cut' && operation === 'writeFileSync') cut(words)
  if (what === 'kill' || what === 'cut') process.kill(process.pid, 'SIGKILL')
  if (what === 'interrupt') process.kill(process.pid, 'SIGINT')
  if (what === 'fail') throw Object.assign(new Error(`${errno}: on purpose`), { code: errno, syscall: operation, path: words[0] })
  if (what in CHANGES) CHANGES[what](`${root}/${name}`)
}

/** What another program may do to a file or folder of the site meanwhile. */
const CHANGES = {
  vanish: (file) => untouched.rmSync(file, { recursive: true, force: true }),
  'become-a-file': (file) => {
    CHANGES.vanish(file)
    untouched.writeFileSync(file, 'a file now')
  },
  'become-a-folder': (file) => {
    CHANGES.vanish(file)
    untouched.mkdirSync(file)
  },
  grow: (file) => untouched.appendFileSync(file, 'more'),
}

/** What a power cut leaves of a file that is being written: its beginning. */
function cut([file, body, options]) {
  const bytes = Buffer.from(body)
  untouched.writeFileSync(file, bytes.subarray(0, bytes.length / 2), options)
}

for (const name of NAMES) {
  fs[name] = (...words) => {
    meet(name, words)
    return untouched[name](...words)
  }
}
const native = fs.realpathSync.native
fs.realpathSync.native = (...words) => {
  meet('realpathSync', words)
  return native(...words)
}
require('node:module').syncBuiltinESMExports()

if (tally !== undefined) process.on('exit', () => untouched.writeFileSync(tally, String(calls)))
