import { isTerminal, overwrite } from './print.ts'

/** A line that says how far a build is, and is gone when the build is over. */
export interface ProgressLine {
  /** `what` is being done, such as `making pictures:`; `building` unless said. */
  show(done: number, all: number, what?: string): void
  clear(): void
}

/** A build that is over before this many milliseconds shows no line. */
const PATIENCE = 500

/** The line is written at most this often. */
const INTERVAL = 80

/** A progress line on the standard error, where that is a terminal; elsewhere one that shows nothing. */
export function progressLine(start: number): ProgressLine {
  if (!isTerminal()) return { show: () => undefined, clear: () => undefined }
  let shown = 0
  return {
    show(done, all, what = 'building') {
      const now = performance.now()
      if (now - start < PATIENCE || now - shown < INTERVAL) return
      shown = now
      overwrite(`${what} ${done} of ${all} …`)
    },
    clear() {
      if (shown > 0) overwrite('')
    },
  }
}
