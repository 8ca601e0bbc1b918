import { defineConfig } from '@playwright/test'

/** Each test starts an app of its own; two at once is what a machine with two cores carries. */
const appsAtOnce = 2

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  preserveOutput: 'failures-only',
  globalSetup: './tests/e2e/fixtures/say-what-runs.ts',
  // the longest story takes 40 s where two apps share two cores with another program
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: appsAtOnce,
  // a machine that stands still for a moment does not stop the team; what needed a second try is named at the end
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { actionTimeout: 10_000, trace: 'retain-on-failure', screenshot: 'only-on-failure' }
})
