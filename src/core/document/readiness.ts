import { isApproach, type MissingReplies } from '../model/approach'
import { letsStand } from '../model/claim-status'
import { type CorrectionState, isUndecided } from '../model/correction'
import type { ClaimCounts } from '../model/coverage-counts'
import type { HouseStyle } from '../model/house-style'
import { wordOfRole } from '../model/house-words'
import type { Role } from '../model/person'
import type { Publication } from '../model/publication'
import type { Related } from '../model/relation'
import { coveragePercent, type SentenceCounts, uncoveredOf } from '../model/sentence-counts'
import { isWaiting, type ThreadView } from '../model/thread'
import { type Gone, type GoneMap, isRestorable } from './gone-entries'
import type { StyleFaults } from './house-style'
import type { JudgedSignoff } from './judge-signoffs'
import { type LastingMap, lastingMaps, type Meddling } from './lasting-entries'
import type { Ignored, IgnoredOf, OutsiderFindings, Resting, RestingOn } from './list-outsiders'
import type { ClaimView } from './project-snapshot'

/** What still stands between an article and its verified copy, in words. */
export interface Readiness {
  readonly isReady: boolean
  /** Nothing stands between but sign-offs: a signature that is given now is not too early. */
  readonly waitsForSignoffs?: boolean
  /** Each a few words: "3 claims open", "legal sign-off missing". Empty when it is ready. */
  readonly blocks: readonly string[]
  /** Parts that some sign-off leaves out, in its signer's words, with the reason. They do not block, and are printed. */
  readonly partial: readonly JudgedSignoff[]
  /** What does not block, but has to be known: sentences that nobody has decided on. Each a sentence. */
  readonly notes: readonly string[]
}

export interface ReadinessInput {
  readonly counts: ClaimCounts
  readonly roles: readonly Role[]
  /** What the house calls the roles. */
  readonly words?: Pick<HouseStyle, 'roles'>
  /** The numbers of the claims whose checklist the house style wants finished and that is not. */
  readonly unfinished?: readonly number[]
  /** Claims that rest on evidence that says something else since they were checked. */
  readonly evidenceChanged?: number
  /** Claims that depend on one that was found wrong, was cut, or has to be checked again. */
  readonly fallen?: number
  /** The numbers of two claims that contradict each other while both stand. */
  readonly contradicting?: readonly (readonly [number, number])[]
  /** Passages of the second pass that the house style wants read and nobody has. */
  readonly unread?: number
  readonly signoffs: readonly JudgedSignoff[]
  readonly corrections?: readonly { readonly state: CorrectionState }[]
  readonly threads?: readonly Pick<ThreadView, 'thread' | 'state'>[]
  readonly sentences?: SentenceCounts | undefined
  /** The house style wants somebody to have decided on each of them. */
  readonly asksForCoverage?: boolean
  /** What is missing of a right of reply that the house style demands; absent where it demands none. */
  readonly replies?: MissingReplies | undefined
  /** What nobody on the project's list has settled, though others have, and what of theirs was left out. */
  readonly outsiders?: OutsiderFindings
  /** What somebody on the list wrote and nobody can read any more. */
  readonly lost?: readonly Gone[]
  /** What became of it outside; absent for an article that was never published. */
  readonly publication?: Pick<Publication, 'status' | 'published'> | undefined
  /** What of the house style is not used. */
  readonly styleFaults?: StyleFaults
}

/** Lists what blocks publication. */
export function judgeReadiness({
  counts,
  roles,
  words = { roles: {} },
  signoffs,
  unfinished = [],
  unread = 0,
  evidenceChanged = 0,
  fallen = 0,
  contradicting = [],
  corrections = [],
  threads = [],
  sentences,
  asksForCoverage = false,
  replies,
  outsiders = { resting: [], ignored: [] },
  lost = [],
  publication,
  styleFaults = { notes: [], blocks: [] }
}: ReadinessInput): Readiness {
  const standing = signoffs.filter(({ doubts }) => doubts.length === 0)
  const unsigned = roles.filter((role) => !standing.some((each) => each.role === role))
  const work = [
    ...styleFaults.blocks,
    ...blocksOfClaims(counts),
    ...(evidenceChanged === 0
      ? []
      : [
          `${evidenceChanged} with evidence that was changed since ${evidenceChanged === 1 ? 'it was' : 'they were'} checked`
        ]),
    ...blocksOfRelations(fallen, contradicting),
    ...lost.flatMap(blocksOfGone),
    ...outsiders.resting.map(blockOfOutsiders),
    ...(asksForCoverage ? blocksOfCoverage(sentences) : []),
    ...blocksOfChecklists(unfinished),
    ...blocksOfSecondPass(unread),
    ...blocksOfWords(
      corrections,
      replies === undefined ? threads : threads.filter(({ thread }) => !isApproach(thread))
    ),
    ...(replies === undefined ? [] : blocksOfReplies(replies))
  ]
  const missing = [
    ...(unsigned.length === 0 ? [] : blocksOfReopening(publication)),
    ...unsigned.map((role) => blockOfRole(role, wordOfRole(role, words), signoffs))
  ]
  const blocks = [...work, ...missing]
  return {
    isReady: blocks.length === 0,
    ...(work.length === 0 && missing.length > 0 ? { waitsForSignoffs: true } : {}),
    blocks,
    partial: standing.filter(({ parts }) => parts !== ''),
    notes: [
      ...styleFaults.notes,
      ...outsiders.ignored.map(noteOfIgnored),
      ...lost.flatMap(notesOfGone),
      ...(sentences === undefined ? [] : notesOf(sentences, asksForCoverage))
    ]
  }
}

