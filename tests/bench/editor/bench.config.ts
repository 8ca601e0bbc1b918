import { defineConfig } from '@playwright/test'

/** The editors side by side in real windows: see measure-editors.spec.ts. Not a part of `npm test`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../../test-results/bench',
  timeout: 3_600_000,
  workers: 1,
  reporter: [['line']]
})
