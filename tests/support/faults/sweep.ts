import { dataFolder, folder, projectId, signerOf, TestTimers } from '../project-world'
import { type Fault, FaultDisk } from './fault-disk'
import { luckOf } from './luck'
import { halfFiles, missingOf, type Promised, workOnce } from './one-session'
import type { Report } from './tally'

interface Trial {
  readonly name: string
  readonly fault: Fault
}

const trials: readonly Trial[] = [
  { name: 'power gone before', fault: { kind: 'crash', isDone: false } },
  { name: 'power gone after', fault: { kind: 'crash', isDone: true } },
  { name: 'killed before', fault: { kind: 'crash', isDone: false, isKill: true } },
  { name: 'killed after', fault: { kind: 'crash', isDone: true, isKill: true } },
  { name: 'EIO', fault: { kind: 'fail', code: 'EIO' } },
  { name: 'EBUSY', fault: { kind: 'fail', code: 'EBUSY' } },
  { name: 'full after a part', fault: { kind: 'short', share: 0.6, code: 'ENOSPC' } }
]

const marks = ['one', 'two', 'three', 'four', 'five']

/**
 * Two sessions of one person, again and again, with each operation on the disk in turn going wrong in each of the
 * ways; `seeds` power cuts for each operation, each keeping something else of what was not synced.
 */
export async function sweepOperations(report: Report, seeds: number): Promise<void> {
  const all = await session(null, 0)
  for (let nth = 0; nth < all.operations; nth += 1) {
    for (const { name, fault } of trials) {
      for (let seed = 0; seed < (fault.kind === 'crash' && fault.isKill !== true ? seeds : 1); seed += 1) {
        const { disk, promised, operation } = await session({ nth, fault }, seed)
        const trial = `operation ${nth} (${operation}), ${name}, seed ${seed}`
        disk.plan = () => null
        for (const half of halfFiles(disk.files(folder))) report.find({ trial, what: `${half} is not whole` })
        const place = placeOn(disk, seed + 1)
        // a project that was never made may be made now
        if (promised.length === 0) await workOnce(place, [], () => undefined)
        const missing = await missingOf(place, promised)
        for (const what of missing) report.find({ trial, what: `lost: ${what}` })
        report.add({ faults: disk.faults, acknowledged: promised.length, lost: missing.length })
      }
    }
  }
}

async function session(
  wrong: { readonly nth: number; readonly fault: Fault } | null,
  seed: number
): Promise<{ disk: FaultDisk; promised: Promised[]; operations: number; operation: string }> {
  const disk = new FaultDisk(luckOf(seed))
  for (const path of ['/share', dataFolder]) disk.placeFolder(path)
  const promised: Promised[] = []
  let count = 0
  let operation = ''
  disk.plan = (name, path) => {
    count += 1
    if (wrong === null || count !== wrong.nth + 1) return null
    operation = `${name} ${path.slice(0, 40)}`
    return wrong.fault
  }
  for (const turn of [0, 1]) {
    const work = workOnce(
      placeOn(disk, turn * 7 + 1),
      marks.map((mark) => `${mark}${turn}`),
      (promise) => promised.push(promise)
    )
    await work.catch(() => undefined)
  }
  return { disk, promised, operations: count, operation }
}

function placeOn(disk: FaultDisk, seed: number) {
  return {
    fs: disk.mount(),
    random: luckOf(seed).fill,
    timers: new TestTimers(),
    folder,
    dataFolder,
    projectId,
    signer: signerOf(1)
  }
}
