import { join } from 'node:path/posix'
import { beforeEach, describe, expect, it } from 'vitest'
import { newId, type ReplicaId } from '../../../src/core/model/ids'
import type { PersonHere, Whereabouts } from '../../../src/core/model/presence'
import { Presence } from '../../../src/project/presence'
import { decodePresence, encodePresence, maxPresenceBytes } from '../../../src/project/presence-file'
import { Computer, folder, seededRandom, TestTimers } from '../../support/project-world'

const random = seededRandom(5)
const claim = newId('claim', random)
const nowhere: Whereabouts = { claim: null, selection: null }
const atClaim: Whereabouts = {
  claim,
  selection: { start: Uint8Array.from([1, 2]), end: Uint8Array.from([3]) }
}

describe('a presence file', () => {
  const content = { beat: 3, name: 'Alice Ng', role: 'checker', ...atClaim } as const

  it('says who is where', () => {
    const decoded = decodePresence(encodePresence(content))
    expect(decoded).toEqual(content)
    expect(encodePresence({ ...content, name: 'x'.repeat(120) }).length).toBeLessThan(maxPresenceBytes)
  })

  const text = new TextDecoder().decode(encodePresence(content))
  it.each([
    ['cut off', text.slice(0, 40)],
    ['empty', ''],
    ['no object', '[]'],
    ['another format', text.replace('stet-presence', 'stet-project')],
    ['a name that goes on for ever', text.replace('Alice Ng', 'x'.repeat(2000))],
    ['a role there is not', text.replace('checker', 'owner')],
    ['a claim that is a path', text.replace(claim, '../../../etc/passwd')],
    ['a place that is long', text.replace('AQI=', 'A'.repeat(500))],
    ['a place that is no base64', text.replace('AQI=', '<b>x</b>')],
    ['a beat that is no number', text.replace('"beat":3', '"beat":"3"')]
  ])('that is %s says nothing', (_what, damaged) => {
    expect(decodePresence(new TextEncoder().encode(damaged))).toBeNull()
  })
})

it('takes nothing over from a presence file but what it is to say', () => {
  const content = { beat: 3, name: 'Alice Ng', role: 'checker', ...nowhere } as const
  const text = new TextDecoder().decode(encodePresence(content))
  const more = text.replace('{', '{"__proto__":{"isTrusted":true},"isTrusted":true,')
  expect(decodePresence(new TextEncoder().encode(more))).toEqual(content)
})

