import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromSegments } from '../../../../src/core/article/block-delta'
import { applyDraft } from '../../../../src/core/document/apply-draft'
import { removeMark } from '../../../../src/core/document/claims'
import { recordDraft } from '../../../../src/core/document/drafts'
import { readLosses, readLost } from '../../../../src/core/document/read-losses'
import { restoreLost } from '../../../../src/core/document/restore-lost'
import type { UpdateLane } from '../../../../src/core/document/update-lane'
import { type ClaimId, newId } from '../../../../src/core/model/ids'
import type { Loss } from '../../../../src/core/model/loss'
import { type RecordingReplica, recording } from '../../../support/recording'
import {
  check,
  fillPseudoRandom,
  mark,
  mergeAll,
  openReplica,
  own,
  type Replica,
  reload,
  seedUpdate,
  snapshotOf
} from '../../../support/replica'

const lines = Array.from(
  { length: 40 },
  (_, index) =>
    `Paragraph ${index} says that the river ran ${index * 7} kilometres in the year ${1900 + index}.`
)
const story = lines.join('\n')

interface Person extends RecordingReplica {
  /** What this person wrote, edit by edit. */
  readonly updates: Uint8Array[]
}

function personOf(replica: Replica): Person {
  const updates: Uint8Array[] = []
  replica.document.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'folder') updates.push(update)
  })
  return { ...recording(replica), updates }
}

function team() {
  const seed = seedUpdate(story)
  const [alice, bob] = [openReplica('alice', 10, [seed]), openReplica('bob', 11, [seed])].map(personOf)
  if (alice === undefined || bob === undefined) throw new Error('two are expected')
  const lanes = (): readonly UpdateLane[] => [
    { replica: 'seed', generation: 0, updates: [seed] },
    { replica: 'alice', generation: 1, updates: alice.updates },
    { replica: 'bob', generation: 1, updates: bob.updates }
  ]
  return { alice, bob, lanes }
}

function markLines(person: Person, count: number): readonly ClaimId[] {
  return lines
    .slice(0, count)
    .map((_, index) => mark(person, `the river ran ${index * 7} kilometres in the year ${1900 + index}`))
}

function cut(person: Person, start: number, end: number): void {
  person.article.change([...(start > 0 ? [{ retain: start }] : []), { delete: end - start }], own)
}

function restore(person: Person, lanes: readonly UpdateLane[], loss: Loss | undefined): void {
  if (loss === undefined) throw new Error('a loss is expected')
  person.undo.stopCapturing()
  const restoration = {
    place: loss,
    lost: readLost(lanes, loss),
    by: person.person,
    at: '2026-11-24T11:00:00Z',
    key: newId('change', fillPseudoRandom)
  }
  restoreLost(person.document, person.article, person.view, restoration, own)
  person.undo.stopCapturing()
}

