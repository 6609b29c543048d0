import os from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // Much of the time is a browser's or a child process's, so that no core is kept back.
    maxWorkers: os.availableParallelism(),
    env: { TZ: 'UTC', CARREL_URL: '' },
    testTimeout: 60_000,
    reporters: ['default', './test/support/plain-reporter.ts'],
  },
})
