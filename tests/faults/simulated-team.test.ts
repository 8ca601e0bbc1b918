import { describe, expect, it } from 'vitest'
import type { FsPort } from '../../src/project/fs-port'
import { playSeed } from '../support/faults/play-seed'
import { dataFolder } from '../support/project-world'

/** What seeds from 1 on come to together, on disks as `seen` makes of them. */
async function playSeeds(count: number, seen?: (fs: FsPort) => FsPort) {
  const sum = { acknowledged: 0, faults: 0, lost: 0, diverged: 0 }
  for (let seed = 1; seed <= count; seed += 1) {
    const { acknowledged, faults, lost, diverged } = await playSeed(seed, seen)
    sum.acknowledged += acknowledged
    sum.faults += faults
    sum.lost += lost.length
    sum.diverged += diverged.length
  }
  return sum
}

describe('five people with a copy of the folder each, whose disks and sync app fail', {
  timeout: 120_000
}, () => {
  it('lose no acknowledged edit and read the same in the end', async () => {
    const { lost, diverged, acknowledged, faults } = await playSeeds(20)
    expect({ lost, diverged }).toEqual({ lost: 0, diverged: 0 })
    expect(acknowledged).toBeGreaterThan(200)
    expect(faults).toBeGreaterThan(60)
  })

  it('repeat themselves by the seed', async () => {
    expect(await playSeed(7)).toEqual(await playSeed(7))
  })

  it('would lose edits, if this computer did not sync what it writes', async () => {
    const forgetful = (fs: FsPort): FsPort => ({
      ...fs,
      create: async (path) => {
        const file = await fs.create(path)
        return path.startsWith(dataFolder) ? { ...file, sync: async () => undefined } : file
      }
    })
    expect((await playSeeds(30, forgetful)).lost).toBeGreaterThan(0)
  })

  it('would lose edits, if this computer did not sync the names of its files', async () => {
    const forgetful = (fs: FsPort): FsPort => ({
      ...fs,
      syncFolder: async (path) => (path.startsWith(dataFolder) ? undefined : fs.syncFolder(path))
    })
    expect((await playSeeds(30, forgetful)).lost).toBeGreaterThan(0)
  })
})