describe('a large loss', () => {
  it('is told with who caused it, how much is gone and how much is missing yet', () => {
    const { alice, bob, lanes } = team()
    const ids = markLines(alice, 12)
    mergeAll(alice, bob)
    for (const id of ids) removeMark(bob.document, id, own)
    const [loss, ...more] = readLosses(lanes())
    expect(more).toEqual([])
    expect(loss).toMatchObject({ replica: 'bob', by: bob.person, gone: { claims: 12, words: 0 } })
    expect(loss?.at).toMatch(/^2026-11-24T10:/)
    mergeAll(alice, bob)
    restore(alice, lanes(), loss)
    expect(alice.view.claims).toHaveLength(12)
    expect(readLosses(lanes())).toMatchObject([{ gone: { claims: 12 }, missing: { claims: 0 } }])
  })

  it('is not made of a few claims among many, nor of words that are written anew', () => {
    const { alice, bob, lanes } = team()
    const ids = markLines(alice, 12)
    mergeAll(alice, bob)
    for (const id of ids.slice(0, 3)) removeMark(bob.document, id, own)
    for (let index = 0; index < 25; index += 1) {
      const at = bob.article.toString().indexOf(lines[index] ?? '')
      const delta = [
        { insert: `Somebody wrote sentence ${index} of this story in other words on purpose.` },
        { delete: (lines[index] ?? '').length }
      ]
      if (index % 3 === 0) bob.article.change(at > 0 ? [{ retain: at }, ...delta] : delta, own)
    }
    expect(readLosses(lanes())).toEqual([])
  })

  it('is not what was only moved elsewhere', () => {
    const { bob, lanes } = team()
    const moved = bob.article.slice(0, 1500)
    cut(bob, 0, 1500)
    bob.article.change([{ retain: bob.article.length - 1 }, { insert: `\n${moved}` }], own)
    expect(readLosses(lanes())).toEqual([])
  })

  it('is not what its own writer took back', () => {
    const { alice, bob, lanes } = team()
    const ids = markLines(alice, 12)
    mergeAll(alice, bob)
    for (const id of ids) {
      removeMark(bob.document, id, own)
      bob.undo.stopCapturing()
    }
    for (const _ of ids) bob.undo.undo()
    expect(readLosses(lanes())).toEqual([])
  })

  it('is any entry that was deleted outright, which no unaltered Stet does', () => {
    const { alice, bob, lanes } = team()
    const id = mark(alice, lines[3] ?? '')
    check(alice, id, { note: 'As in the survey.' })
    mergeAll(alice, bob)
    const before = snapshotOf(alice).claims
    bob.document.doc.transact(() => {
      for (const key of [...bob.document.claims.keys()]) bob.document.claims.delete(key)
      for (const key of [...bob.document.checks.keys()]) bob.document.checks.delete(key)
    }, own)
    mergeAll(alice, bob)
    expect(alice.view.claims).toHaveLength(0)
    const [loss] = readLosses(lanes())
    expect(loss).toMatchObject({ replica: 'bob', by: null, gone: { claims: 1, checks: 1 } })
    restore(alice, lanes(), loss)
    mergeAll(alice, bob)
    for (const person of [alice, bob]) expect(snapshotOf(person).claims).toEqual(before)
  })

  it('tells that it came with a draft', () => {
    const { bob, lanes } = team()
    const blocks = blocksFromSegments([{ text: `${lines.slice(30).join('\n')}\n`, attributes: {} }])
    const id = newId('draft', fillPseudoRandom)
    const file = { file: 'short.txt', name: 'short.txt', sha256: '0'.repeat(64), size: 1 }
    const received = { receivedBy: bob.person, receivedAt: '2026-11-24T10:00:00Z', leftOutFurniture: false }
    recordDraft(bob.document, { id, ...file, ...received })
    applyDraft(bob.document, bob.article, bob.view, { blocks, info: {}, draftId: id }, own)
    expect(readLosses(lanes())).toMatchObject([{ isByDraft: true, gone: { words: 390 } }])
  })
})

