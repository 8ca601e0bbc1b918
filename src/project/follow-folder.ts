import type { ReplicaId } from '../core/model/ids'
import { presenceName } from './folder-layout'
import type { Presence } from './presence'
import type { ProjectStore } from './project-store'
import type { Timers } from './timers'
import type { OnHint, ReplicasWatch } from './watch-replicas'

/** A hint is followed by a reading this much later, ms: a file that is renamed into its place gives two or three. */
const afterHint = 100

/**
 * The longest that a hint waits, ms: where files come all the time, each reading has to wait twice as long as the one before
 * it, so that whoever floods a folder does not have it read all the time.
 */
const longestAfterHint = 3000

/** Pause between two readings that nothing asked for, ms. Shares send no events, and those of a disk get lost. */
const routinePause = 12_000

/** Pause before a folder that could not be read is tried again, ms: one that comes back is to be seen soon. */
const awayPause = 3000

export interface FollowOptions {
  /** The project folder. */
  readonly folder: string
  readonly store: Pick<ProjectStore, 'refresh' | 'replica' | 'presenceFiles'>
  readonly presence: Pick<Presence, 'found' | 'heard'>
  readonly watch: (folder: string, onHint: OnHint) => ReplicasWatch
  readonly timers: Timers
}

/**
 * Has the store read the folder at once, whenever something seems to have changed, and every few seconds; until
 * stopped. Each reading says who is here, and that this person is.
 */
export function followFolder({ folder, store, presence, watch, timers }: FollowOptions): () => void {
  const own: ReplicaId = store.replica
  let isStopped = false
  let isReading = false
  /** Something has changed since the reading that goes on began. */
  let isHinted = false
  let pause = afterHint
  let cancelRoutine = () => {}
  let cancelHint: (() => void) | null = null
  const watching = watch(folder, ([replica, file]) => {
    if (replica === own) return
    if (replica !== undefined && file === presenceName) return void presence.heard(replica)
    if (isReading) isHinted = true
    else cancelHint ??= timers.after(pause, read)
  })

  function read(): void {
    cancelHint?.()
    cancelHint = null
    cancelRoutine()
    isReading = true
    isHinted = false
    void readAndWait()
  }

  /** Watches are renewed before the reading: what comes after is heard of, what came before is read. */
  async function readAndWait(): Promise<void> {
    await watching.look()
    const result = await store.refresh()
    if (result.ok && !isStopped) await presence.found(store.presenceFiles)
    isReading = false
    cancelRoutine()
    if (isStopped) return
    pause = isHinted ? Math.min(2 * pause, longestAfterHint) : afterHint
    if (isHinted) cancelHint = timers.after(pause, read)
    cancelRoutine = timers.after(result.ok ? routinePause : awayPause, read)
  }

  read()
  return () => {
    isStopped = true
    cancelRoutine()
    cancelHint?.()
    watching.stop()
  }
}
