import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCheck, parseClaim } from '../../src/core/document/read-entries'
import { claimKinds, risks } from '../../src/core/model/claim'
import { verdicts, workStatuses } from '../../src/core/model/verdict'

/** A field that no version knows: with it an entry is read by the schemas, which leave it out. */
const ofALaterVersion = { 'of a later version': 1 }

const id = 'abcdefghjk0123456789'
const anId = fc.constantFrom(id, '0123456789abcdefghjk')
const wrong = fc.constantFrom<unknown>(undefined, null, 3, 'no id', [], {}, new Uint8Array(), true)
const position = fc.constantFrom(
  new Uint8Array([1, 2]),
  new Uint8Array(64),
  new Uint8Array(65),
  new Uint8Array()
)
const text = fc.oneof(fc.string(), fc.constantFrom('x'.repeat(64), 'x'.repeat(65), 'x'.repeat(10_001)))

/** The record with some of its fields wrong, missing, or joined by others. */
const nearly = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .tuple(
      fc.record(fields),
      fc.dictionary(fc.constantFrom(...Object.keys(fields), 'tag-x', 'assignee', 'note'), wrong, {
        maxKeys: 2
      }),
      fc.array(fc.constantFrom(...Object.keys(fields)), { maxLength: 1 }),
      fc.boolean()
    )
    .map(([whole, wrongs, missing, isWhole]) => {
      const changed: Record<string, unknown> = isWhole ? { ...whole } : { ...whole, ...wrongs }
      if (!isWhole) for (const key of missing) delete changed[key]
      return changed
    })

const anchor = nearly({
  start: position,
  end: position,
  quote: nearly({ exact: text, prefix: text, suffix: text })
})
const claims = nearly({
  kind: fc.constantFrom(...claimKinds),
  risk: fc.constantFrom(...risks),
  legal: fc.boolean(),
  markedBy: anId,
  markedAt: text,
  anchors: fc.array(anchor, { maxLength: 2 }),
  removed: fc.boolean()
})
const checks = nearly({
  id: anId,
  claimId: anId,
  by: anId,
  at: text,
  workStatus: fc.constantFrom(...workStatuses),
  verdict: fc.constantFrom(null, ...verdicts),
  note: text,
  evidence: fc.array(anId, { maxLength: 2 }),
  words: text,
  supersedes: fc.array(anId, { maxLength: 2 }),
  salt: text
})

describe('entries of the common form are read as the schemas read them', () => {
  it('claims', () => {
    fc.assert(
      fc.property(claims, (fields) => {
        expect(parseClaim(id, fields)).toStrictEqual(parseClaim(id, { ...fields, ...ofALaterVersion }))
        expect(parseClaim('no id', fields)).toBeNull()
      }),
      { numRuns: 1000 }
    )
  })

  it('checks', () => {
    fc.assert(
      fc.property(checks, (fields) => {
        expect(parseCheck(id, fields)).toStrictEqual(parseCheck(id, { ...fields, ...ofALaterVersion }))
        expect(parseCheck('no id', fields)).toBeNull()
      }),
      { numRuns: 1000 }
    )
  })
})
