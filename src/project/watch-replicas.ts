import { type FSWatcher, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isUnfinishedName, replicasFolderName } from './folder-layout'

/** Where something seems to have changed: names under replicas/, the last one that of the file where it is known. */
export type OnHint = (path: readonly string[]) => void

/** Hears of changes in a project folder. Only a hint: events get lost without an error, and many shares send none. */
export interface ReplicasWatch {
  /** Watches what has come since, and what was put in the place of what was there. */
  look(): Promise<void>
  stop(): void
}

/** Folders of replicas watched at most: a system gives a user some thousand watches for all programs together. */
const mostFolders = 500

/** One watch for all that is below is to be had where the system offers it; elsewhere node would watch each file. */
const watchesBelow = process.platform === 'darwin' || process.platform === 'win32'

/** Watches the replicas of a project folder, until it is stopped. What cannot be watched is left to the next reading. */
export function watchReplicas(folder: string, onHint: OnHint): ReplicasWatch {
  const top = join(folder, replicasFolderName)
  const watches = new Map<string, FSWatcher>()
  let watchedPlace = 0
  let isStopped = false

  function close(path: string): void {
    watches.get(path)?.close()
    watches.delete(path)
  }

  function closeAll(): void {
    for (const path of [...watches.keys()]) close(path)
  }

  function open(path: string, names: readonly string[]): void {
    if (isStopped || watches.has(path) || watches.size > mostFolders) return
    try {
      const watcher = watch(path, { persistent: false, recursive: watchesBelow }, (_event, name) => {
        if (name !== null && isUnfinishedName(name)) return
        onHint([...names, ...(name === null ? [] : name.split(/[/\\]/))])
      })
      watcher.on('error', () => close(path))
      watches.set(path, watcher)
    } catch {
      // No more watches, or the folder has gone: it is read all the same.
    }
  }

  async function look(): Promise<void> {
    const place = await stat(top).catch(() => null)
    // A folder that was taken away and put back is another one, of which the old watch hears nothing.
    if (place === null || place.ino !== watchedPlace) closeAll()
    if (place === null) return
    watchedPlace = place.ino
    open(top, [])
    if (watchesBelow) return
    const entries = await readdir(top, { withFileTypes: true }).catch(() => [])
    const there = new Set<string>()
    for (const entry of entries) {
      if (!entry.isDirectory()) continue
      const path = join(top, entry.name)
      there.add(path)
      open(path, [entry.name])
    }
    for (const path of [...watches.keys()]) if (path !== top && !there.has(path)) close(path)
  }

  function stop(): void {
    isStopped = true
    closeAll()
  }

  return { look, stop }
}
