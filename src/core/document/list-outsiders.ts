import { isApproach } from '../model/approach'
import { readChecklist } from '../model/checklist'
import { type Claim, isCheckable } from '../model/claim'
import { type CorrectionView, type Decision, isUndecided, judgeCorrection } from '../model/correction'
import { asksForReply, type HouseStyle } from '../model/house-style'
import type { PersonId } from '../model/ids'
import type { NothingMark, PassMark } from '../model/passage-mark'
import type { Person } from '../model/person'
import type { Relation } from '../model/relation'
import type { SecondCheckRule } from '../model/second-check'
import { standingOf } from '../model/standing'
import { isWaiting, readThreadWithout, type ThreadView } from '../model/thread'
import { isUnfinished, needsChecklist } from './house-style'
import { type LastingMap, lastingMaps, type Meddling } from './lasting-entries'
import type { Kept } from './list-kept'
import { listOutsideReplies } from './list-outside-replies'
import type { Outside, SaidBy } from './outside'
import type { ClaimView } from './project-snapshot'
import type { Roster } from './roster'

/**
 * What rests on people outside the list. `uncounted`: claims that lack evidence while theirs is not counted. `settings`:
 * claims of which they said what asks for less work.
 */
export type RestingOn =
  | 'checks'
  | 'settings'
  | 'uncounted'
  | 'ticks'
  | 'passes'
  | 'decisions'
  | 'posts'
  | 'replies'
  | 'style'
  | 'second check'
  | 'relations'

/** What people outside the list did that counts for nothing. `nothingToCheck`: what they said of sentences. */
export type IgnoredOf =
  | 'claims'
  | 'corrections'
  | 'decisions'
  | 'evidence'
  | 'relations'
  | 'standsAlone'
  | 'nothingToCheck'
  | `${LastingMap} ${Meddling}`

/** Things of one sort that people outside the list have a hand in. */
export interface HandsOn<Of> {
  readonly of: Of
  /** How many claims, checklists, passages, corrections, queries and so on. */
  readonly count: number
  /** The names that these people give, in order; of whom the list knows with another key, that somebody signs as them. */
  readonly names: readonly string[]
}

/** Gates of one sort that nobody on the project's list has opened, though others have. */
export type Resting = HandsOn<RestingOn>

/** What of one sort was not counted, because nobody on the project's list has said it. */
export type Ignored = HandsOn<IgnoredOf>

/** What people outside the list have to do with an article's being ready. */
export interface OutsiderFindings {
  readonly resting: readonly Resting[]
  readonly ignored: readonly Ignored[]
}

export interface OutsiderSources {
  readonly claims: readonly Pick<
    ClaimView,
    'claim' | 'number' | 'status' | 'checklist' | 'words' | 'checks' | 'evidence' | 'relations'
  >[]
  readonly corrections: readonly Pick<CorrectionView, 'correction' | 'state' | 'decisions'>[]
  readonly threads: readonly ThreadView[]
  /** Relations that people outside changed: see listTurnedRelations. */
  readonly turnedRelations: readonly SaidBy[]
  /** What was deleted or written over past Stet: see listKept. */
  readonly kept: readonly Pick<Kept, 'of' | 'entry'>[]
  /** The second pass; empty where the house style asks for none. */
  readonly passages: readonly { readonly passes: readonly Pick<PassMark, 'id' | 'by'>[] }[]
  /** Marks that people outside the list made, or changed: there is nothing to check. */
  readonly nothing: readonly NothingMark[]
  readonly style: HouseStyle
  readonly secondCheck: SecondCheckRule
  readonly people: readonly Person[]
  readonly roster: Roster
  readonly outside: Outside
}

/** The people who have a hand in it, of each thing; null for somebody who has not introduced themselves. */
type Hands = readonly (readonly (PersonId | null)[])[]