/** How many claims rest on evidence that says something else since they were checked. */
export function countEvidenceChanged(claims: readonly Pick<ClaimView, 'status'>[]): number {
  return claims.filter(({ status }) => status.changedEvidence !== undefined).length
}

/** How many claims depend on one that does not carry them. */
export function countFallen(claims: readonly Pick<ClaimView, 'status'>[]): number {
  return claims.filter(({ status }) => status.fallen !== undefined).length
}

/** The numbers of the claims that are said to contradict each other while both stand, each two once. */
export function listContradicting(claims: readonly Related[]): readonly (readonly [number, number])[] {
  const standing = new Map(
    claims.flatMap((view) => (letsStand(view.status) ? [[view.claim.id, view.number]] : []))
  )
  return claims.flatMap(({ claim, number, relations = [] }) =>
    relations.flatMap(({ kind, other }): (readonly [number, number])[] => {
      const otherNumber = standing.get(other)
      if (kind !== 'contradicts' || !standing.has(claim.id) || otherNumber === undefined) return []
      return number < otherNumber ? [[number, otherNumber]] : []
    })
  )
}

/** Nothing where the breakdown is whole. What blocks is not said twice. */
function notesOf(sentences: SentenceCounts, asksForCoverage: boolean): readonly string[] {
  const open = uncoveredOf(sentences)
  const { total, part } = sentences
  const notes: string[] = []
  if (open > 0 && !asksForCoverage) {
    const has = open === 1 ? 'carries' : 'carry'
    notes.push(
      `${open} of ${total} sentences ${has} neither a claim nor “nothing to check” (coverage ${coveragePercent(sentences)} %).`
    )
  }
  if (part > 0) {
    const has = part === 1 ? '1 sentence with a claim has' : `${part} sentences with a claim have`
    notes.push(`${has} a number, a name or quoted words that no claim holds.`)
  }
  return notes
}

/** The first names; more would not be read. */
const shownNames = 5

/** Pairs that are named; more would not be read. */
const shownPairs = 5

function blocksOfRelations(
  fallen: number,
  contradicting: readonly (readonly [number, number])[]
): readonly string[] {
  const rest = contradicting.length - shownPairs
  return [
    ...(fallen === 0
      ? []
      : [
          `${fallen} that ${fallen === 1 ? 'depends' : 'depend'} on a claim that was found wrong, was cut, or has to be checked again`
        ]),
    ...contradicting
      .slice(0, shownPairs)
      .map(([one, other]) => `claims ${one} and ${other} contradict each other, and both stand`),
    ...(rest > 0
      ? [
          `${rest} more ${rest === 1 ? 'pair of claims that contradicts itself' : 'pairs of claims that contradict each other'}`
        ]
      : [])
  ]
}

/** One and several of what outsiders have settled, and on what of theirs it rests. */
const restingWords: Readonly<Record<RestingOn, readonly [one: string, several: string]>> = {
  checks: ['1 claim rests on checks', '# claims rest on checks'],
  settings: [
    '1 claim is less to check (its kind, risk, lawyer or second check) by what was said',
    '# claims are less to check (their kind, risk, lawyer or second check) by what was said'
  ],
  uncounted: [
    '1 claim lacks evidence, and what is not counted is',
    '# claims lack evidence, and what is not counted is'
  ],
  ticks: ['1 checklist rests on ticks', '# checklists rest on ticks'],
  passes: [
    '1 passage of the second pass rests on readings',
    '# passages of the second pass rest on readings'
  ],
  decisions: ['1 correction rests on decisions', '# corrections rest on decisions'],
  posts: ['1 query rests on answers', '# queries rest on answers'],
  replies: [
    '1 approach for comment rests on what was said or changed',
    '# approaches for comment rest on what was said or changed'
  ],
  style: ['the house style was chosen or taken away', 'the house style was chosen or taken away'],
  'second check': [
    'that no claim needs a second check was said',
    'that no claim needs a second check was said'
  ],
  relations: ['1 relation of two claims was changed', '# relations of claims were changed']
}

