import { resolve } from 'node:path'
import type { ClaimView, ProjectSnapshot } from '../../core/document/project-snapshot'
import { countClaims } from '../../core/model/coverage-counts'
import { parseOptions } from '../parse-options'
import { readSnapshotOfFolder, type SnapshotOfFolder } from '../read-snapshot-of-folder'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const statusUsage = 'stet status DIR.stet [--json]'

/** Prints how far the check of a project is. */
export async function statusCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: [], flags: ['json'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, statusUsage)
  const read = await readSnapshotOfFolder(resolve(terminal.workingFolder, options.value.path), terminal)
  if (!read.ok) return refuse(terminal, read.problem)
  terminal.out(
    options.value.flags.has('json')
      ? `${JSON.stringify(describe(read.value), null, 2)}\n`
      : summarize(read.value)
  )
  return exitCodes.done
}

function describe({ manifest, snapshot }: SnapshotOfFolder) {
  return {
    projectId: manifest.projectId,
    title: snapshot.info.title,
    byline: snapshot.info.byline,
    dateline: snapshot.info.dateline,
    counts: countsOf(snapshot),
    claims: snapshot.claims.map(describeClaim),
    sources: snapshot.sources.length
  }
}

function describeClaim({ number, claim, words, status, checks, evidence, anchors }: ClaimView) {
  return {
    number,
    id: claim.id,
    kind: claim.kind,
    words,
    state: status.state,
    verdict: status.verdict,
    isOpen: status.isOpen,
    reason: status.reason,
    anchors: anchors.map(({ state }) => state),
    checks: checks.length,
    evidence: evidence.length
  }
}

function countsOf(snapshot: ProjectSnapshot) {
  return countClaims(snapshot.claims.map(({ status }) => status))
}

function summarize({ snapshot }: SnapshotOfFolder): string {
  const counts = countsOf(snapshot)
  const progress = `${counts.settled} of ${counts.total} settled, ${counts.disputed} disputed, ${counts.changed} changed since checked`
  const lines = snapshot.claims.map(({ number, words, status }) => `${number}. [${status.state}] ${words}`)
  return `${[snapshot.info.title, progress, ...lines].join('\n')}\n`
}
