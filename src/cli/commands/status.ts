import { resolve } from 'node:path'
import { filesOfClaims, holdForFiles } from '../../core/document/hold-for-files'
import { requiredRoles } from '../../core/document/judge-signoffs'
import type { ProjectProof } from '../../core/document/project-proof'
import type { ClaimView, ProjectSnapshot } from '../../core/document/project-snapshot'
import { succeed } from '../../core/ipc/result'
import { countClaims } from '../../core/model/coverage-counts'
import { plainStyle } from '../../core/model/house-style'
import type { Role } from '../../core/model/person'
import { coveragePercent, noSentences, uncoveredOf } from '../../core/model/sentence-counts'
import { showOnOneLine } from '../../core/model/show-hidden'
import { findAbsentFiles } from '../../project/absent-files'
import { systemPorts } from '../../project/system-ports'
import { parseOptions } from '../parse-options'
import { readSnapshotOfFolder, type SnapshotOfFolder } from '../read-snapshot-of-folder'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const statusUsage =
  'stet status DIR.stet [--json] [--fail-on not-ready,open,disputed,stale,unsigned,uncovered]'

/** Prints how far the check of a project is. */
export async function statusCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: ['fail-on'], flags: ['json'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, statusUsage)
  const gates = (options.value.strings['fail-on'] ?? '').split(',').filter((gate) => gate !== '')
  const unknown = gates.find((gate) => !Object.hasOwn(failsOn, gate))
  if (unknown !== undefined)
    return refuseUsage(
      terminal,
      `--fail-on takes not-ready, open, disputed, stale, unsigned and uncovered, not “${unknown}”.`,
      statusUsage
    )
  const folder = resolve(terminal.workingFolder, options.value.path)
  const found = await readSnapshotOfFolder(folder, terminal)
  if (!found.ok) return refuse(terminal, found.problem)
  const read = succeed(await withFiles(found.value, folder))
  terminal.out(
    options.value.flags.has('json')
      ? `${JSON.stringify(describe(read.value), null, 2)}\n`
      : summarize(read.value)
  )
  const failed = Object.entries(failsOn).filter(([gate, isSo]) => gates.includes(gate) && isSo(read.value))
  if (failed.length === 0) return exitCodes.done
  terminal.error(
    `stet: Not ready: ${read.value.proof.readiness.blocks.join(', ')} (${failed.map(([gate]) => gate).join(', ')}).\n`
  )
  return exitCodes.attention
}

/** The project with what its files of evidence have to do with its being ready. */
async function withFiles(found: SnapshotOfFolder, folder: string): Promise<SnapshotOfFolder> {
  const files = filesOfClaims(found.snapshot.claims)
  const states = await findAbsentFiles(systemPorts.fs, folder, files)
  const absent = files.flatMap(({ sha256, name }) => {
    const state = states.get(sha256)
    return state === undefined ? [] : { name, state }
  })
  const { proof } = found
  return { ...found, proof: { ...proof, readiness: holdForFiles(proof.readiness, absent) } }
}

/** What a gate before publication can ask for. */
const failsOn: Readonly<Record<string, (read: SnapshotOfFolder) => boolean>> = {
  'not-ready': ({ proof }) => !proof.readiness.isReady,
  open: ({ snapshot }) => countsOf(snapshot).open > 0,
  disputed: ({ snapshot }) => countsOf(snapshot).disputed > 0,
  stale: ({ proof }) =>
    proof.signoffs.some(({ role, doubts }) => doubts.includes('stale') && !isStanding(proof, role)),
  unsigned: ({ proof, snapshot }) =>
    requiredRoles(snapshot.claims, snapshot.style).some((role) => !isStanding(proof, role)),
  uncovered: ({ snapshot }) => coverageOf(snapshot).uncovered > 0
}

function isStanding({ signoffs }: ProjectProof, role: Role): boolean {
  return signoffs.some((each) => each.role === role && each.doubts.length === 0)
}

function describe({ manifest, snapshot, proof }: SnapshotOfFolder) {
  return {
    projectId: manifest.projectId,
    title: snapshot.info.title,
    byline: snapshot.info.byline,
    dateline: snapshot.info.dateline,
    style: snapshot.style.name,
    counts: countsOf(snapshot),
    state: proof.state,
    coverage: coverageOf(snapshot),
    readiness: {
      isReady: proof.readiness.isReady,
      blocks: proof.readiness.blocks,
      notes: proof.readiness.notes
    },
    signoffs: proof.signoffs.map(({ name, role, at, key, parts, reason, doubts }) => ({
      name,
      role,
      at,
      key,
      parts,
      reason,
      doubts
    })),
    claims: snapshot.claims.map(describeClaim),
    sources: snapshot.sources.length
  }
}

function describeClaim({ number, claim, words, status, checks, evidence, checklist, anchors }: ClaimView) {
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
    evidence: evidence.length,
    checklist: { done: checklist.done, items: checklist.items.length }
  }
}

function coverageOf({ coverage }: ProjectSnapshot) {
  const counts = coverage?.counts ?? noSentences
  return { percent: coveragePercent(counts), ...counts, uncovered: uncoveredOf(counts) }
}

function countsOf(snapshot: ProjectSnapshot) {
  return countClaims(snapshot.claims.map(({ status }) => status))
}

function summarize({ snapshot, proof }: SnapshotOfFolder): string {
  const counts = countsOf(snapshot)
  const progress = `${counts.settled} of ${counts.total} settled, ${counts.disputed} disputed, ${counts.changed} changed since checked`
  const { percent, total, uncovered, part } = coverageOf(snapshot)
  const coverage = `${percent} % of ${total} sentences covered, ${uncovered} with neither a claim nor “nothing to check”, ${part} marked in part`
  const lines = snapshot.claims.map(
    ({ number, words, status }) => `${number}. [${status.state}] ${showOnOneLine(words)}`
  )
  const { isReady, blocks, notes } = proof.readiness
  const readiness = isReady ? 'Ready to publish' : `Not ready to publish: ${blocks.join(', ')}`
  const style = snapshot.style.name === plainStyle.name ? [] : [`House style: ${snapshot.style.name}`]
  return `${[showOnOneLine(snapshot.info.title), progress, coverage, readiness, ...notes, ...style, ...lines].join('\n')}\n`
}