function blockOfOutsiders({ of, count, names }: Resting): string {
  const [one, several] = restingWords[of]
  return `${counted(count, one, several)} by people who are not on the project’s list: ${namedIn(names)}`
}

/** What was done past Stet to what is written once. */
const keptWords: Readonly<Record<LastingMap, readonly [one: string, several: string]>> = {
  checks: ['1 check was', '# checks were'],
  posts: ['1 post of a query or discussion was', '# posts of queries and discussions were'],
  relations: ['1 relation of two claims was', '# relations of claims were'],
  threads: ['1 query or discussion was', '# queries and discussions were'],
  ticks: ['1 tick of a checklist was', '# ticks of checklists were']
}

/** One and several of what is gone, and what is left to be done. */
const goneWords: Readonly<Record<GoneMap, readonly [one: string, several: string]>> = {
  claims: ['1 claim', '# claims'],
  corrections: ['1 correction', '# corrections'],
  decisions: ['1 decision on a correction', '# decisions on corrections'],
  evidence: ['1 piece of evidence', '# pieces of evidence'],
  sources: ['1 source', '# sources']
}

/** What can be brought back, or made again without leaving anything behind, blocks. */
function blocksOfGone({ of, how, count }: Gone): readonly string[] {
  if (how !== 'deleted' || !isRestorable(of)) return []
  return [
    `${counted(count, ...goneWords[of])} deleted with another program than Stet: bring ${count === 1 ? 'it' : 'them'} back`
  ]
}

function notesOfGone({ of, how, count }: Gone): readonly string[] {
  if (how === 'deleted' && isRestorable(of)) return []
  const was = count === 1 ? 'was' : 'were'
  const what = how === 'deleted' ? `${was} deleted` : `${was} made unreadable`
  return [
    `${counted(count, ...goneWords[of])} that somebody on the project’s list made ${what} with another program than Stet. “Version history” shows the article as it was before.`
  ]
}

type OfKept = `${LastingMap} ${Meddling}`

function isOfKept(of: IgnoredOf): of is OfKept {
  return of.endsWith(' deleted') || of.endsWith(' written over')
}

/** Who deleted something is not known; who wrote over it is. */
function noteOfKept(of: OfKept, { count, names }: Ignored): string {
  const map = lastingMaps.find((each) => of.startsWith(each)) ?? 'posts'
  const [one, several] = keptWords[map]
  const what = of.endsWith('deleted') ? 'deleted' : 'changed'
  const who = names.length === 0 ? '' : `, by: ${namedIn(names)}`
  const it = count === 1 ? 'It stays' : 'Each stays'
  return `${counted(count, one, several)} ${what} with another program than Stet${who}. ${it} as somebody on the project’s list wrote it; one of them can confirm that.`
}

/** What outsiders did that counts for nothing, and what would make it count. */
const ignoredWords: Readonly<
  Record<Exclude<IgnoredOf, OfKept>, readonly [one: string, several: string, until: string]>
> = {
  claims: [
    '1 claim was taken off or merged',
    '# claims were taken off or merged',
    'stays until somebody on it does so'
  ],
  corrections: [
    '1 correction was taken back',
    '# corrections were taken back',
    'stands until somebody on it decides'
  ],
  decisions: [
    '1 decision was taken back',
    '# decisions were taken back',
    'stands until somebody on it decides'
  ],
  evidence: [
    '1 piece of evidence was taken off',
    '# pieces of evidence were taken off',
    'stays until somebody on it takes it off'
  ],
  relations: [
    '1 relation of two claims was taken back',
    '# relations of claims were taken back',
    'stands until somebody on it takes it back'
  ],
  standsAlone: [
    '1 claim was said to stand by itself',
    '# claims were said to stand by themselves',
    'depends on the other until somebody on it says so'
  ],
  nothingToCheck: ['Once it was said or changed', '# times it was said or changed', '']
}

function noteOfIgnored(ignored: Ignored): string {
  const { of, count, names } = ignored
  if (isOfKept(of)) return noteOfKept(of, ignored)
  const [one, several, until] = ignoredWords[of]
  const who = `by people who are not on the project’s list: ${namedIn(names)}.`
  if (of === 'nothingToCheck')
    return `${counted(count, one, several)} that there is nothing to check in a sentence ${who} That does not count for the coverage.`
  const it = count === 1 ? 'It' : 'Each'
  return `${counted(count, one, several)} ${who} ${it} ${until}.`
}

