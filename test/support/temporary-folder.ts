import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/**
 * Makes an empty folder for one test, links above it followed, and removes it with all that is in it when the
 * test ends.
 */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync.native(os.tmpdir()), 'carrel-test-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}
