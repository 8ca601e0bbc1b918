import { readChecklist } from '../model/checklist'
import { type CorrectionView, type Decision, isUndecided, judgeCorrection } from '../model/correction'
import type { HouseStyle } from '../model/house-style'
import type { PersonId } from '../model/ids'
import type { PassMark } from '../model/passage-mark'
import type { Person } from '../model/person'
import { standingOf } from '../model/standing'
import { isWaiting, readThreadWithout, type ThreadView } from '../model/thread'
import { isUnfinished, needsChecklist } from './house-style'
import type { ClaimView } from './project-snapshot'
import type { Roster } from './roster'

/** What people outside the list may say and do, by the name of the map in the document. */
export type OutsiderMap = 'checks' | 'ticks' | 'passes' | 'decisions' | 'posts'

/** Whether an entry of a map is by somebody who is not on the project's list of people. */
export type OutsideTest = (map: OutsiderMap, said: { readonly id: string; readonly by: PersonId }) => boolean

/** Gates of one sort that nobody on the project's list has opened, though others have. */
export interface Resting {
  readonly of: OutsiderMap
  /** How many claims, checklists, passages, corrections or queries. */
  readonly count: number
  /** The names that these people give, in order; of whom the list knows with another key, that somebody signs as them. */
  readonly names: readonly string[]
}

export interface OutsiderSources {
  readonly claims: readonly Pick<ClaimView, 'claim' | 'status' | 'checklist' | 'words'>[]
  readonly corrections: readonly Pick<CorrectionView, 'state' | 'decisions'>[]
  readonly threads: readonly ThreadView[]
  /** The second pass; empty where the house style asks for none. */
  readonly passages: readonly { readonly passes: readonly Pick<PassMark, 'id' | 'by'>[] }[]
  readonly style: HouseStyle
  readonly people: readonly Person[]
  readonly roster: Roster
  readonly isOutside: OutsideTest
}

/** Who opened a gate alone, of each that only outsiders have opened. */
type Opened = readonly (readonly PersonId[])[]

/** Tells what is settled by people alone who are not on the project's list, and by whom. Empty where nothing is. */
export function listOutsiders(sources: OutsiderSources): readonly Resting[] {
  const opened: readonly (readonly [OutsiderMap, Opened])[] = [
    ['checks', sources.claims.flatMap(({ status }) => (status.restsOn ? [status.restsOn] : []))],
    ['ticks', openedChecklists(sources)],
    ['passes', openedPassages(sources)],
    ['decisions', openedCorrections(sources)],
    ['posts', openedQueries(sources)]
  ]
  return opened.flatMap(([of, each]) =>
    each.length === 0 ? [] : { of, count: each.length, names: namesOf(new Set(each.flat()), sources) }
  )
}

function openedChecklists({ claims, style, isOutside }: OutsiderSources): Opened {
  return claims.flatMap((view) => {
    if (!needsChecklist(style, view) || isUnfinished(view.checklist)) return []
    const outside = view.checklist.items
      .flatMap(({ ticks }) => ticks)
      .filter((tick) => isOutside('ticks', tick))
    if (outside.length === 0) return []
    const others = new Set(outside)
    const inside = view.checklist.items.flatMap(({ ticks }) => ticks.filter((tick) => !others.has(tick)))
    return isUnfinished(readChecklist(view.checklist.items, inside, view.words))
      ? [outside.map(({ by }) => by)]
      : []
  })
}

function openedPassages({ passages, isOutside }: OutsiderSources): Opened {
  return passages.flatMap(({ passes }) =>
    passes.length > 0 && passes.every((pass) => isOutside('passes', pass)) ? [passes.map(({ by }) => by)] : []
  )
}

function openedCorrections({ corrections, isOutside }: OutsiderSources): Opened {
  const isByOutsider = (decision: Decision): boolean => isOutside('decisions', decision)
  return corrections.flatMap(({ state, decisions }) => {
    const outside = decisions.filter(isByOutsider)
    if (isUndecided(state) || outside.length === 0) return []
    const ofInside = judgeCorrection(decisions.filter((decision) => !isByOutsider(decision)))
    // who decides otherwise than somebody on the list did has put other words into the article
    return isUndecided(ofInside) || standingOf(decisions).every(isByOutsider)
      ? [outside.map(({ by }) => by)]
      : []
  })
}

function openedQueries({ threads, isOutside }: OutsiderSources): Opened {
  return threads.flatMap((view) => {
    const outside = view.posts.filter((post) => isOutside('posts', post))
    if (outside.length === 0 || view.thread.purpose !== 'query' || isWaiting(view)) return []
    const ofInside = readThreadWithout(view, new Set(outside.map(({ id }) => id)))
    return isWaiting(ofInside) ? [outside.map(({ by }) => by)] : []
  })
}

function namesOf(ids: Iterable<PersonId>, { people, roster }: OutsiderSources): readonly string[] {
  const members = [...roster.values()].filter(({ isMember }) => isMember)
  const names = [...ids].map((id) => {
    const member = members.find(({ person }) => person.id === id)
    return member === undefined ? nameOf(id, people) : `somebody who signs as ${member.person.name}`
  })
  return [...new Set(names)].toSorted()
}

function nameOf(id: PersonId, people: readonly Person[]): string {
  return people.find((person) => person.id === id)?.name ?? 'somebody who gives no name'
}
