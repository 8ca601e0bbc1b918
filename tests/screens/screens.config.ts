import { defineConfig } from '@playwright/test'

/** `npm run screenshots`: every screen, to be looked at by a person. Not a part of `npm test`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screens',
  timeout: 900_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: [['line']]
})
