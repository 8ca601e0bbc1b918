import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { installedElectron, projectRoot } from './installed-electron.mjs'
import { planLaunch } from './unprivileged.mjs'

export const resultsFolder = path.join(projectRoot, 'test-results')

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * What the test tools wrote about their last run; null for a suite that did not run.
 * @returns {{ unit: Counts | null, e2e: Counts | null }}
 */
export function readResults() {
  const unit = readReport('unit.json')
  const e2e = readReport('e2e.json')
  return {
    unit: unit && {
      passed: unit.numPassedTests,
      // a file that cannot be loaded has no tests to fail
      failed: unit.numFailedTests + unit.testResults.filter(isBrokenFile).length,
      skipped: unit.numPendingTests + unit.numTodoTests
    },
    e2e: e2e && {
      passed: e2e.stats.expected,
      failed:
        e2e.stats.unexpected +
        e2e.stats.flaky +
        (e2e.stats.expected + e2e.stats.unexpected === 0 ? e2e.errors.length : 0),
      skipped: e2e.stats.skipped
    }
  }
}

/** @param {{ status: string, assertionResults: readonly unknown[] }} file */
function isBrokenFile(file) {
  return file.status === 'failed' && file.assertionResults.length === 0
}

/** @param {string} name */
function readReport(name) {
  const file = path.join(resultsFolder, name)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

/** Which Electron the windows ran on, and how: the report is not to be taken for more than it is. */
export function describeRuntime() {
  const electron = installedElectron()
  if (electron === null) return 'Electron is not in place.'
  const origin = electron.isOfficial ? '' : `, a registry copy for development (${electron.wanted} is pinned)`
  return `Electron ${electron.version}${origin}. ${planLaunch().notice ?? "Chromium's sandbox is on."}`
}
