import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { installedElectron, projectRoot } from './installed-electron.mjs'
import { planLaunch } from './unprivileged.mjs'

export const resultsFolder = path.join(projectRoot, 'test-results')

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @typedef {{ title: string, specs?: { title: string, file: string, tests: { status: string }[] }[], suites?: Suite[] }} Suite */

/**
 * What the test tools wrote about their last run; null for a suite that did not run.
 * @returns {{ unit: Counts | null, e2e: (Counts & { unsteady: readonly string[] }) | null }}
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
      passed: e2e.stats.expected + e2e.stats.flaky,
      failed:
        e2e.stats.unexpected + (e2e.stats.expected + e2e.stats.unexpected === 0 ? e2e.errors.length : 0),
      skipped: e2e.stats.skipped,
      unsteady: unsteadyStories(e2e.suites)
    }
  }
}

/** @param {{ status: string, assertionResults: readonly unknown[] }} file */
function isBrokenFile(file) {
  return file.status === 'failed' && file.assertionResults.length === 0
}

/**
 * The stories that passed at their second telling only: each is a race to be found, in the test or in the app.
 * @param {readonly Suite[]} suites
 * @returns {readonly string[]}
 */
function unsteadyStories(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
    ...unsteadyStories(inner)
  ])
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
