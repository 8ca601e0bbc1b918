import fc from 'fast-check'
import { $getSelection, $isRangeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import { insert, retain } from '../../../../src/core/article/article-delta'
import type { Block, BlockAttributes } from '../../../../src/core/article/block-schema'
import {
  $indentLists,
  $leaveEmptyListItem,
  $setBlockType,
  $setStoryPart
} from '../../../../src/renderer/editor/block-commands'
import { $insertBlocks } from '../../../../src/renderer/editor/paste'
import { setLinkCommand } from '../../../../src/renderer/editor/register-editing'
import { arbitraryBlocks } from '../../../support/arbitrary-blocks'
import { EditorReplica, seedOf } from '../../../support/editor-replica'

const paragraph = (text: string): Block => blockOf({ type: 'paragraph' }, text)

function blockOf(attributes: BlockAttributes, text: string): Block {
  return { attributes, runs: text === '' ? [] : [{ text, attributes: {} }] }
}

function openEditor(...blocks: readonly Block[]): EditorReplica {
  return new EditorReplica('alice', 7, seedOf(blocks))
}

/** The article as types and texts, which the editor and the store must agree on. */
function outline(replica: EditorReplica): readonly string[] {
  expect(replica.shown()).toEqual(replica.stored())
  return replica.stored().map(({ attributes, runs }) => {
    const { type, level = '', depth = '' } = attributes
    return `${type}${level}${depth}: ${runs.map((run) => run.text).join('')}`
  })
}

function selectionOf(replica: EditorReplica): string {
  return replica.editor.getEditorState().read(() => {
    const range = replica.binding.$selectedRange()
    return range === null ? 'none' : `${range.start}-${range.end}`
  })
}

describe('the editor', () => {
  it('shows any article as it is stored', () => {
    fc.assert(
      fc.property(arbitraryBlocks, (blocks) => {
        expect(new EditorReplica('alice', 7, seedOf(blocks)).shown()).toEqual(blocks)
      }),
      { numRuns: 200, verbose: true }
    )
  })

  it('follows a heading by plain text when Enter is pressed at its end', () => {
    const replica = openEditor(blockOf({ type: 'heading', level: 2 }, 'A warning'), paragraph('In 1974'))
    replica.edit(9, 9, (selection) => selection.insertParagraph())
    expect(outline(replica)).toEqual(['heading2: A warning', 'paragraph: ', 'paragraph: In 1974'])
  })

  it('says what part of the story a block is, and takes it off', () => {
    const replica = openEditor(paragraph('A warning'), blockOf({ type: 'heading', level: 2 }, 'In 1974'))
    const roles = () => {
      outline(replica)
      return replica.stored().map(({ attributes }) => attributes.role ?? '')
    }
    replica.edit(2, 12, () => $setStoryPart('dek'))
    expect(roles()).toEqual(['dek', 'dek'])
    replica.edit(2, 2, () => $setStoryPart('headline'))
    expect(roles()).toEqual(['headline', 'dek'])
    replica.edit(12, 12, () => $setStoryPart(null))
    expect(roles()).toEqual(['headline', ''])
    expect(outline(replica)).toEqual(['paragraph: A warning', 'heading2: In 1974'])
  })

  it('splits a heading in two headings when Enter is pressed inside it', () => {
    const replica = openEditor(blockOf({ type: 'heading', level: 2 }, 'A warning'))
    replica.edit(2, 2, (selection) => selection.insertParagraph())
    expect(outline(replica)).toEqual(['heading2: A ', 'heading2: warning'])
  })

  it('goes on with the list at Enter, and leaves it at Enter in an empty item', () => {
    const replica = openEditor(blockOf({ type: 'list', list: 'bullet', depth: 1 }, 'one'))
    replica.edit(3, 3, (selection) => selection.insertParagraph())
    expect(outline(replica)).toEqual(['list1: one', 'list1: '])
    replica.edit(4, 4, () => $leaveEmptyListItem())
    expect(outline(replica)).toEqual(['list1: one', 'list0: '])
    replica.edit(4, 4, () => $leaveEmptyListItem())
    expect(outline(replica)).toEqual(['list1: one', 'paragraph: '])
  })

  it('moves a list item out and ends its list by Backspace at its start, before it joins the text above', () => {
    const replica = openEditor(
      paragraph('As it says.'),
      blockOf({ type: 'list', list: 'bullet', depth: 1 }, 'one')
    )
    const backspace = () => replica.edit(12, 12, (selection) => selection.deleteCharacter(true))
    for (const block of ['list0: one', 'paragraph: one']) {
      backspace()
      expect(outline(replica)).toEqual(['paragraph: As it says.', block])
      expect(selectionOf(replica)).toBe('12-12')
    }
  })

  it('removes words from a line’s beginning to the middle of the next block', () => {
    const replica = openEditor(paragraph('Seven tests.\u2028Then more'), paragraph('came in January.'))
    replica.edit(13, 27, (selection) => selection.removeText())
    expect(outline(replica)).toEqual(['paragraph: Seven tests.\u2028 in January.'])
    expect(selectionOf(replica)).toBe('13-13')
  })

  it('puts a link on the selected words alone, and takes it off a part of them', () => {
    const replica = openEditor(paragraph('Seven tests'), paragraph('in January.'))
    const linked = (): readonly string[] =>
      replica.stored().flatMap(({ runs }) => runs.filter((run) => run.attributes.link).map((run) => run.text))
    replica.command(6, 14, setLinkCommand, 'https://stet.example/')
    expect(linked()).toEqual(['tests', 'in'])
    expect(selectionOf(replica)).toBe('6-14')
    replica.command(8, 9, setLinkCommand, null)
    expect(linked()).toEqual(['te', 'ts', 'in'])
    replica.command(11, 16, setLinkCommand, null)
    expect(linked()).toEqual(['te', 'ts'])
    replica.command(7, 7, setLinkCommand, null)
    expect(linked()).toEqual(['ts'])
    expect(replica.shown()).toEqual(replica.stored())
  })

  it('takes no link off, and breaks nothing, where the selection only touches a link', () => {
    const replica = openEditor(paragraph('Seven tests in January.'))
    replica.command(0, 5, setLinkCommand, 'https://stet.example/')
    replica.command(5, 7, setLinkCommand, null)
    expect(replica.stored()[0]?.runs.map((run) => run.text)).toEqual(['Seven', ' tests in January.'])
  })

  it('keeps the type of the first block when the next one is joined to it', () => {
    const replica = openEditor(blockOf({ type: 'quote' }, 'He said'), paragraph('so.'))
    replica.edit(7, 8, (selection) => selection.removeText())
    expect(outline(replica)).toEqual(['quote: He saidso.'])
  })

  it('makes lists of several blocks and moves them in and out, no deeper than the deepest level', () => {
    const replica = openEditor(paragraph('one'), paragraph('two'), paragraph('three'))
    replica.edit(0, 6, () => $setBlockType({ type: 'list', list: 'number', depth: 0 }))
    expect(outline(replica)).toEqual(['list0: one', 'list0: two', 'paragraph: three'])
    for (let press = 0; press < 12; press += 1) replica.edit(0, 0, () => $indentLists(1))
    expect(outline(replica)[0]).toBe('list8: one')
    replica.edit(0, 6, () => $indentLists(-1))
    expect(outline(replica)).toEqual(['list7: one', 'list0: two', 'paragraph: three'])
  })

  it('takes pasted words into the line and pasted blocks between the lines', () => {
    const replica = openEditor(paragraph('Seven tests.'))
    replica.edit(5, 5, () => $insertBlocks([paragraph(' weapons')]))
    expect(outline(replica)).toEqual(['paragraph: Seven weapons tests.'])
    replica.edit(20, 20, () =>
      $insertBlocks([
        paragraph(' More.'),
        blockOf({ type: 'heading', level: 3 }, 'Why'),
        paragraph('Because.')
      ])
    )
    expect(outline(replica)).toEqual([
      'paragraph: Seven weapons tests. More.',
      'heading3: Why',
      'paragraph: Because.'
    ])
  })

  it('keeps what alice has selected in place while bob edits around it', () => {
    const replica = openEditor(paragraph('Seven tests in January.'), paragraph('Two ministers spoke.'))
    replica.edit(6, 11, () => null)
    replica.article.change([insert('Only ')], 'bob')
    expect(selectionOf(replica)).toBe('11-16')
    replica.article.change([retain(13), insert('\n')], 'bob')
    expect(selectionOf(replica)).toBe('11-17')
    replica.article.change([retain(40), insert('!')], 'bob')
    expect(selectionOf(replica)).toBe('11-17')
    expect(outline(replica)).toEqual([
      'paragraph: Only Seven te',
      'paragraph: sts in January.',
      'paragraph: Two minist!ers spoke.'
    ])
  })

  it('undoes one action at a time and puts the caret where the text came back', () => {
    const replica = openEditor(paragraph('Seven tests.'))
    for (const letter of ' in January') {
      const { length } = replica.article
      replica.edit(length - 2, length - 2, (selection) => selection.insertText(letter))
    }
    replica.edit(0, 6, (selection) => selection.removeText())
    expect(outline(replica)).toEqual(['paragraph: tests in January.'])
    replica.undo.undo()
    expect(outline(replica)).toEqual(['paragraph: Seven tests in January.'])
    expect(selectionOf(replica)).toBe('6-6')
    replica.undo.undo()
    expect(outline(replica)).toEqual(['paragraph: Seven tests.'])
  })

  it('takes back in one step what was typed in any paragraph', () => {
    const replica = openEditor(paragraph('Two ministers spoke.'), paragraph('Seven tests.'))
    for (const letter of ' in January') {
      const { length } = replica.article
      replica.edit(length - 2, length - 2, (selection) => selection.insertText(letter))
    }
    expect(outline(replica)).toEqual([
      'paragraph: Two ministers spoke.',
      'paragraph: Seven tests in January.'
    ])
    replica.undo.undo()
    expect(outline(replica)).toEqual(['paragraph: Two ministers spoke.', 'paragraph: Seven tests.'])
  })

  it('never undoes a colleague’s work', () => {
    const alice = openEditor(paragraph('Seven tests.'))
    const bob = new EditorReplica('bob', 8, seedOf([paragraph('Seven tests.')]))
    bob.edit(11, 11, (selection) => selection.insertText(' in January'))
    alice.receive(bob)
    alice.edit(0, 5, (selection) => selection.insertText('Eight'))
    alice.undo.undo()
    alice.undo.undo()
    expect(outline(alice)).toEqual(['paragraph: Seven tests in January.'])
  })

  it('has a selection only where somebody put one', () => {
    const replica = openEditor(paragraph('Seven tests.'))
    expect(replica.editor.getEditorState().read(() => $isRangeSelection($getSelection()))).toBe(false)
  })
})
