import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    env: { TZ: 'UTC', CARREL_URL: '' },
    testTimeout: 60_000,
    reporters: ['default', './test/support/plain-reporter.ts'],
  },
})
