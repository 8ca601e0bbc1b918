import { defineConfig } from '@playwright/test'

/** `npm run test:faults -- --app-kills N`: the built app, killed time after time. Not a part of `npm test`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/app-kills',
  timeout: 0,
  expect: { timeout: 120_000 },
  workers: 1,
  reporter: [['list']]
})
