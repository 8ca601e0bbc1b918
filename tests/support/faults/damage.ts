import { join } from 'node:path/posix'
import { readCapture } from '../../../src/project/captures'
import { decodeJournal } from '../../../src/project/journal'
import { readKeptDraft } from '../../../src/project/kept-drafts'
import { openProject } from '../../../src/project/open-project'
import { signingRule } from '../../../src/project/read-segments'
import { decodeSegment } from '../../../src/project/segment'
import { verifyRecords } from '../../../src/project/verify-records'
import { dataFolder, folder, okValue, projectId, signerOf, TestTimers } from '../project-world'
import { conflictNames } from './conflict-names'
import { FaultDisk } from './fault-disk'
import { type Luck, luckOf } from './luck'
import { missingOf, type Promised, picture, workOnce } from './one-session'
import { projectionOf } from './simulated-person'
import type { Report } from './tally'

/** A project with everything in it that is kept in files, and those files. */
interface Sample {
  readonly promised: readonly Promised[]
  readonly inFolder: ReadonlyMap<string, Uint8Array>
  readonly inData: ReadonlyMap<string, Uint8Array>
}

const marks = ['one', 'two', 'three', 'four', 'five', 'six']

async function makeSample(): Promise<Sample> {
  const disk = emptyDisk()
  const promised: Promised[] = []
  await workOnce(placeOn(disk), marks, (promise) => promised.push(promise))
  return { promised, inFolder: disk.files(folder), inData: disk.files(dataFolder) }
}

/** Every journal and every segment cut at every byte: what is left is the edits before the cut, and never anything else. */
export async function cutTails(report: Report): Promise<void> {
  const { inFolder, inData } = await makeSample()
  for (const [name, bytes] of inFolder) {
    if (!name.endsWith('.seg')) continue
    const whole = decodeSegment(bytes)
    const records = 'segment' in whole ? whole.segment.records : []
    for (let length = 0; length < bytes.length; length += 1) {
      const cut = decodeSegment(bytes.slice(0, length))
      const left = 'segment' in cut ? cut.segment.records : []
      judgeCut(report, `${name} cut at ${length}`, records, left, cut.kind === 'whole')
    }
  }
  for (const [name, bytes] of inData) {
    if (!name.endsWith('.journal')) continue
    const records = decodeJournal(bytes, projectId)?.records ?? []
    for (let length = 0; length < bytes.length; length += 1) {
      const left = decodeJournal(bytes.slice(0, length), projectId)?.records ?? []
      judgeCut(report, `${name} cut at ${length}`, records, left, false)
    }
  }
}

type Hashed = readonly { readonly hash: string }[]

function judgeCut(
  report: Report,
  trial: string,
  records: Hashed,
  left: Hashed,
  isTakenForWhole: boolean
): void {
  const isPrefix =
    left.every(({ hash }, index) => hash === records[index]?.hash) &&
    left.length < Math.max(1, records.length)
  const isSilent = !isPrefix || isTakenForWhole
  report.add({ faults: 1, refused: isSilent ? 0 : 1, diverged: isSilent ? 1 : 0 })
  if (isSilent) report.find({ trial, what: 'it was taken for something it is not' })
}

/** Each file of a project with single bits turned over: it is told, or the file is not believed. */
export async function flipBits(report: Report, flips: number, seed: number): Promise<void> {
  const { inFolder, inData, promised } = await makeSample()
  const luck = luckOf(seed)
  const files = [
    ...[...inFolder].map(([name, bytes]) => ({ name, bytes, at: folder })),
    ...[...inData].map(([name, bytes]) => ({ name, bytes, at: dataFolder }))
  ].filter(({ name }) => readersOf(promised, name, new Uint8Array()) !== null)
  for (let flip = 0; flip < flips; flip += 1) {
    const file = luck.pick(files)
    const bit = luck.below(file.bytes.length * 8)
    const damaged = file.bytes.slice()
    damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const isTold = (await readersOf(promised, file.name, file.bytes)?.(damaged)) ?? false
    report.add({ faults: 1, refused: isTold ? 1 : 0, diverged: isTold ? 0 : 1 })
    if (!isTold) report.find({ trial: `bit ${bit} of ${file.name} turned over`, what: 'nobody noticed' })
  }
}

/** Says whether the damage in bytes is noticed where a file of this name is read; null for files that need no proof. */
function readersOf(
  promised: readonly Promised[],
  name: string,
  whole: Uint8Array
): ((bytes: Uint8Array) => boolean | Promise<boolean>) | null {
  if (name.endsWith('.seg')) return (bytes) => decodeSegment(bytes).kind !== 'whole'
  if (name.endsWith('.journal')) return (bytes) => isJournalTold(whole, bytes)
  const alone = async (bytes: Uint8Array) => {
    const disk = emptyDisk()
    disk.place(join(folder, name), bytes)
    return disk.mount()
  }
  if (name.startsWith('captures/')) {
    return async (bytes) => (await readCapture(await alone(bytes), folder, picture.name)) === null
  }
  const kept = promised.flatMap((promise) =>
    promise.startsWith('draft ') ? [JSON.parse(promise.slice(6))] : []
  )
  const draft = kept.find(({ file }) => name === `original/${file}`)
  if (draft === undefined) return null
  return async (bytes) => !(await readKeptDraft({ fs: await alone(bytes) }, folder, draft)).ok
}