/** Tells what is settled by people alone who are not on the project's list, what of theirs was left out, and by whom. */
export function listOutsiders(sources: OutsiderSources): OutsiderFindings {
  const opened: readonly (readonly [RestingOn, Hands])[] = [
    ['checks', sources.claims.flatMap(({ status }) => (status.restsOn ? [status.restsOn] : []))],
    ['settings', loosenedClaims(sources)],
    ['uncounted', sources.claims.flatMap(({ status }) => (status.uncounted ? [status.uncounted] : []))],
    ['ticks', openedChecklists(sources)],
    ['passes', openedPassages(sources)],
    ['decisions', openedCorrections(sources)],
    ['posts', openedQueries(sources)],
    ['replies', asksForReply(sources.style) ? listOutsideReplies(sources) : []],
    ['style', chosenOutside(sources, 'style', 'chosen')],
    ['second check', sources.secondCheck === 'none' ? chosenOutside(sources, 'info', 'secondCheck') : []],
    ['relations', sources.turnedRelations.map((relation) => sources.outside.handsOn('relations', relation))]
  ]
  const ignored: readonly (readonly [IgnoredOf, Hands])[] = [
    ['claims', claimsTakenOff(sources)],
    ['corrections', takenBack(sources)],
    ['decisions', decisionsTakenBack(sources)],
    ['evidence', evidenceTakenOff(sources)],
    ['relations', relationsThat(sources, ({ id }) => sources.outside.isTakenAway('relations', id))],
    ['standsAlone', relationsThat(sources, (said) => isAloneOutside(sources, said))],
    ...lastingMaps.flatMap((map) =>
      (['deleted', 'written over'] as const).map(
        (meddling) =>
          [
            `${map} ${meddling}`,
            sources.kept
              .filter(({ of, entry }) => of === map && entry.meddling === meddling)
              .map(({ entry }) => entry.hands)
          ] as const
      )
    ),
    ['nothingToCheck', sources.nothing.map((mark) => sources.outside.handsOn('nothingToCheck', mark))]
  ]
  return { resting: withNames(opened, sources), ignored: withNames(ignored, sources) }
}

function withNames<Of>(
  found: readonly (readonly [Of, Hands])[],
  sources: OutsiderSources
): readonly HandsOn<Of>[] {
  return found.flatMap(([of, each]) =>
    each.length === 0 ? [] : { of, count: each.length, names: namesOf(new Set(each.flat()), sources) }
  )
}

/** Of what somebody on the list marked: what asks for less than might have been asked. */
const loosening: readonly (readonly [field: string, isLess: (claim: Claim) => boolean])[] = [
  ['kind', ({ kind }) => !isCheckable(kind)],
  ['risk', ({ risk }) => risk !== 'high'],
  ['legal', ({ legal }) => !legal],
  ['secondCheck', ({ secondCheck }) => secondCheck !== 'needed']
]

/**
 * Claims that somebody outside made less of: of those that somebody on the list marked, by a change; of their own, by a
 * kind that nobody has to check.
 */
function loosenedClaims({ claims, outside }: OutsiderSources): Hands {
  return claims.flatMap(({ claim, checks }) => {
    const said = { id: claim.id, by: claim.markedBy }
    const isLoosened = loosening.some(
      ([field, isLess]) => isLess(claim) && outside.hasTurned('claims', claim.id, field)
    )
    if (isLoosened) return [outside.handsOn('claims', said)]
    const isUnchecked = !isCheckable(claim.kind) && checks.length === 0
    return isUnchecked && outside.isOutside('claims', said) ? [outside.handsOn('claims', said)] : []
  })
}

function chosenOutside({ outside }: OutsiderSources, map: 'info' | 'style', key: string): Hands {
  // an entry that names nobody is told by the key that wrote it
  return outside.isSetOutside(map, key) ? [outside.handsOn(map, { id: key, by: '' as PersonId })] : []
}

function claimsTakenOff({ claims, outside }: OutsiderSources): Hands {
  return claims.flatMap(({ claim: { id, markedBy: by } }) =>
    outside.isTakenAway('claims', id) || outside.hasTurned('claims', id, 'mergedInto')
      ? [outside.handsOn('claims', { id, by })]
      : []
  )
}

function takenBack({ corrections, outside }: OutsiderSources): Hands {
  return corrections.flatMap(({ correction: { id, by } }) =>
    outside.isTakenAway('corrections', id) ? [outside.handsOn('corrections', { id, by })] : []
  )
}

