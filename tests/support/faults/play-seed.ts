import { join } from 'node:path/posix'
import type { FsPort } from '../../../src/project/fs-port'
import { readProject } from '../../../src/project/read-project'
import { writeNewProject } from '../../../src/project/write-new-project'
import { dataFolder, folder, okValue, projectId, seedOf } from '../project-world'
import { conflictNames } from './conflict-names'
import type { Fault, FaultPlan } from './fault-disk'
import { type Luck, luckOf } from './luck'
import { projectionOf, rest, SimulatedPerson } from './simulated-person'

/** What came of one seed. */
export interface SeedOutcome {
  readonly faults: number
  readonly acknowledged: number
  /** The marks of acknowledged edits that are not there in the end. */
  readonly lost: readonly string[]
  /** People who read something else than the first in the end, though all have the same files. */
  readonly diverged: readonly string[]
  readonly refused: number
}

const people = ['a', 'b', 'c', 'd', 'e']

type Step = (world: World) => Promise<void>

/** Everything there may be a step of, and how often it comes. */
const steps: readonly (readonly [weight: number, step: Step])[] = [
  [14, edit],
  [3, settle],
  [6, passTime],
  [6, (world) => world.anyone().refresh()],
  [3, close],
  [2, (world) => world.anyone().stop('kill')],
  [2, (world) => world.anyone().stop('crash')],
  [3, failOnce],
  [2, stopOnce],
  [1, failForAWhile],
  [1, hangForAWhile],
  [2, mend],
  [12, deliver],
  [1, part],
  [1, backUp],
  [1, rollBack],
  [1, copyProfile]
]

const table = steps.flatMap(([weight, step]) => Array.from({ length: weight }, () => step))

/** A folder as it was, with what had not arrived whole in it. */
interface Backup {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly incomplete: ReadonlySet<string>
}

/** Five people, each with a copy of the folder, between whom a sync app carries files late, in parts and astray. */
class World {
  readonly luck: Luck
  readonly people: readonly SimulatedPerson[]
  /** Who can reach whom: people of one number. */
  groups: readonly number[] = people.map(() => 0)
  backup: Backup | null = null
  release = () => {}

  constructor(seed: number, seen: (fs: FsPort) => FsPort) {
    this.luck = luckOf(seed)
    this.people = people.map((name, index) => new SimulatedPerson(name, seed * 5 + index, seen))
  }

  anyone(): SimulatedPerson {
    return this.luck.pick(this.people)
  }
}

/** Plays one seed to its end, when everything has arrived everywhere. With `seen`, on disks as that makes of them. */
export async function playSeed(
  seed: number,
  seen: (fs: FsPort) => FsPort = (fs) => fs
): Promise<SeedOutcome> {
  const world = new World(seed, seen)
  await begin(world)
  const length = 20 + world.luck.below(30)
  for (let count = 0; count < length; count += 1) await world.luck.pick(table)(world)
  await endAll(world)
  return judge(world)
}

async function begin({ people: [first, ...others] }: World): Promise<void> {
  if (first === undefined) return
  okValue(
    await writeNewProject({
      ...first.ports,
      folder,
      projectId,
      title: '',
      original: null,
      seed: seedOf('All seven tests succeeded.')
    })
  )
  for (const other of others) {
    for (const [name, bytes] of first.disk.files(folder)) other.disk.place(join(folder, name), bytes)
  }
}

async function edit(world: World): Promise<void> {
  const person = world.anyone()
  for (let count = 1 + world.luck.below(3); count > 0; count -= 1) await person.edit()
  await rest(world.luck.below(40))
}

async function settle(world: World): Promise<void> {
  const person = world.anyone()
  await Promise.race([person.settle(), rest(400)])
}

async function passTime(world: World): Promise<void> {
  await world.anyone().wait(world.luck.pick([300, 1100, 6000, 61_000]))
}

async function close(world: World): Promise<void> {
  await world.anyone().close()
}

const codes = ['EIO', 'ENOSPC', 'EBUSY', 'EPERM', 'EACCES', 'EMFILE', 'ETIMEDOUT', 'ESTALE', 'EDQUOT']

