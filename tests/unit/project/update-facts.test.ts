import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { deepestNesting, readUpdateFacts } from '../../../src/project/update-facts'
import { type CraftedStruct, craftUpdate } from '../../support/hostile/craft-update'

const text = (words: string): CraftedStruct => ({ parent: 'article', content: { text: words } })

function update(edit: (doc: Y.Doc) => void, base: readonly Uint8Array[] = [], client = 9): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = client
  for (const each of base) Y.applyUpdate(doc, each)
  const before = Y.encodeStateVector(doc)
  const updates: Uint8Array[] = []
  doc.on('update', (made: Uint8Array) => updates.push(made))
  edit(doc)
  return updates.length > 0 ? Y.mergeUpdates(updates) : Y.encodeStateAsUpdate(doc, before)
}

describe('what an update does', () => {
  const seed = update((doc) => doc.getText('article').insert(0, 'The ferry sank.'), [], 7)

  it('is told of typing: what it fills and what it builds on', () => {
    const typed = update((doc) => doc.getText('article').insert(4, 'old '), [seed])
    expect(readUpdateFacts(typed)).toEqual({
      writes: [{ client: 9, from: 0, to: 4 }],
      deletes: [],
      needs: [{ client: 7, clock: 4 }],
      nestings: [{ client: 9, from: 0, to: 4, base: { client: 7, clock: 3 }, deeper: 0 }],
      neighbours: [
        {
          client: 9,
          clock: 0,
          length: 4,
          origin: { client: 7, clock: 3 },
          right: { client: 7, clock: 4 },
          list: null
        }
      ]
    })
  })

  it('is told of deleting', () => {
    const deleted = update((doc) => doc.getText('article').delete(0, 4), [seed])
    expect(readUpdateFacts(deleted)).toMatchObject({
      writes: [],
      deletes: [{ client: 7, from: 0, to: 4 }],
      needs: []
    })
  })

  it('needs nothing of what it brings itself', () => {
    expect(readUpdateFacts(seed)).toEqual({
      writes: [{ client: 7, from: 0, to: 15 }],
      deletes: [],
      needs: [],
      nestings: [],
      neighbours: [
        {
          client: 7,
          clock: 0,
          length: 15,
          origin: null,
          right: null,
          list: JSON.stringify(['article', null])
        }
      ]
    })
  })

  it('counts levels from the root and from items it does not bring', () => {
    const made = update((doc) => doc.getMap('claims').set('a', new Y.Map([['b', new Y.Map([['c', 1]])]])))
    expect(readUpdateFacts(made)).toMatchObject({
      nestings: [
        { from: 1, to: 2, base: null, deeper: 1 },
        { from: 2, to: 3, base: null, deeper: 2 }
      ]
    })
    const deeper = update(
      (doc) => {
        const inner = doc.getMap<Y.Map<Y.Map<number>>>('claims').get('a')?.get('b')
        inner?.set('d', 2)
      },
      [made],
      8
    )
    expect(readUpdateFacts(deeper)).toMatchObject({
      nestings: [{ client: 8, from: 0, to: 1, base: { client: 9, clock: 1 }, deeper: 1 }]
    })
  })

  it('knows the parts a merged update leaves out', () => {
    const doc = new Y.Doc()
    doc.clientID = 9
    const parts: Uint8Array[] = []
    doc.on('update', (made: Uint8Array) => parts.push(made))
    for (const word of ['one', 'two', 'three']) doc.getText('article').insert(0, word)
    const [first = seed, , third = seed] = parts
    expect(readUpdateFacts(Y.mergeUpdates([first, third]))).toMatchObject({
      writes: [
        { client: 9, from: 0, to: 3 },
        { client: 9, from: 6, to: 11 }
      ]
    })
  })
})