function counted(count: number, one: string, several: string): string {
  return count === 1 ? one : several.replace('#', `${count}`)
}

function namedIn(names: readonly string[]): string {
  const rest = names.length - shownNames
  return names.slice(0, shownNames).join(', ') + (rest > 0 ? ` and ${rest} more` : '')
}

/** With the claims' numbers: a claim can be settled while its checklist is not, so that no list of what is open has it. */
function blocksOfChecklists(unfinished: readonly number[]): readonly string[] {
  if (unfinished.length === 0) return []
  const numbers = namedIn(unfinished.map(String))
  return [
    unfinished.length === 1
      ? `1 unfinished checklist (claim ${numbers})`
      : `${unfinished.length} unfinished checklists (claims ${numbers})`
  ]
}

function blocksOfCoverage(sentences: SentenceCounts | undefined): readonly string[] {
  const open = sentences === undefined ? 0 : uncoveredOf(sentences)
  return open === 0
    ? []
    : [`${open} ${open === 1 ? 'sentence' : 'sentences'} with neither a claim nor “nothing to check”`]
}

function blocksOfSecondPass(unread: number): readonly string[] {
  return unread === 0
    ? []
    : [`${unread} ${unread === 1 ? 'passage' : 'passages'} of the second pass not read again`]
}

/** A sign-off that stands was given knowing of the reopening, which is part of what it covers. */
function blocksOfReopening(publication: ReadinessInput['publication']): readonly string[] {
  if (publication?.status !== 'reopened') return []
  const { published } = publication
  const when = published === null || published.on === '' ? '' : ` on ${published.on}`
  return [`reopened after publication${when}: sign off again`]
}

/**
 * Whoever was asked is not named: this is printed on copies that are handed on, and who was asked may be a source that
 * nobody may name.
 */
function blocksOfReplies({ waiting, unasked, changed }: MissingReplies): readonly string[] {
  const [first] = waiting.map(({ replyBy }) => replyBy).toSorted()
  return [
    ...(first === undefined
      ? []
      : [
          waiting.length === 1
            ? `1 approach for comment waits for an answer (until ${timeInWords(first)})`
            : `${waiting.length} approaches for comment wait for an answer (the first until ${timeInWords(first)})`
        ]),
    ...(unasked.length === 0
      ? []
      : [
          `${unasked.length === 1 ? 'claim' : 'claims'} ${unasked.join(', ')} with the legal flag, of which nobody was asked for comment`
        ]),
    ...(changed.length === 0
      ? []
      : [
          `${changed.length === 1 ? 'claim' : 'claims'} ${changed.join(', ')} with the legal flag, whose words were changed since comment was asked for: ask anew`
        ])
  ]
}

/** The same on every computer: copies are held against each other. */
function timeInWords(due: string): string {
  return due.replace('T', ' ').replace('Z', ' UTC')
}

function blocksOfWords(
  corrections: NonNullable<ReadinessInput['corrections']>,
  threads: NonNullable<ReadinessInput['threads']>
): readonly string[] {
  const undecided = corrections.filter(({ state }) => isUndecided(state)).length
  const waiting = threads.filter(isWaiting).length
  const blocks = [
    undecided === 0 ? '' : `${undecided} undecided ${undecided === 1 ? 'correction' : 'corrections'}`,
    waiting === 0 ? '' : `${waiting} unanswered ${waiting === 1 ? 'query' : 'queries'}`
  ]
  return blocks.filter((block) => block !== '')
}

function blocksOfClaims({
  total,
  open,
  disputed,
  changed,
  contradicted,
  byState
}: ClaimCounts): readonly string[] {
  if (total === 0) return ['no claim marked yet']
  const lacking = byState['needs evidence']
  const blocks = [
    open === 0 ? '' : `${open} open ${open === 1 ? 'claim' : 'claims'}`,
    lacking === 0 ? '' : `${lacking} judged accurate without enough evidence`,
    disputed === 0 ? '' : `${disputed} disputed`,
    changed === 0 ? '' : `${changed} changed since checked`,
    contradicted === 0
      ? ''
      : `${contradicted} with evidence against ${contradicted === 1 ? 'it' : 'them'} that came after the check`
  ]
  return blocks.filter((block) => block !== '')
}

function blockOfRole(role: Role, word: string, signoffs: readonly JudgedSignoff[]): string {
  const own = signoffs.filter((each) => each.role === role && !each.doubts.includes('withdrawn'))
  if (own.some(({ doubts }) => doubts.every((doubt) => doubt === 'stale'))) {
    return `${word} sign-off is for an earlier version`
  }
  if (own.some(({ doubts }) => !doubts.includes('stale')))
    return `${word} sign-off is not by somebody on the list`
  return `${word} sign-off missing`
}
