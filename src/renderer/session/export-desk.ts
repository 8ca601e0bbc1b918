import { Store } from './store'

/** What a person chose for exports, as long as the project is open. */
export class ExportDesk {
  /** Copies show what was asked and discussed. */
  readonly withTalk = new Store(false)
  /** The choices for a record package are shown. */
  readonly isRecordShown = new Store(false)
}
