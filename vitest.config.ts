import { defineConfig } from 'vitest/config'

/** Only stops what hangs: how long a test takes is the machine's affair. A long run says its own. */
const minutes = Number(process.env.ACUERDOS_MINUTES ?? 10)

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    setupFiles: ['tests/support/steadyChance.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: minutes * 60_000,
    hookTimeout: minutes * 60_000,
    expect: { poll: { timeout: 60_000 } },
    env: { TZ: 'America/Tegucigalpa' },
  },
})
