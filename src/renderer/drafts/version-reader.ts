import type { Block } from '../../core/article/block-schema'
import type { Result } from '../../core/ipc/result'

/** A version of the article that can be looked at. */
export interface Version {
  readonly key: string
  readonly label: string
  /** Whether it changes while it is looked at: the article as it stands. Others are read once. */
  readonly isLiving?: true
  load(): Promise<Result<readonly Block[]>>
}

/** Two versions that were read. */
export interface ReadPair {
  readonly older: readonly Block[]
  readonly newer: readonly Block[]
}

/**
 * Reads versions once while they are looked at, but the living one each time. One that could not be read is tried
 * again. Answers null when one of the two is not among the versions, or when nobody waits for it any more.
 */
export class VersionReader {
  private readonly read = new Map<string, Promise<Result<readonly Block[]>>>()

  async readPair(
    versions: readonly Version[],
    [older, newer]: readonly [string, string],
    isWanted: () => boolean
  ): Promise<Result<ReadPair> | null> {
    // one after the other: each may cost a process
    const old = await this.load(versions, older)
    if (!isWanted()) return null
    const now = await this.load(versions, newer)
    if (!isWanted() || old === null || now === null) return null
    if (!old.ok) return old
    return now.ok ? { ok: true, value: { older: old.value, newer: now.value } } : now
  }

  private async load(versions: readonly Version[], key: string): Promise<Result<readonly Block[]> | null> {
    const version = versions.find((each) => each.key === key)
    if (version === undefined) return null
    if (version.isLiving) return version.load()
    const known = this.read.get(key) ?? version.load()
    this.read.set(key, known)
    const outcome = await known
    if (!outcome.ok) this.read.delete(key)
    return outcome
  }
}
