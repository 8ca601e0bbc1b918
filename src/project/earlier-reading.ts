import type { EarlierProject } from '../core/model/earlier-claim'

/** What was checked in the projects beside one. */
export interface EarlierReading {
  readonly projects: readonly EarlierProject[]
  /** A sentence for each project, or for some, that could not be looked through. */
  readonly notes: readonly string[]
  /** Names of the folders of projects that were not to be asked. */
  readonly notAsked: readonly string[]
  /** Names of the folders of projects that took all the time that one has: they are passed over for a while. */
  readonly tooSlow: readonly string[]
  /** How many were not looked through for want of time: the next reading goes on with them. */
  readonly late: number
}

/** Where nobody may be asked, nothing is found. */
export const nothingEarlier: EarlierReading = {
  projects: [],
  notes: [],
  notAsked: [],
  tooSlow: [],
  late: 0
}
