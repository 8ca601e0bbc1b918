import { Store } from './store'

/** An export that would show checks which this person is not to know yet. */
export interface LookingExport {
  readonly claims: number
  /** Exports, and records that this person has looked. */
  readonly go: () => void
}

/** What a person chose for exports, as long as the project is open. */
export class ExportDesk {
  /** Copies show what was asked and discussed. */
  readonly withTalk = new Store(false)
  /** The choices for a record package are shown. */
  readonly isRecordShown = new Store(false)
  /** Waits for a person to say whether they want to look. */
  readonly looking = new Store<LookingExport | null>(null)
}