function decisionsTakenBack({ corrections, outside }: OutsiderSources): Hands {
  return corrections.flatMap(({ decisions }) =>
    decisions.flatMap(({ id, by }) =>
      outside.isTakenAway('decisions', id) ? [outside.handsOn('decisions', { id, by })] : []
    )
  )
}

function evidenceTakenOff({ claims, outside }: OutsiderSources): Hands {
  return claims.flatMap(({ evidence }) =>
    evidence.flatMap(({ id, addedBy: by }) =>
      outside.isTakenAway('evidence', id) ? [outside.handsOn('evidence', { id, by })] : []
    )
  )
}

/** That a claim stands by itself, said by people outside or in another's name. */
function isAloneOutside({ outside }: OutsiderSources, { id, kind }: Relation): boolean {
  return kind === 'depends on' && outside.hasTurned('relations', id, 'standsAlone')
}

function relationsThat({ claims, outside }: OutsiderSources, are: (said: Relation) => boolean): Hands {
  const said = new Set(claims.flatMap(({ relations = [] }) => relations.flatMap((relation) => relation.said)))
  return [...said].flatMap((relation) => (are(relation) ? [outside.handsOn('relations', relation)] : []))
}

function openedChecklists({ claims, style, outside: { isOutside, handsOn } }: OutsiderSources): Hands {
  return claims.flatMap((view) => {
    if (!needsChecklist(style, view) || isUnfinished(view.checklist)) return []
    const outside = view.checklist.items
      .flatMap(({ ticks }) => ticks)
      .filter((tick) => isOutside('ticks', tick))
    if (outside.length === 0) return []
    const others = new Set(outside)
    const inside = view.checklist.items.flatMap(({ ticks }) => ticks.filter((tick) => !others.has(tick)))
    return isUnfinished(readChecklist(view.checklist.items, inside, view.words))
      ? [outside.flatMap((tick) => handsOn('ticks', tick))]
      : []
  })
}

function openedPassages({ passages, outside: { isOutside, handsOn } }: OutsiderSources): Hands {
  return passages.flatMap(({ passes }) =>
    passes.length > 0 && passes.every((pass) => isOutside('passes', pass))
      ? [passes.flatMap((pass) => handsOn('passes', pass))]
      : []
  )
}

function openedCorrections({ corrections, outside: { isOutside, handsOn } }: OutsiderSources): Hands {
  const isByOutsider = (decision: Decision): boolean => isOutside('decisions', decision)
  return corrections.flatMap(({ state, decisions }) => {
    const outside = decisions.filter(isByOutsider)
    if (isUndecided(state) || outside.length === 0) return []
    const ofInside = judgeCorrection(decisions.filter((decision) => !isByOutsider(decision)))
    // who decides otherwise than somebody on the list did has put other words into the article
    return isUndecided(ofInside) || standingOf(decisions).every(isByOutsider)
      ? [outside.flatMap((decision) => handsOn('decisions', decision))]
      : []
  })
}

/** Where the house style demands a right of reply, approaches for comment are told apart: see listOutsideReplies. */
function openedQueries({ threads, style, outside: { isOutside, handsOn } }: OutsiderSources): Hands {
  return threads.flatMap((view) => {
    if (asksForReply(style) && isApproach(view.thread)) return []
    const outside = view.posts.filter((post) => isOutside('posts', post))
    if (outside.length === 0 || view.thread.purpose !== 'query' || isWaiting(view)) return []
    const ofInside = readThreadWithout(view, new Set(outside.map(({ id }) => id)))
    return isWaiting(ofInside) ? [outside.flatMap((post) => handsOn('posts', post))] : []
  })
}

function namesOf(ids: Iterable<PersonId | null>, { people, roster }: OutsiderSources): readonly string[] {
  const members = [...roster.values()].filter(({ isMember }) => isMember)
  const names = [...ids].map((id) => {
    const member = members.find(({ person }) => person.id === id)
    return member === undefined ? nameOf(id, people) : `somebody who signs as ${member.person.name}`
  })
  return [...new Set(names)].toSorted()
}

function nameOf(id: PersonId | null, people: readonly Person[]): string {
  return people.find((person) => person.id === id)?.name ?? 'somebody who gives no name'
}
