import { describe, expect, it } from 'vitest'
import { $readToolbar } from '../../../../src/renderer/editor/toolbar-state'
import { EditorReplica, seedOf } from '../../../support/editor-replica'

const link = 'https://example.org/'

function linkAt(start: number, end: number): string {
  const replica = new EditorReplica(
    'alice',
    7,
    seedOf([
      {
        attributes: { type: 'paragraph' },
        runs: [
          { text: 'See ', attributes: {} },
          { text: 'the report', attributes: { link } },
          { text: ' of 2022.', attributes: {} }
        ]
      }
    ])
  )
  replica.edit(start, end, () => null)
  return replica.editor.getEditorState().read($readToolbar, { editor: replica.editor }).link
}

describe('the toolbar', () => {
  it('knows the link of selected words, whichever side of its edges the selection began', () => {
    expect([linkAt(4, 14), linkAt(14, 4), linkAt(6, 9), linkAt(8, 20)]).toEqual([link, link, link, link])
    expect([linkAt(0, 3), linkAt(16, 20), linkAt(2, 2)]).toEqual(['', '', ''])
  })
})