/** One operation to come, on the folder or on the app's data, goes wrong. */
async function failOnce({ luck, people: all }: World): Promise<void> {
  const { disk } = luck.pick(all)
  const place = luck.pick([folder, dataFolder])
  let left = luck.below(12)
  const fault: Fault = luck.chance(0.5)
    ? { kind: 'fail', code: luck.pick(codes) }
    : { kind: 'short', share: luck.below(100) / 100, code: luck.pick(['ENOSPC', 'EIO']) }
  const lies = luck.chance(0.2) && place === folder
  disk.plan = (operation, path) => {
    if (!path.startsWith(place) || operation === 'realPath') return null
    if (lies && operation !== 'write') return null
    left -= 1
    if (left >= 0) return null
    disk.plan = () => null
    return lies ? { kind: 'lie', share: 0.5 } : fault
  }
}

/** The power goes, or the app is killed, at one operation to come. */
async function stopOnce(world: World): Promise<void> {
  const person = world.anyone()
  let left = world.luck.below(30)
  const fault: Fault = { kind: 'crash', isDone: world.luck.chance(0.5), isKill: world.luck.chance(0.5) }
  person.disk.plan = () => {
    left -= 1
    if (left >= 0) return null
    person.disk.plan = () => null
    return fault
  }
  for (let count = 0; count < 2; count += 1) await person.edit().catch(() => undefined)
  await person.wait(1100)
  if (left < 0) await person.ended()
}

/** The folder is gone, full, read-only or refuses until it is mended. */
async function failForAWhile({ luck, people: all }: World): Promise<void> {
  const { disk } = luck.pick(all)
  const code = luck.pick(['ENOENT', 'ENOSPC', 'EROFS', 'EACCES', 'EIO'])
  const place = luck.pick([folder, folder, dataFolder])
  const reads = ['realPath', 'list', 'read']
  disk.plan = (operation, path) => {
    const isMet =
      path.startsWith(place) && (code === 'ENOENT' || code === 'EIO' || !reads.includes(operation))
    return isMet ? { kind: 'fail', code } : null
  }
}

/** The folder does not answer until it is mended. */
async function hangForAWhile(world: World): Promise<void> {
  world.release()
  const person = world.anyone()
  // an opening would wait for it, too, and with it this test
  if (!person.isOpen) return
  const until = new Promise<void>((resolve) => {
    world.release = resolve
  })
  const plan: FaultPlan = (_, path) => (path.startsWith(folder) ? { kind: 'hang', until } : null)
  person.disk.plan = plan
  await person.edit()
  await person.wait(1100)
  await person.edit()
  await person.close()
  person.disk.plan = () => null
}

async function mend(world: World): Promise<void> {
  world.release()
  world.anyone().disk.plan = () => null
}

/** A sync app brings one file, of whatever age, whole or in part, under its own name or another. */
async function deliver({ luck, people: all, groups }: World): Promise<void> {
  const from = luck.below(all.length)
  const reached = groups.flatMap((group, index) => (group === groups[from] && index !== from ? [index] : []))
  if (reached.length === 0) return
  const [source, target] = [all[from], all[luck.pick(reached)]]
  if (source === undefined || target === undefined) return
  const files = [...source.disk.files(folder)].filter(([name]) => !source.incomplete.has(name))
  for (let count = 1 + luck.below(4); count > 0; count -= 1) {
    const [name, bytes] = luck.pick(files)
    bring(luck, target, name, bytes)
  }
}

function bring(luck: Luck, target: SimulatedPerson, name: string, bytes: Uint8Array): void {
  const path = join(folder, name)
  if (luck.chance(0.15)) {
    const dot = path.lastIndexOf('.')
    target.disk.place(luck.pick(conflictNames).of(path.slice(0, dot), path.slice(dot + 1)), bytes)
    return
  }
  const isThere = target.disk.files(join(path, '..')).has(path.slice(path.lastIndexOf('/') + 1))
  if (isThere && !target.incomplete.has(name)) return
  if (luck.chance(0.2) && !name.endsWith('.json')) {
    const part = luck.chance(0.5) ? bytes.slice(0, luck.below(bytes.length)) : new Uint8Array(bytes.length)
    target.incomplete.add(name)
    target.disk.place(path, part)
  } else {
    target.incomplete.delete(name)
    target.disk.place(path, bytes)
  }
}

