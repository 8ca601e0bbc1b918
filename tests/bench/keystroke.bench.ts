/**
 * What a keystroke costs without a screen: Lexical alone, with the article behind it, and with claims on top. Read
 * the table as ratios to its first row; the milliseconds belong to the machine.
 */
import { createHeadlessEditor } from '@lexical/headless'
import { $createParagraphNode, $createTextNode, $getRoot, $getSelection, $isRangeSelection } from 'lexical'
import { bench, describe } from 'vitest'
import type { Block } from '../../src/core/article/block-schema'
import { markClaim } from '../../src/core/document/claims'
import { ProjectView } from '../../src/core/document/project-view'
import { openDocument } from '../../src/core/document/schema'
import { newId } from '../../src/core/model/ids'
import { EditorReplica, seedOf } from '../support/editor-replica'

const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes)
const wordsPerBlock = 60

function blocksOf(words: number): readonly Block[] {
  const text = Array.from({ length: wordsPerBlock }, (_, index) => `word${index}`).join(' ')
  return Array.from({ length: words / wordsPerBlock }, () => ({
    attributes: { type: 'paragraph' as const },
    runs: [{ text, attributes: {} }]
  }))
}

function plainEditor(words: number): () => void {
  const editor = createHeadlessEditor({
    onError: (error) => {
      throw error
    }
  })
  const blocks = blocksOf(words)
  editor.update(
    () => {
      for (const { runs } of blocks)
        $getRoot().append($createParagraphNode().append($createTextNode(runs[0]?.text)))
    },
    { discrete: true }
  )
  return () =>
    editor.update(
      () => {
        const middle = $getRoot().getChildAtIndex(Math.floor(blocks.length / 2))
        middle?.selectStart()
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText('x')
      },
      { discrete: true }
    )
}

function boundEditor(words: number, claims: number): () => void {
  const replica = new EditorReplica('alice', 7, seedOf(blocksOf(words)))
  const document = openDocument(replica.doc)
  const step = Math.floor(replica.article.length / Math.max(1, claims))
  const by = newId('person', random)
  for (let index = 0; index < claims; index += 1) {
    const range = { start: index * step, end: index * step + 12 }
    markClaim(
      document,
      replica.article,
      { id: newId('claim', random), ranges: [range], kind: 'other', by, at: '2026-01-01T00:00:00.000Z' },
      'bench'
    )
  }
  const view = new ProjectView(document, replica.article)
  const middle = replica.article.offsetOfBlock(Math.floor(replica.article.blocks.length / 2))
  return () => {
    replica.edit(middle, middle, (selection) => selection.insertText('x'))
    if (view.claims.length !== claims) throw new Error('a claim was lost')
  }
}

for (const words of [2_000, 20_000]) {
  describe(`a key in an article of ${words} words`, () => {
    bench('Lexical alone', plainEditor(words))
    bench('with the article behind it', boundEditor(words, 0))
    bench('with 200 claims', boundEditor(words, 200))
  })
}
