import { join } from 'node:path/posix'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readProject } from '../../../src/project/read-project'
import {
  Computer,
  folder,
  holds,
  okValue,
  projectId,
  TestTimers,
  textOf,
  Writer
} from '../../support/project-world'

type Step =
  | { readonly kind: 'type'; readonly words: string; readonly place: number }
  | { readonly kind: 'settle' | 'wait' | 'publish' | 'reopen' }
  | { readonly kind: 'crash'; readonly after: number; readonly luck: number }
  | { readonly kind: 'fault'; readonly nth: number; readonly code: string }

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      words: fc.string({ minLength: 1, maxLength: 8 }),
      place: fc.double({ min: 0, max: 1, noNaN: true })
    })
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('settle', 'wait', 'publish', 'reopen') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('crash' as const),
      after: fc.nat(60),
      luck: fc.integer({ min: 0, max: 0xffff })
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      nth: fc.nat(12),
      code: fc.constantFrom('ENOSPC', 'EIO', 'EACCES')
    })
  }
)

/** One person at one computer over many sessions. */
class Diary {
  readonly acknowledged: Uint8Array[] = []
  #writer: Writer | null = null

  constructor(readonly computer: Computer) {}

  async writer(): Promise<Writer> {
    this.#writer ??= new Writer(await this.computer.open())
    return this.#writer
  }

  /** What the writer was promised up to now is kept for ever. */
  #leave(): void {
    this.acknowledged.push(...(this.#writer?.acknowledged ?? []))
    this.#writer = null
  }

  async take(step: Step): Promise<void> {
    const { disk } = this.computer
    if (step.kind === 'crash') return this.#crash(step.after, step.luck)
    if (step.kind === 'fault') {
      let operations = 0
      disk.fault = (operation) => {
        operations += 1
        if (operations !== step.nth + 1 || operation === 'realPath') return null
        disk.fault = () => null
        return step.code
      }
      return
    }
    const writer = await this.writer().catch(() => null)
    if (writer === null) return
    if (step.kind === 'type') writer.type(step.words, step.place)
    if (step.kind === 'settle') await writer.settle()
    if (step.kind === 'wait') this.computer.timers.pass(700)
    if (step.kind === 'publish') await writer.store.publish()
    if (step.kind === 'reopen' && (await closes(writer))) this.#leave()
  }

  /** The power goes while work is under way; some of what was not synced may be there afterwards all the same. */
  async #crash(after: number, luck: number): Promise<void> {
    for (let turn = 0; turn < after; turn += 1) await Promise.resolve()
    this.computer.disk.fault = () => null
    this.computer.crash({
      bytes: (unsynced) => Math.floor((unsynced * (luck & 0xff)) / 0xff),
      names: (name) => ((luck >> 8) * (name.length + 1)) % 3 === 0
    })
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
    this.#leave()
  }

  /** Everything that is in the folder after a last, undisturbed session. */
  async end(): Promise<readonly Uint8Array[]> {
    this.computer.disk.fault = () => null
    // The session under way may have met a disk that failed as it opened: the next one finds what that one could not.
    for (let session = 0; session < 2; session += 1) {
      const writer = await this.writer()
      await writer.settle()
      okValue(await writer.store.close())
      this.#leave()
    }
    return okValue(await readProject({ fs: this.computer.fs, folder })).updates
  }
}

async function closes(writer: Writer): Promise<boolean> {
  const closed = await writer.store.close()
  return closed.ok || closed.problem.code !== 'not-saved'
}

describe('an edit that was acknowledged', () => {
  it('is never lost, whatever fails and whenever the power goes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { maxLength: 25 }), fc.nat(), async (steps, seed) => {
        const computer = new Computer(seed)
        await computer.start()
        await computer.makeProject()
        const diary = new Diary(computer)
        for (const step of steps) await diary.take(step)
        const updates = await diary.end()
        const lost = diary.acknowledged.filter((update) => !holds(updates, update))
        expect(lost).toEqual([])
      }),
      { numRuns: 400, verbose: true }
    )
  }, 120_000)
})

