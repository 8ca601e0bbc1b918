import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { applyUpdate } from '../../../../src/core/document/apply-update'

/** Strings on both sides of the length up to which they are read here, of ASCII and not. */
const text = fc.oneof(
  fc.constantFrom('', 'kind', 'markedBy', 'accurate', 'é', '240 kilometres', '😀', '__proto__', 'toString'),
  fc.string({ maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 60 })
)

const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ maxLength: 12 }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(text, tie('any'), { maxKeys: 4, noNullPrototype: true })
  )
})).any

const entries = fc.array(
  fc.record({ id: text, fields: fc.dictionary(text, value, { maxKeys: 5, noNullPrototype: true }) }),
  {
    maxLength: 8
  }
)
const words = fc.array(
  fc.record({ insert: text, format: fc.dictionary(text, text, { maxKeys: 2, noNullPrototype: true }) }),
  {
    maxLength: 6
  }
)

function updateOf(claims: readonly { id: string; fields: Record<string, unknown> }[], runs: readonly Run[]) {
  const doc = new Y.Doc()
  doc.clientID = 7
  for (const { id, fields } of claims) {
    doc.getMap('claims').set(id, new Y.Map(Object.entries(fields)))
    doc.getMap('plain').set(id, fields)
  }
  for (const { insert, format } of runs) doc.getText('article').insert(0, insert, format)
  doc.getText('article').delete(0, Math.min(2, doc.getText('article').length))
  return Y.encodeStateAsUpdate(doc)
}

interface Run {
  readonly insert: string
  readonly format: Record<string, string>
}

type Apply = (doc: Y.Doc, update: Uint8Array) => void

/** All that a document holds after the update; null where it, or what comes of it, is refused. */
function stateAfter(apply: Apply, update: Uint8Array): string | null {
  const doc = new Y.Doc()
  try {
    apply(doc, update)
    const shown = [doc.getMap('claims'), doc.getMap('plain'), doc.getText('article').toDelta()]
    return `${JSON.stringify(shown)} ${Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')}`
  } catch {
    return null
  }
}

describe('applying an update', () => {
  it('comes to what Yjs comes to', () => {
    fc.assert(
      fc.property(entries, words, (claims, runs) => {
        const update = updateOf(claims, runs)
        expect(stateAfter(applyUpdate, update)).toBe(stateAfter(Y.applyUpdate, update))
      }),
      { numRuns: 120 }
    )
  })

  it('refuses the bytes that Yjs refuses, and reads no others otherwise', () => {
    fc.assert(
      fc.property(entries, words, fc.nat(), fc.nat({ max: 255 }), fc.boolean(), (...given) => {
        const [claims, runs, place, byte, isCut] = given
        const update = updateOf(claims, runs)
        const at = place % update.length
        const damaged = isCut ? update.slice(0, at) : update.with(at, byte)
        expect(stateAfter(applyUpdate, damaged)).toBe(stateAfter(Y.applyUpdate, damaged))
      }),
      { numRuns: 120 }
    )
  })
})
