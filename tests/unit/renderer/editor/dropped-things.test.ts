import { DRAGSTART_COMMAND, DROP_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { succeed } from '../../../../src/core/ipc/result'
import { ArticleBinding } from '../../../../src/renderer/editor/article-binding'
import { CutWords } from '../../../../src/renderer/editor/cut-words'
import { registerDrag } from '../../../../src/renderer/editor/register-drag'
import { registerImages } from '../../../../src/renderer/editor/register-images'
import { SlowPaste } from '../../../../src/renderer/editor/slow-paste'
import { markClaimAtSelection } from '../../../../src/renderer/session/actions/mark-claim'
import { createEditor } from '../../../support/editor-replica'
import {
  lastMessage,
  type OpenWindow,
  receive,
  selectWords,
  typeOver,
  windowOf
} from '../../../support/window-of'

/** A window's editor, with a pointer that is over an offset of the text. */
function openDesk({ session }: OpenWindow) {
  // there is no page to listen to clicks on or to focus
  const editor = Object.assign(createEditor(), { registerRootListener: () => () => {}, focus: () => {} })
  const cutWords = new CutWords(session)
  const binding = new ArticleBinding(editor, session.article, { origin: session.origin })
  const pointer = { over: 0 }
  const page = { offsetAtPoint: () => pointer.over }
  const desk = { session, binding, cutWords, slowPaste: new SlowPaste(session, editor, binding), page }
  binding.connect()
  registerImages(editor, desk)
  registerDrag(editor, page, desk)
  const event = (files: readonly File[]): DragEvent =>
    Object.assign(new Event('drag'), {
      dataTransfer: { files, effectAllowed: 'none', setData: () => {}, getData: () => '' }
    }) as unknown as DragEvent
  return {
    drag(words: string): void {
      const start = session.article.toString().indexOf(words)
      editor.update(
        () => {
          binding.$select(start, start + words.length)
          editor.dispatchCommand(DRAGSTART_COMMAND, event([]))
        },
        { discrete: true }
      )
    },
    async dropAt(words: string, files: readonly File[] = []): Promise<void> {
      pointer.over = session.article.toString().indexOf(words)
      editor.dispatchCommand(DROP_COMMAND, event(files))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}

const textOf = ({ session }: OpenWindow): string => session.article.toString()

describe('words that are dragged', () => {
  it('are moved with their claims, also when a colleague edits before and inside them meanwhile', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    selectWords(alice, 'in 1901')
    markClaimAtSelection(alice.session)
    receive(bob, alice)
    const desk = openDesk(alice)
    desk.drag(' in 1901')
    typeOver(bob, '240', '1,240')
    typeOver(bob, '1901', '1902')
    receive(alice, bob)
    await desk.dropAt(' for the first time')
    expect(textOf(alice)).toContain('It froze in 1902 for the first time')
    await desk.dropAt(' carries')
    receive(bob, alice)
    desk.drag(' in 1902')
    typeOver(bob, 'The Tana', 'And the Tana')
    receive(alice, bob)
    await desk.dropAt(' more water')
    receive(bob, alice)
    for (const window of [alice, bob]) {
      expect(textOf(window)).toContain(
        'It froze for the first time.\nAnd the Tana carries in 1902 more water'
      )
      expect(textOf(window).match(/1902/g)).toHaveLength(1)
      expect(window.session.view.claims).toMatchObject([{ words: 'in 1902', anchorStates: ['edited'] }])
    }
  })

  it('are not put back when a colleague deleted them meanwhile, and the person is told', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    const desk = openDesk(alice)
    desk.drag(' for the first time')
    typeOver(bob, ' for the first time', '')
    receive(alice, bob)
    const before = textOf(alice)
    await desk.dropAt(' carries')
    expect(textOf(alice)).toBe(before)
    expect(lastMessage(alice)).toContain('A colleague deleted these words while you dragged them.')
  })
})

describe('a picture that is dropped', () => {
  const name = `${'ab'.repeat(32)}.png`
  const file = new File([new Uint8Array([1])], 'river.png', { type: 'image/png' })
  const pictures = ({ session }: OpenWindow): readonly string[] =>
    session.article.blocks.map(({ attributes, runs }) => attributes.image ?? runs[0]?.text.slice(0, 8) ?? '')

  it('is shown below where it was dropped, though there is no caret, and wherever that has gone meanwhile', async () => {
    const [alice, bob] = [windowOf('alice', 11), windowOf('bob', 12)]
    typeOver(bob, 'Rivers', 'Streams\nRivers')
    alice.stet.answers = {
      'project:add-image': () => {
        receive(alice, bob)
        return succeed(name)
      }
    }
    await openDesk(alice).dropAt('The Alta', [file])
    expect(pictures(alice)).toEqual(['Streams', 'Rivers o', 'The Alta', name, 'The Tana'])
    alice.session.undo.undo()
    expect(pictures(alice)).toEqual(['Streams', 'Rivers o', 'The Alta', 'The Tana'])
  })

  it('is shown at the end when it is chosen before anybody clicked into the article', async () => {
    const alice = windowOf('alice', 11)
    alice.stet.answers = { 'project:choose-image': () => succeed(name) }
    openDesk(alice)
    alice.session.imageChoices.emit(null)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(pictures(alice)).toEqual(['Rivers o', 'The Alta', 'The Tana', name, ''])
  })
})
