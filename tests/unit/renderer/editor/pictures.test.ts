import { describe, expect, it } from 'vitest'
import type { Block } from '../../../../src/core/article/block-schema'
import { $insertImages, $setAlt } from '../../../../src/renderer/editor/image-commands'
import { $insertBlocksAtCaret } from '../../../../src/renderer/editor/insert-objects'
import { $insertParagraphBelow, $insertRule } from '../../../../src/renderer/editor/register-objects'
import { EditorReplica, seedOf } from '../../../support/editor-replica'
import { countingIds, linesOf, paragraph, tableBlocks } from '../../../support/table-blocks'

const name = `${'ab'.repeat(32)}.png`
const picture = (caption: string): Block => paragraph(caption, { type: 'image', image: name, alt: 'A lorry' })
const rule = (text = ''): Block => paragraph(text, { type: 'rule' })

function open(...blocks: readonly Block[]): EditorReplica {
  return new EditorReplica('alice', 7, seedOf(blocks))
}

function shown(replica: EditorReplica): readonly string[] {
  expect(replica.shown()).toEqual(replica.stored())
  return linesOf(replica.stored())
}

/** The article after one change with the caret at the offset. */
function changed(blocks: readonly Block[], offset: number, change: Parameters<EditorReplica['edit']>[2]) {
  const replica = open(...blocks)
  replica.edit(offset, offset, change)
  return shown(replica)
}

const article = [paragraph('Before'), picture('On parade'), paragraph('After')]

describe('a picture', () => {
  it('is inserted below the paragraph, the caret in its caption', () => {
    const replica = open(paragraph('Before'))
    replica.edit(3, 3, () => $insertImages([name, name]))
    expect(shown(replica)).toEqual(['Before', 'image: ', 'image: ', ''])
    expect(replica.stored()[1]?.attributes).toEqual({ type: 'image', image: name })
    expect(replica.editor.getEditorState().read(() => replica.binding.$selectedRange()?.start)).toBe(8)
  })

  it('is described, and the words are taken off again', () => {
    const replica = open(...article)
    replica.edit(7, 7, () => $setAlt('A missile'))
    expect(replica.stored()[1]?.attributes.alt).toBe('A missile')
    replica.edit(7, 7, () => $setAlt(''))
    expect(replica.stored()[1]?.attributes).toEqual({ type: 'image', image: name })
    replica.edit(0, 0, () => expect($setAlt('no picture here')).toBe(false))
  })

  it('goes by Backspace before its caption, whose words stay', () => {
    expect(changed(article, 7, (selection) => selection.deleteCharacter(true))).toEqual([
      'Before',
      'On parade',
      'After'
    ])
  })

  it('keeps its caption whole when a quote, heading or list item below becomes plain text by Backspace', () => {
    for (const attributes of [
      { type: 'quote' },
      { type: 'heading', level: 2 },
      { type: 'list', list: 'bullet', depth: 0 }
    ] as const) {
      const replica = open(picture('On parade'), paragraph('After', attributes))
      const caret = () => replica.editor.getEditorState().read(() => replica.binding.$selectedRange()?.start)
      replica.edit(10, 10, (selection) => selection.deleteCharacter(true))
      expect(shown(replica)).toEqual(['image: On parade', 'After'])
      expect(caret()).toBe(10)
      replica.edit(10, 10, (selection) => selection.deleteWord(true))
      expect(shown(replica)).toEqual(['image: On parade', 'After'])
      expect(caret()).toBe(9)
    }
  })

  it('is not joined to the text beside', () => {
    expect(changed(article, 17, (selection) => selection.deleteCharacter(true))).toEqual([
      'Before',
      'image: On parade',
      'After'
    ])
    expect(changed(article, 16, (selection) => selection.deleteCharacter(false))).toEqual([
      'Before',
      'image: On parade',
      'After'
    ])
  })

  it('is followed by a paragraph at Enter in its caption', () => {
    expect(changed(article, 16, (selection) => selection.insertParagraph())).toEqual([
      'Before',
      'image: On parade',
      '',
      'After'
    ])
    expect(changed(article, 9, (selection) => selection.insertParagraph())).toEqual([
      'Before',
      'image: On',
      ' parade',
      'After'
    ])
    expect(changed(article, 9, () => $insertParagraphBelow())).toEqual([
      'Before',
      'image: On parade',
      '',
      'After'
    ])
  })

  it('goes with the words around it, and comes back by undo', () => {
    const replica = open(...article)
    replica.edit(3, 19, (selection) => selection.removeText())
    expect(shown(replica)).toEqual(['Befter'])
    replica.undo.undo()
    expect(replica.shown()).toEqual(article)
  })

  it('that is pasted parts the paragraph, and stands below the table from a cell', () => {
    const paste = () => $insertBlocksAtCaret([picture('New')], countingIds())
    expect(changed([paragraph('Before it')], 6, paste)).toEqual(['Before', 'image: New', ' it'])
    expect(changed([...tableBlocks('a', [['1', '2']]), paragraph('After')], 1, paste)).toEqual([
      '# 1New | 2',
      'image: New',
      'After'
    ])
  })
})

describe('a rule', () => {
  it('is inserted below the paragraph, the caret below it', () => {
    const replica = open(paragraph('Before'), paragraph('After'))
    replica.edit(2, 2, () => $insertRule())
    expect(shown(replica)).toEqual(['Before', 'rule: ', 'After'])
    expect(replica.editor.getEditorState().read(() => replica.binding.$selectedRange()?.start)).toBe(8)
  })

  it('goes by Backspace below it and by Delete above it; words in it stay', () => {
    const blocks = [paragraph('Before'), rule(), paragraph('After')]
    expect(changed(blocks, 8, (selection) => selection.deleteCharacter(true))).toEqual(['Before', 'After'])
    expect(changed(blocks, 6, (selection) => selection.deleteCharacter(false))).toEqual(['Before', 'After'])
    const merged = [paragraph('Before'), rule('and more'), paragraph('After')]
    expect(changed(merged, 16, (selection) => selection.deleteCharacter(true))).toEqual([
      'Before',
      'and more',
      'After'
    ])
  })
})
