import { resolve } from 'node:path'
import { estimateWords } from '../../core/document/estimate-words'
import { estimateWork, type WorkEstimate } from '../../core/document/estimate-work'
import { filesOfClaims, holdForFiles } from '../../core/document/hold-for-files'
import { requiredRoles } from '../../core/document/judge-signoffs'
import { outsideChecks } from '../../core/document/outside-checks'
import type { ProjectProof } from '../../core/document/project-proof'
import type { ClaimView, ProjectSnapshot } from '../../core/document/project-snapshot'
import { succeed } from '../../core/ipc/result'
import { countClaims } from '../../core/model/coverage-counts'
import { isOverdue } from '../../core/model/due'
import { plainStyle } from '../../core/model/house-style'
import type { Role } from '../../core/model/person'
import { coveragePercent, noSentences, uncoveredOf } from '../../core/model/sentence-counts'
import { showOnOneLine } from '../../core/model/show-hidden'
import { cliWords } from '../../core/words/cli-words'
import { findAbsentFiles } from '../../project/absent-files'
import { systemPorts } from '../../project/system-ports'
import { parseOptions } from '../parse-options'
import { readSnapshotOfFolder, type SnapshotOfFolder } from '../read-snapshot-of-folder'
import { type ExitCode, exitCodes, refuse, refuseUsage, type Terminal } from '../terminal'

export const statusUsage =
  'stet status DIR.stet [--json] [--fail-on not-ready,open,overdue,disputed,stale,unsigned,uncovered,unread]'

/** Prints how far the check of a project is. */
export async function statusCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = parseOptions(args, { strings: ['fail-on'], flags: ['json'] })
  if (!options.ok) return refuseUsage(terminal, options.problem.message, statusUsage)
  const asked = options.value.strings['fail-on']
  const gates = (asked ?? '').split(',').filter((gate) => gate !== '')
  // an empty variable in a script must not open the gate
  if (asked !== undefined && gates.length === 0)
    return refuseUsage(terminal, cliWords.status.noGate, statusUsage)
  const unknown = gates.find((gate) => !Object.hasOwn(failsOn, gate))
  if (unknown !== undefined) return refuseUsage(terminal, cliWords.status.unknownGate(unknown), statusUsage)
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
  const closed = failed.map(([gate]) => gate).join(', ')
  const notReady = cliWords.status.notReady(blocksOf(read.value), closed)
  terminal.error(`stet: ${showOnOneLine(notReady)}\n`)
  return exitCodes.attention
}

/** What keeps the article from being ready, and that something in the folder does not count. */
function blocksOf({ proof, unread }: SnapshotOfFolder): string {
  return [...proof.readiness.blocks, ...(unread.length === 0 ? [] : [cliWords.status.unread])].join(', ')
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
  overdue: ({ snapshot }) => overdueIn(snapshot).length > 0,
  disputed: ({ snapshot }) => countsOf(snapshot).disputed > 0,
  stale: ({ proof }) =>
    proof.signoffs.some(({ role, doubts }) => doubts.includes('stale') && !isStanding(proof, role)),
  unsigned: ({ proof, snapshot }) =>
    requiredRoles(snapshot.claims, snapshot.style).some((role) => !isStanding(proof, role)),
  uncovered: ({ snapshot }) => coverageOf(snapshot).uncovered > 0,
  unread: ({ unread }) => unread.length > 0
}

/** The open claims that were due before now, by this computer's clock. */
function overdueIn({ claims }: ProjectSnapshot): readonly ClaimView[] {
  const now = systemPorts.now().getTime()
  return claims.filter((view) => isOverdue(view, now))
}

/** How long the rest of the check takes, by this computer's clock; null as long as too little was done to tell. */
function workIn(snapshot: ProjectSnapshot): WorkEstimate | null {
  return estimateWork(snapshot.claims, systemPorts.now().getTime(), {
    secondCheck: snapshot.info.secondCheck,
    isOutside: outsideChecks(snapshot)
  })
}

/** In whole minutes: it is an estimate. */
function describeWork(work: WorkEstimate | null) {
  if (work === null) return null
  const minutes = (ms: number): number => Math.round(ms / 60_000)
  return {
    claims: work.claims,
    minutes: minutes(work.time),
    minutesPerClaim: Math.round(work.pace.perClaim / 6000) / 10,
    measuredOn: work.pace.measuredOn,
    byPerson: work.byPerson.map(([person, { claims, time }]) => ({ person, claims, minutes: minutes(time) })),
    late: work.late.map(({ person, due, claims, time, left }) => ({
      person,
      due,
      claims,
      minutes: minutes(time),
      minutesLeft: minutes(left)
    }))
  }
}

