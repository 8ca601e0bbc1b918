import { defineConfig } from '@playwright/test'

/** `npm run demo`: the main job once, slowly enough to be looked at. Not a part of `npm test`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/demo',
  timeout: 180_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: [['line']]
})