/** People part into groups, or all come together. */
async function part(world: World): Promise<void> {
  const isTogether = world.luck.chance(0.3)
  world.groups = people.map(() => (isTogether ? 0 : world.luck.below(3)))
}

async function backUp(world: World): Promise<void> {
  const { disk, incomplete } = world.luck.pick(world.people)
  world.backup = { files: new Map(disk.files(folder)), incomplete: new Set(incomplete) }
}

/** Somebody's folder, or everybody's, is put back to what it was. */
async function rollBack({ luck, people: all, backup }: World): Promise<void> {
  if (backup === null) return
  const isEverybody = luck.chance(0.3)
  for (const person of isEverybody ? all : [luck.pick(all)]) {
    for (const name of person.disk.files(folder).keys()) {
      if (name !== 'project.json') person.disk.erase(join(folder, name))
    }
    for (const [name, bytes] of backup.files) person.disk.place(join(folder, name), bytes)
    // what the backup has in part only is still to come: a sync app never takes it for the whole
    person.incomplete.clear()
    for (const name of backup.incomplete) person.incomplete.add(name)
  }
}

/** The app's data is copied to another computer, as a new laptop is set up. */
async function copyProfile({ luck, people: all }: World): Promise<void> {
  const [from, to] = [luck.pick(all), luck.pick(all)]
  if (from === to) return
  for (const [name, bytes] of from.disk.files(dataFolder)) {
    if (to.disk.files(dataFolder).has(name)) continue
    to.disk.place(join(dataFolder, name), bytes)
  }
}

/** Everything works again, and everybody opens the project until nothing new is found. */
async function endAll({ luck, people: all, release }: World): Promise<void> {
  release()
  for (const person of all) {
    person.disk.plan = () => null
    await rest(100)
    if (luck.chance(0.5)) await person.close()
    if (person.isOpen) await person.stop(luck.pick(['kill', 'crash']))
  }
  // the opening that meets what a fault left may have to be the second
  for (let round = 0; round < 2; round += 1) {
    for (const person of all) {
      if ((await person.open()) === null) throw new Error(`${person.name} cannot open the project in the end`)
      await person.writeBack()
      okValue((await person.close()) ?? { ok: true, value: null })
    }
    deliverAll(all)
  }
}

function deliverAll(all: readonly SimulatedPerson[]): void {
  const whole = new Map<string, Uint8Array>()
  for (const { disk, incomplete } of all) {
    for (const [name, bytes] of disk.files(folder)) {
      if (!incomplete.has(name) && !whole.has(name)) whole.set(name, bytes)
    }
  }
  for (const person of all) {
    const there = person.disk.files(folder)
    for (const [name, bytes] of whole) {
      if (!there.has(name) || person.incomplete.has(name)) person.disk.place(join(folder, name), bytes)
    }
    person.incomplete.clear()
  }
}

async function judge({ people: all }: World): Promise<SeedOutcome> {
  const lost = new Set<string>()
  const diverged: string[] = []
  let first: string | null = null
  for (const person of all) {
    const read = okValue(await readProject({ fs: person.ports.fs, folder }))
    const { marks, text } = projectionOf(read.updates)
    first ??= text
    if (text !== first) diverged.push(person.name)
    for (const { acknowledged } of all) for (const mark of acknowledged) if (!marks.has(mark)) lost.add(mark)
  }
  const sum = (what: (person: SimulatedPerson) => number) =>
    all.reduce((total, each) => total + what(each), 0)
  return {
    faults: sum(({ disk }) => disk.faults),
    acknowledged: sum(({ acknowledged }) => acknowledged.size),
    lost: [...lost],
    diverged,
    refused: sum(({ refused }) => refused)
  }
}