/**
 * Damage in the signature of a record that the next one vouches for is no change of anything: the records are those
 * that were written, by their hashes.
 */
function isJournalTold(whole: Uint8Array, bytes: Uint8Array): boolean {
  const journal = decodeJournal(bytes, projectId)
  if (journal === null || journal.isDamaged) return true
  const proven = verifyRecords(journal.lane, journal.records, signingRule({ formatVersion: 2 }))
  const written = decodeJournal(whole, projectId)?.records ?? []
  return proven.refused > 0 || written.every(({ hash }, index) => hash === proven.records[index]?.hash)
}

/** Damage in one file of the folder, of every kind, and the app's own copy gives back what was in it. */
export async function damageFolder(report: Report, rounds: number, seed: number): Promise<void> {
  const sample = await makeSample()
  const luck = luckOf(seed)
  const edits = sample.promised.filter((promise) => promise.startsWith('edit '))
  for (let round = 0; round < rounds; round += 1) {
    const disk = diskOf(sample)
    const names = [...sample.inFolder.keys()].filter((name) => name.endsWith('.seg'))
    const name = luck.pick(names)
    const { what, bytes } = damage(luck, sample.inFolder.get(name) ?? new Uint8Array())
    if (bytes === null) disk.erase(join(folder, name))
    else disk.place(join(folder, name), bytes)
    // the first segment was written by whoever made the project: nobody has a copy of it
    const isFirst = decodeSegment(sample.inFolder.get(name) ?? new Uint8Array())
    const made = 'segment' in isFirst && isFirst.segment.lane.generation === 1
    const missing = made ? [] : await missingOf(placeOn(disk), edits)
    for (const lost of missing) report.find({ trial: `${name} ${what}`, what: `lost: ${lost}` })
    report.add({ faults: 1, acknowledged: edits.length, lost: missing.length })
  }
}

function damage(luck: Luck, bytes: Uint8Array): { what: string; bytes: Uint8Array | null } {
  const at = luck.below(bytes.length)
  const garbage = luck.fill(new Uint8Array(1 + luck.below(4000)))
  return luck.pick([
    { what: 'is gone', bytes: null },
    { what: 'is empty', bytes: new Uint8Array() },
    { what: 'is all zeros', bytes: new Uint8Array(bytes.length) },
    {
      what: `ends in zeros from ${at}`,
      bytes: Uint8Array.from([...bytes.subarray(0, at), ...new Uint8Array(bytes.length - at)])
    },
    { what: `is cut at ${at}`, bytes: bytes.slice(0, at) },
    { what: 'has garbage behind it', bytes: Uint8Array.from([...bytes, ...garbage]) },
    { what: `is garbage from ${at}`, bytes: Uint8Array.from([...bytes.subarray(0, at), ...garbage]) }
  ])
}

/** A segment of somebody else under every name that sync apps give, beside its own and in place of it. */
export async function renameByApps(report: Report): Promise<void> {
  const sample = await makeSample()
  const wanted = projectionOf(okValue(await openProject({ ...optionsOn(diskOf(sample)) })).updates).text
  for (const { by, of } of conflictNames) {
    for (const isBeside of [true, false]) {
      const disk = emptyDisk()
      for (const [name, bytes] of sample.inFolder) {
        const path = join(folder, name)
        if (!name.endsWith('.seg') || isBeside) disk.place(path, bytes)
        if (name.endsWith('.seg'))
          disk.place(
            path.replace(/([^/]+)\.seg$/, (_, stem) => of(stem, 'seg')),
            bytes
          )
      }
      const opened = okValue(await openProject(optionsOn(disk)))
      const isSame = projectionOf(opened.updates).text === wanted && opened.warnings.length === 0
      report.add({ faults: 1, diverged: isSame ? 0 : 1, acknowledged: 1 })
      if (!isSame)
        report.find({
          trial: `${by}, ${isBeside ? 'beside' : 'in place of'} the file`,
          what: opened.warnings.join(' ')
        })
    }
  }
}

function emptyDisk(): FaultDisk {
  const disk = new FaultDisk(luckOf(1))
  for (const path of ['/share', dataFolder]) disk.placeFolder(path)
  return disk
}

function diskOf({ inFolder, inData }: Sample): FaultDisk {
  const disk = emptyDisk()
  for (const [name, bytes] of inFolder) disk.place(join(folder, name), bytes)
  for (const [name, bytes] of inData) disk.place(join(dataFolder, name), bytes)
  return disk
}

function placeOn(disk: FaultDisk) {
  return {
    fs: disk.mount(),
    random: luckOf(9).fill,
    timers: new TestTimers(),
    folder,
    dataFolder,
    projectId,
    signer: signerOf(1)
  }
}

function optionsOn(disk: FaultDisk) {
  return { ...placeOn(disk), random: luckOf(10).fill }
}