describe('people in one folder', () => {
  let disk: Computer
  let timers: TestTimers
  let mayTell: boolean
  const [alices, bobs] = [newId('replica', random), newId('replica', random)]

  function arrive(replica: ReplicaId, name: string): Presence {
    return new Presence({
      fs: disk.fs,
      folder,
      replica,
      random,
      timers,
      person: () => ({ name, role: 'checker' }),
      mayTell: () => mayTell
    })
  }

  async function rest(): Promise<void> {
    for (let turn = 0; turn < 300; turn += 1) await Promise.resolve()
  }

  async function presenceFiles(): Promise<string[]> {
    return [...(await disk.filesIn(folder)).keys()].filter((name) => name.endsWith('presence.json'))
  }

  /** The folder is read by everybody every 12 seconds, as it is when no hint comes. */
  async function live(people: readonly Presence[], seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second += 1) {
      if (second % 12 === 0) {
        for (const person of people) {
          await person.found(await presenceFiles())
          await rest()
        }
      }
      timers.pass(1000)
      await rest()
    }
  }

  const names = (people: readonly PersonHere[]) => people.map(({ name }) => name)

  beforeEach(async () => {
    disk = new Computer(1)
    timers = new TestTimers()
    mayTell = true
    await disk.start()
    await disk.makeProject()
  })

  it('see each other, and where the other is', async () => {
    const [alice, bob] = [arrive(alices, 'Alice'), arrive(bobs, 'Bob')]
    await live([alice, bob], 30)
    expect(names(alice.people)).toEqual(['Bob'])
    expect(names(bob.people)).toEqual(['Alice'])
    bob.say(atClaim)
    await rest()
    await alice.heard(bobs)
    expect(alice.people).toEqual([{ replica: bobs, name: 'Bob', role: 'checker', ...atClaim }])
  })

  it('are seen at once when they come, by those who are there', async () => {
    const alice = arrive(alices, 'Alice')
    await live([alice], 24)
    const bob = arrive(bobs, 'Bob')
    await bob.found(await presenceFiles())
    await rest()
    await alice.heard(bobs)
    expect(names(alice.people)).toEqual(['Bob'])
    timers.pass(3000)
    await rest()
    await bob.heard(alices)
    expect(names(bob.people)).toEqual(['Alice'])
  })

  it('tell nobody that they are here before they may, and then at once', async () => {
    mayTell = false
    const alice = arrive(alices, 'Alice')
    await live([alice], 60)
    alice.say(atClaim)
    await rest()
    expect(await presenceFiles()).toEqual([])
    mayTell = true
    alice.announce()
    await rest()
    expect(await presenceFiles()).toEqual([`replicas/${alices}/presence.json`])
  })

  it('are not seen when a crash left their file behind', async () => {
    const bob = arrive(bobs, 'Bob')
    await live([bob], 24)
    const alice = arrive(alices, 'Alice')
    await live([alice], 120)
    expect(alice.people).toEqual([])
  })

  it('fade when their file stays the same, and are gone when they leave', async () => {
    const [alice, bob] = [arrive(alices, 'Alice'), arrive(bobs, 'Bob')]
    await live([alice, bob], 30)
    await live([alice], 60)
    expect(alice.people).toEqual([])
    await live([alice, bob], 30)
    expect(names(alice.people)).toEqual(['Bob'])
    await bob.stop()
    await alice.heard(bobs)
    expect(alice.people).toEqual([])
  })

  it('leave nothing behind when they only read', async () => {
    const before = [...(await disk.filesIn(folder)).keys()]
    const alice = arrive(alices, 'Alice')
    await live([alice], 30)
    expect((await disk.filesIn(folder)).size).toBe(before.length + 1)
    await alice.stop()
    expect([...(await disk.filesIn(folder)).keys()]).toEqual(before)
    expect((await disk.fs.list(join(folder, 'replicas'))).some(({ name }) => name === alices)).toBe(false)
  })

  it('write every few seconds at most, however much they move', async () => {
    const alice = arrive(alices, 'Alice')
    await live([alice], 1)
    let writings = 0
    disk.disk.fault = (operation) => {
      if (operation === 'create') writings += 1
      return null
    }
    for (let step = 0; step < 600; step += 1) {
      alice.say(step % 2 === 0 ? nowhere : atClaim)
      timers.pass(100)
      await rest()
    }
    expect(writings).toBeLessThanOrEqual(21)
    expect(writings).toBeGreaterThan(15)
  })

  it('write nothing into a folder that was not read, or cannot be written to, and go on', async () => {
    const alice = arrive(alices, 'Alice')
    alice.say(atClaim)
    await rest()
    expect(await presenceFiles()).toEqual([])
    disk.disk.fault = (operation) => (operation === 'makeFolder' || operation === 'create' ? 'EROFS' : null)
    await live([alice], 30)
    expect(await presenceFiles()).toEqual([])
    disk.disk.fault = () => null
    await live([alice], 30)
    expect(await presenceFiles()).toEqual([`replicas/${alices}/presence.json`])
  })

  it('are 64 at most, whatever the folder holds', async () => {
    const alice = arrive(alices, 'Alice')
    await live([alice], 1)
    const files: string[] = []
    for (let fake = 0; fake < 100; fake += 1) {
      const replica = newId('replica', random)
      files.push(`replicas/${replica}/presence.json`)
      const bytes = encodePresence({ beat: 1, name: `Nobody ${fake}`, role: 'checker', ...nowhere })
      await disk.put(join(folder, `replicas/${replica}/presence.json`), bytes)
    }
    await alice.found(files)
    expect(alice.people.length).toBe(64)
  })

  it('are looked at a few times a second, however often they write', async () => {
    const [alice, bob] = [arrive(alices, 'Alice'), arrive(bobs, 'Bob')]
    await live([alice, bob], 1)
    let told = 0
    alice.onChange(() => {
      told += 1
    })
    const place = join(folder, `replicas/${bobs}/presence.json`)
    let readings = 0
    disk.disk.fault = (operation, path) => {
      if (operation === 'read' && path === place) readings += 1
      return null
    }
    for (let beat = 1000; beat < 3000; beat += 1) {
      const where = beat % 2 === 0 ? nowhere : atClaim
      await disk.put(place, encodePresence({ beat, name: 'Bob', role: 'checker', ...where }))
      await alice.heard(bobs)
      timers.pass(1)
      await Promise.resolve()
    }
    timers.pass(1000)
    await rest()
    expect(readings).toBeGreaterThan(6)
    expect(readings).toBeLessThan(11)
    expect(told).toBeLessThanOrEqual(readings)
    expect(alice.people).toEqual([{ replica: bobs, name: 'Bob', role: 'checker', ...atClaim }])
  })

  it('are 64 at most, whoever is heard of between two readings of the folder', async () => {
    const alice = arrive(alices, 'Alice')
    await live([alice], 1)
    for (let fake = 0; fake < 200; fake += 1) {
      const replica = newId('replica', random)
      const bytes = encodePresence({ beat: 1, name: `Nobody ${fake}`, role: 'checker', ...nowhere })
      await disk.put(join(folder, `replicas/${replica}/presence.json`), bytes)
      await alice.heard(replica)
      timers.pass(10)
      await rest()
    }
    expect(alice.people.length).toBe(64)
  })
})
