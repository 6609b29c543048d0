import type { Disk } from '../disk/disk.ts'
import { isDiskFailure } from '../disk/disk-failure.ts'

/** Milliseconds before each new try. Virus scanners and indexers let go of a file within about a second. */
const PAUSES = [10, 40, 150, 400, 900] as const

/**
 * Tries again what another program blocks just now, as Windows does with open files; other failures come at
 * once.
 */
export function patiently(disk: Disk, run: () => void): void {
  for (const pause of PAUSES) {
    try {
      run()
      return
    } catch (error) {
      if (!isDiskFailure(error, 'EPERM', 'EBUSY', 'EACCES')) throw error
      disk.pause(pause)
    }
  }
  run()
}