function isStanding({ signoffs }: ProjectProof, role: Role): boolean {
  return signoffs.some((each) => each.role === role && each.doubts.length === 0)
}

function describe({ manifest, snapshot, proof, unread }: SnapshotOfFolder) {
  return {
    projectId: manifest.projectId,
    title: snapshot.info.title,
    byline: snapshot.info.byline,
    dateline: snapshot.info.dateline,
    style: snapshot.style.name,
    counts: countsOf(snapshot),
    overdue: overdueIn(snapshot).map(({ number }) => number),
    work: describeWork(workIn(snapshot)),
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
    claims: snapshot.claims.map((view) => describeClaim(view, snapshot)),
    sources: snapshot.sources.length,
    unread
  }
}

function describeClaim(view: ClaimView, { people }: ProjectSnapshot) {
  const { number, claim, words, status, checks, evidence, checklist, anchors } = view
  const assignee = people.find(({ id }) => id === claim.assignee)?.name ?? null
  return {
    number,
    id: claim.id,
    kind: claim.kind,
    risk: claim.risk,
    legal: claim.legal,
    due: claim.due ?? null,
    isOverdue: isOverdue(view, systemPorts.now().getTime()),
    assignee: claim.assignee === undefined ? null : { id: claim.assignee, name: assignee },
    words,
    state: status.state,
    verdict: status.verdict,
    isOpen: status.isOpen,
    reason: status.reason,
    anchors: anchors.map(({ state }) => state),
    checks: checks.length,
    evidence: evidence.length,
    checklist: { done: checklist.done, items: checklist.items.length },
    relations: (view.relations ?? []).map(({ kind, isFrom, other }) => ({ kind, isFrom, claim: other }))
  }
}

function coverageOf({ coverage }: ProjectSnapshot) {
  const counts = coverage?.counts ?? noSentences
  return { percent: coveragePercent(counts), ...counts, uncovered: uncoveredOf(counts) }
}

function countsOf(snapshot: ProjectSnapshot) {
  return countClaims(snapshot.claims.map(({ status }) => status))
}

/** What hangs on a claim, whose it is and until when, in brackets; "" for nothing. */
function traitsOf(view: ClaimView, { people }: ProjectSnapshot, now: number): string {
  const { risk, legal, assignee, due } = view.claim
  const name = people.find(({ id }) => id === assignee)?.name ?? 'somebody unknown'
  const traits = [
    risk === 'normal' ? '' : `${risk} risk`,
    legal ? 'legal' : '',
    assignee === undefined ? '' : showOnOneLine(name),
    due === undefined ? '' : `${isOverdue(view, now) ? 'OVERDUE since' : 'due'} ${due}`
  ].filter((trait) => trait !== '')
  return traits.length === 0 ? '' : ` (${traits.join(', ')})`
}

function summarize({ snapshot, proof }: SnapshotOfFolder): string {
  const counts = countsOf(snapshot)
  const late = overdueIn(snapshot).length
  const progress = `${counts.settled} of ${counts.total} settled, ${late === 0 ? '' : `${late} overdue, `}${counts.disputed} disputed, ${counts.changed} changed since checked`
  const { percent, total, uncovered, part } = coverageOf(snapshot)
  const coverage = `${percent} % of ${total} sentences covered, ${uncovered} with neither a claim nor “nothing to check”, ${part} marked in part`
  const now = systemPorts.now().getTime()
  const lines = snapshot.claims.map((view) => {
    const { number, words, status } = view
    return `${number}. [${status.state}] ${showOnOneLine(words)}${traitsOf(view, snapshot, now)}`
  })
  const { isReady, blocks, notes } = proof.readiness
  const readiness = isReady ? cliWords.status.ready : cliWords.status.notReadyFor(blocks.join(', '))
  const style = snapshot.style.name === plainStyle.name ? [] : [cliWords.status.style(snapshot.style.name)]
  const work = workIn(snapshot)
  const left = work === null || work.claims === 0 ? [] : [estimateWords.total(work.claims, work.time)]
  const head = [snapshot.info.title, progress, ...left, coverage, readiness, ...notes, ...style].map(
    showOnOneLine
  )
  return `${[...head, ...lines].join('\n')}\n`
}