describe('alice and bob, between whom a sync app carries files', () => {
  it('have the same article when all files have arrived, in whatever order', async () => {
    const session = fc.record({
      who: fc.boolean(),
      words: fc.array(
        fc.tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.double({ min: 0, max: 1, noNaN: true })),
        {
          minLength: 1,
          maxLength: 5
        }
      ),
      carried: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 })
    })
    await fc.assert(
      fc.asyncProperty(fc.array(session, { maxLength: 6 }), fc.nat(), async (sessions, seed) => {
        const alice = new Computer(seed)
        const bob = new Computer(seed + 1)
        await alice.start()
        await bob.start()
        await alice.makeProject()
        for (const [name, bytes] of await alice.filesIn(folder)) await bob.put(join(folder, name), bytes)
        for (const { who, words, carried } of sessions) {
          const [writing, other] = who ? [alice, bob] : [bob, alice]
          const writer = new Writer(await writing.open())
          for (const [typed, place] of words) {
            writer.type(typed, place)
            await writer.settle()
            await writer.store.publish()
          }
          okValue(await writer.store.close())
          for (const which of carried) await carryOne(writing, other, which)
        }
        await carryAll(alice, bob)
        await carryAll(bob, alice)
        const [here, there] = await Promise.all([alice, bob].map(({ fs }) => readProject({ fs, folder })))
        if (here === undefined || there === undefined) throw new Error('two computers are read')
        expect(textOf(okValue(here).updates)).toBe(textOf(okValue(there).updates))
        const typed = sessions.flatMap(({ words }) => words.map(([word]) => word)).join('').length
        expect(textOf(okValue(here).updates).length).toBe(43 + typed)
        expect(okValue(here).warnings).toEqual([])
      }),
      { numRuns: 100, verbose: true }
    )
  }, 120_000)
})

/** Carries one file, late and early ones alike, under a name of the sync app's choosing. */
async function carryOne(from: Computer, to: Computer, which: number): Promise<void> {
  const files = [...(await from.filesIn(join(folder, 'replicas')))]
  const file = files[Math.min(files.length - 1, Math.floor(which * files.length))]
  if (file === undefined) return
  const [name, bytes] = file
  await to.put(join(folder, 'replicas', which > 0.5 ? name : `${name} (conflicted copy).seg`), bytes)
}

async function carryAll(from: Computer, to: Computer): Promise<void> {
  for (const [name, bytes] of await from.filesIn(join(folder, 'replicas'))) {
    await to.put(join(folder, 'replicas', name), bytes)
  }
}

describe('an edit that builds on one which an ended session had not synced', () => {
  it('is there after the power went and the folder was put back', async () => {
    const alice = new Computer(1)
    await alice.start()
    await alice.makeProject()
    const before = await alice.filesIn(folder)
    const { fs } = alice
    alice.fs = {
      ...fs,
      create: async (path) => {
        const file = await fs.create(path)
        const isJournal = path.endsWith('.journal')
        return {
          write: (bytes) => file.write(bytes),
          sync: () => (isJournal ? new Promise(() => undefined) : file.sync()),
          close: () => file.close()
        }
      }
    }
    const ended = new Writer(await alice.open())
    ended.type(' Never acknowledged.')
    await vi.waitFor(async () => {
      const journals = await fs.list(join('/data', 'journals', projectId))
      const sizes = journals.map(async ({ name }) => fs.fileState(join('/data', 'journals', projectId, name)))
      expect(Math.max(...(await Promise.all(sizes)).map(({ size }) => size))).toBeGreaterThan(300)
    })
    alice.fs = fs
    alice.timers = new TestTimers()
    const writer = new Writer(await alice.open())
    expect(writer.text).toContain(' Never acknowledged.')
    const text = writer.doc.getText('article')
    text.delete(text.length - 5, 5)
    text.insert(text.length, 'built upon.')
    await writer.settle()
    expect(writer.acknowledged).toHaveLength(2)
    alice.crash()
    for (const name of (await alice.filesIn(folder)).keys()) {
      if (!before.has(name)) await alice.fs.remove(join(folder, name))
    }
    const again = await alice.open()
    expect(textOf(again.updates)).toBe(writer.text)
  })
})
