import { describe, expect, it } from 'vitest'
import { type DeltaOp, insert, retain } from '../../../../src/core/article/article-delta'
import { type Block, textOfBlock } from '../../../../src/core/article/block-schema'
import { EditorReplica, seedOf } from '../../../support/editor-replica'

const lines = ['Seven tests.', 'Two ministers spoke.', 'A third was ill.']
const blocks: readonly Block[] = lines.map((text) => ({
  attributes: { type: 'paragraph' },
  runs: [{ text, attributes: {} }]
}))

function openPair() {
  const seed = seedOf(blocks)
  return { alice: new EditorReplica('alice', 7, seed), bob: new EditorReplica('bob', 8, seed) }
}

/** The article with alice's selection in it, as [ and ] or | for a caret. */
function shown(replica: EditorReplica): string {
  expect(replica.shown()).toEqual(replica.stored())
  const text = replica.stored().map(textOfBlock).join('\n')
  const range = replica.editor.getEditorState().read(() => replica.binding.$selectedRange())
  if (range === null) return text
  const { start, end } = range
  const inside = text.slice(start, end)
  return `${text.slice(0, start)}${start === end ? '|' : `[${inside}]`}${text.slice(end)}`
}

/** What alice sees after selecting (13 to 33 is the second line), and then bob's change of the text. */
function whenBob(start: number, end: number, change: readonly DeltaOp[]): string {
  const { alice, bob } = openPair()
  alice.edit(start, end, () => null)
  bob.article.change(change, bob.origin)
  alice.receive(bob)
  expect(bob.shown()).toEqual(alice.shown())
  return shown(alice)
}

describe('what alice has selected, when bob', () => {
  it.each([
    ['types before it', [retain(13), insert('Only ')], 'Only Two [ministers] spoke.'],
    ['types at its start', [retain(17), insert('old ')], 'Two [old ministers] spoke.'],
    ['types in it', [retain(20), insert('-')], 'Two [min-isters] spoke.'],
    ['types at its end', [retain(26), insert('!')], 'Two [ministers]! spoke.'],
    ['types behind it', [retain(27), insert('once ')], 'Two [ministers] once spoke.'],
    ['deletes over its start', [retain(15), { delete: 4 }], 'Tw[nisters] spoke.'],
    ['deletes over its end', [retain(24), { delete: 4 }], 'Two [ministe]poke.'],
    ['deletes it', [retain(17), { delete: 9 }], 'Two | spoke.'],
    ['makes the block a heading', [retain(33), retain(1, { heading: 2 })], 'Two [ministers] spoke.'],
    ['makes it bold', [retain(17), retain(9, { bold: true })], 'Two [ministers] spoke.'],
    ['makes a part of it bold', [retain(14), retain(6, { bold: true })], 'Two [ministers] spoke.']
  ] as const)('%s, is the same words still', (_, change, line) => {
    expect(whenBob(17, 26, change)).toBe(`Seven tests.\n${line}\nA third was ill.`)
  })

  it('splits the block in it, joins it to others or deletes one before it, is the same words still', () => {
    expect(whenBob(17, 26, [retain(20), insert('\n')])).toBe(
      'Seven tests.\nTwo [min\nisters] spoke.\nA third was ill.'
    )
    expect(whenBob(17, 26, [retain(15), insert('\n')])).toBe(
      'Seven tests.\nTw\no [ministers] spoke.\nA third was ill.'
    )
    expect(whenBob(17, 26, [retain(12), { delete: 1 }])).toBe(
      'Seven tests.Two [ministers] spoke.\nA third was ill.'
    )
    expect(whenBob(17, 26, [{ delete: 13 }])).toBe('Two [ministers] spoke.\nA third was ill.')
    expect(whenBob(17, 26, [retain(33), { delete: 17 }])).toBe('Seven tests.\nTwo [ministers] spoke.')
  })

  it('deletes the block under her caret, is at that place', () => {
    expect(whenBob(20, 20, [retain(13), { delete: 21 }])).toBe('Seven tests.\n|A third was ill.')
    expect(whenBob(3, 20, [retain(13), { delete: 21 }])).toBe('Sev[en tests.\n]A third was ill.')
  })

  it('types where her caret stands, is before his words: what she types goes on where it was', () => {
    const { alice, bob } = openPair()
    alice.edit(16, 16, (selection) => selection.insertText('-X'))
    bob.edit(16, 16, (selection) => selection.insertText('-Y'))
    alice.receive(bob)
    alice.editor.update(() => alice.binding.$select(18, 18), { discrete: true })
    expect(shown(alice)).toContain('Two-X|-Y')
    bob.receive(alice)
    expect(bob.stored()).toEqual(alice.stored())
  })
})

describe('undo, after a colleague', () => {
  it('wrote in the same paragraph, takes back alice’s words only, and redo brings them again', () => {
    const { alice, bob } = openPair()
    alice.edit(17, 26, (selection) => selection.insertText('diplomats'))
    bob.receive(alice)
    bob.edit(13, 16, (selection) => selection.insertText('Three'))
    alice.receive(bob)
    expect(alice.stored().map(textOfBlock)[1]).toBe('Three diplomats spoke.')
    alice.undo.undo()
    expect(shown(alice).replace(/[|[\]]/g, '')).toBe('Seven tests.\nThree ministers spoke.\nA third was ill.')
    alice.undo.redo()
    expect(alice.stored().map(textOfBlock)[1]).toBe('Three diplomats spoke.')
    bob.receive(alice)
    expect(bob.shown()).toEqual(alice.stored())
  })

  it('deleted the paragraph, brings nothing of the colleague’s deletion back, and loses nothing else', () => {
    const { alice, bob } = openPair()
    alice.edit(17, 17, (selection) => selection.insertText('old '))
    bob.receive(alice)
    bob.article.change([retain(13), { delete: 25 }], bob.origin)
    alice.receive(bob)
    expect(shown(alice).replace('|', '')).toBe('Seven tests.\nA third was ill.')
    alice.undo.undo()
    expect(shown(alice).replace('|', '')).toBe('Seven tests.\nA third was ill.')
    alice.undo.redo()
    bob.receive(alice)
    expect(bob.stored()).toEqual(alice.stored())
    expect(alice.stored().map(textOfBlock)).toContain('A third was ill.')
  })
})