describe('bringing back', () => {
  it('puts words back with their claims and verdicts, beside what was written since, for both', () => {
    const { alice, bob, lanes } = team()
    const ids = markLines(alice, 12)
    for (const id of ids) check(alice, id)
    mergeAll(alice, bob)
    const statuses = alice.view.claims.map(({ status }) => status.state)
    const text = alice.article.toString()
    cut(bob, 0, 2400)
    mergeAll(alice, bob)
    expect(alice.view.claims.flatMap(({ anchorStates }) => anchorStates)).not.toContain('exact')
    // somebody goes on in what is left
    alice.article.change([{ insert: 'A new beginning. ' }], own)
    const [loss] = readLosses(lanes())
    restore(alice, lanes(), loss)
    mergeAll(alice, bob)
    for (const person of [alice, bob, reload(bob)]) {
      const now = person.article.toString()
      expect(now.replace('A new beginning. ', '')).toBe(text)
      expect(person.view.claims.map(({ status }) => status.state)).toEqual(statuses)
      expect(
        person.view.claims.every(({ anchorStates }) => anchorStates.every((state) => state === 'exact'))
      ).toBe(true)
    }
    expect(readLosses(lanes())).toMatchObject([{ missing: { words: 0 } }])
  })

  it('is one step for undo', () => {
    const { alice, bob, lanes } = team()
    const ids = markLines(alice, 12)
    mergeAll(alice, bob)
    for (const id of ids) removeMark(bob.document, id, own)
    cut(bob, 0, 2400)
    mergeAll(alice, bob)
    const after = alice.article.toString()
    const [loss] = readLosses(lanes())
    restore(alice, lanes(), loss)
    expect(alice.view.claims).toHaveLength(12)
    alice.undo.undo()
    expect(alice.article.toString()).toBe(after)
    expect(alice.view.claims).toHaveLength(0)
    alice.undo.redo()
    mergeAll(alice, bob)
    for (const person of [alice, bob]) {
      expect(person.view.claims.map(({ status }) => status.state)).toEqual(ids.map(() => 'to check'))
    }
  })

  it('keeps headings, formats and the edits that others made between the words meanwhile', () => {
    const { alice, bob, lanes } = team()
    alice.article.change([{ retain: 10, attributes: { bold: true } }], own)
    mergeAll(alice, bob)
    const before = snapshotOf(alice).blocks
    // alice writes into what bob deletes at the same time
    alice.article.change([{ retain: 100 }, { insert: 'WELL ' }], own)
    cut(bob, 0, 2400)
    mergeAll(alice, bob)
    const [loss] = readLosses(lanes())
    restore(bob, lanes(), loss)
    mergeAll(alice, bob)
    const whole = alice.article.toString()
    expect(whole.indexOf('WELL ')).toBe(100)
    expect(whole.replace('WELL ', '')).toBe(`${story}\n`)
    expect(snapshotOf(bob).blocks[0]).toEqual(before[0])
  })

  it('done by two people apart brings claims back once', () => {
    const { alice, bob, lanes } = team()
    const ids = markLines(alice, 12)
    mergeAll(alice, bob)
    for (const id of ids) removeMark(bob.document, id, own)
    mergeAll(alice, bob)
    const [loss] = readLosses(lanes())
    restore(alice, lanes(), loss)
    restore(bob, lanes(), loss)
    mergeAll(alice, bob)
    expect(alice.view.claims).toHaveLength(12)
    expect(snapshotOf(bob).claims).toEqual(snapshotOf(alice).claims)
  })

  it('brings back exactly the words, wherever they were cut and whatever was typed since', () => {
    const place = fc.nat({ max: 1000 })
    fc.assert(
      fc.property(
        place,
        fc.integer({ min: 1500, max: 3000 }),
        fc.array(fc.tuple(place, fc.string({ minLength: 1, maxLength: 8 })), { maxLength: 5 }),
        (start, length, typed) => {
          const { alice, bob, lanes } = team()
          const text = alice.article.toString()
          cut(bob, start, Math.min(start + length, text.length - 1))
          mergeAll(alice, bob)
          for (const [at, words] of typed) {
            const offset = Math.min(at, alice.article.length - 1)
            const clean = `${words.replace(/[\p{L}\p{N}\s\p{Cc}]/gu, '#')}#`
            alice.article.change(
              [...(offset > 0 ? [{ retain: offset }] : []), { insert: clean.replace(/[^#]/gu, '#') }],
              own
            )
          }
          const [loss] = readLosses(lanes())
          restore(alice, lanes(), loss)
          mergeAll(alice, bob)
          expect(bob.article.toString().replaceAll('#', '')).toBe(text)
          expect(alice.article.toString()).toBe(bob.article.toString())
        }
      ),
      { numRuns: 25 }
    )
  })
})