describe('an update is refused', () => {
  const gcTooLong = craftUpdate([{ client: 9, clock: 2, structs: [{ gc: Number.MAX_SAFE_INTEGER }] }])
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['that is empty', new Uint8Array()],
    ['whose clocks leave the safe numbers', gcTooLong],
    ['of a client id beyond 32 bits', craftUpdate([{ client: 2 ** 33, clock: 0, structs: [text('a')] }])],
    ['with parts of no length', craftUpdate([{ client: 9, clock: 0, structs: [{ gc: 0 }, text('a')] }])],
    ['with deletions of no length', craftUpdate([], [[9, 0, 0]])],
    [
      'with two blocks of one client',
      craftUpdate([
        { client: 9, clock: 0, structs: [text('a')] },
        { client: 9, clock: 1, structs: [text('b')] }
      ])
    ],
    [
      'with an empty block that would hide another',
      craftUpdate([
        { client: 9, clock: 0, structs: [text('a')] },
        { client: 9, clock: 0, structs: [] }
      ])
    ],
    [
      'whose parts name later ones',
      craftUpdate([{ client: 9, clock: 0, structs: [{ origin: [9, 5], content: { text: 'a' } }, text('b')] }])
    ],
    [
      'whose parts name one another in a circle',
      craftUpdate([
        { client: 9, clock: 0, structs: [{ origin: [8, 0], content: { text: 'a' } }] },
        { client: 8, clock: 0, structs: [{ origin: [9, 0], content: { text: 'b' } }] }
      ])
    ],
    ['with more parts than it has bytes', craftUpdate([{ client: 9, clock: 0, structs: [], count: 3e7 }])],
    [
      'with a kind there is none of',
      craftUpdate([{ client: 9, clock: 0, structs: [{ content: { raw: [1], kind: 17 } }] }])
    ]
  ]

  it.each(cases)('%s', (_what, bytes) => {
    expect(readUpdateFacts(bytes)).toBe('malformed')
  })

  it('or does nothing when it is of version 2', () => {
    const second = Y.convertUpdateFormatV1ToV2(craftUpdate([{ client: 9, clock: 0, structs: [text('a')] }]))
    expect(readUpdateFacts(second)).toEqual({
      writes: [],
      deletes: [],
      needs: [],
      nestings: [],
      neighbours: []
    })
  })

  it('with a document in the document', () => {
    const bytes = craftUpdate([
      { client: 9, clock: 0, structs: [{ parent: 'x', key: 'y', content: { doc: 'id' } }] }
    ])
    expect(readUpdateFacts(bytes)).toBe('subdocument')
  })

  it('with types or values deeper than 64', () => {
    const types = (depth: number) =>
      craftUpdate([
        {
          client: 9,
          clock: 0,
          structs: Array.from({ length: depth }, (_, level) => ({
            parent: level === 0 ? 'claims' : ([9, level - 1] as const),
            key: 'a',
            content: { type: 'map' as const }
          }))
        }
      ])
    const values = (depth: number) => {
      let value: unknown = 1
      for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value }
      return craftUpdate([
        { client: 9, clock: 0, structs: [{ parent: 'checks', key: 'a', content: { any: [value] } }] }
      ])
    }
    for (const make of [types, values]) {
      expect(readUpdateFacts(make(deepestNesting))).toMatchObject({ deletes: [] })
      expect(readUpdateFacts(make(deepestNesting + 2))).toBe('too-deep')
      expect(['too-deep', 'malformed']).toContain(readUpdateFacts(make(1000)))
    }
  })

  it('with more parts than a person ever makes at once', () => {
    const structs = Array.from({ length: 250_001 }, () => ({ parent: 'x', content: { text: 'a' } }))
    expect(readUpdateFacts(craftUpdate([{ client: 9, clock: 0, structs }]))).toBe('too-many-parts')
  })

  it('or says what Yjs then does, whatever the bytes', () => {
    const honest = update((doc) => {
      doc.getText('article').insert(0, 'The ferry sank.', { bold: true })
      doc.getMap('claims').set(
        'a',
        new Y.Map<unknown>([
          ['kind', 'number'],
          ['deep', [{ a: [1] }]]
        ])
      )
      doc.getText('article').delete(2, 3)
    })
    const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const bytes = honest.slice()
        for (const { at, to } of changes) bytes[at % bytes.length] = to
        const facts = readUpdateFacts(bytes)
        if (typeof facts === 'string') return
        const doc = new Y.Doc()
        const isWhole = facts.needs.length === 0 && facts.writes.every(({ from }) => from === 0)
        if (!isWhole) return
        Y.applyUpdate(doc, bytes)
        const reached = Y.decodeStateVector(Y.encodeStateVector(doc))
        expect([...reached].sort()).toEqual(facts.writes.map(({ client, to }) => [client, to]).sort())
      }),
      { numRuns: 3000 }
    )
  })
})
