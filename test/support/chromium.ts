import { existsSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/**
 * The browser's program: the one that CARREL_CHROMIUM names, else one in the usual places, else Playwright's own.
 * Undefined where there is none.
 */
export function findChromium(): string | undefined {
  const named = process.env['CARREL_CHROMIUM']
  if (named !== undefined && named !== '') return named
  return [...PLACES, chromium.executablePath()].find((place) => existsSync(place))
}

/** Starts a browser; where there is none, installs one first, and says in one sentence what to do where that fails. */
export async function launchChromium(): Promise<Browser> {
  const path = findChromium() ?? installChromium()
  if (path === undefined) {
    throw new Error(
      'The browser suite needs Chromium, which could not be installed: run `npx playwright install chromium`, ' +
        'or name one in CARREL_CHROMIUM.',
    )
  }
  return await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

/** Tries Playwright's own way of installing, then Debian's where we may. */
function installChromium(): string | undefined {
  run('npx', ['--yes', 'playwright', 'install', 'chromium'])
  if (findChromium() === undefined && process.getuid?.() === 0) {
    run('apt-get', ['update', '-q'])
    run('apt-get', ['install', '-y', '-q', 'chromium'])
  }
  return findChromium()
}

function run(program: string, words: readonly string[]): void {
  console.log(`Installing a browser for the tests: ${program} ${words.join(' ')}`)
  spawnSync(program, words, { stdio: 'ignore', timeout: 300_000, shell: process.platform === 'win32' })
}
