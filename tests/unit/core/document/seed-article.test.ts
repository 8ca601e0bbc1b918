import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { ArticleText } from '../../../../src/core/article/article-text'
import { openDocument } from '../../../../src/core/document/schema'
import { seedArticle } from '../../../../src/core/document/seed-article'

const imported = {
  title: 'Seven tests',
  byline: 'By Alice',
  dateline: 'Tokyo, Feb 2 (EFE)',
  language: 'en',
  direction: 'ltr' as const,
  blocks: [
    {
      attributes: { type: 'heading' as const, level: 1 as const },
      runs: [{ text: 'Seven tests', attributes: {} }]
    },
    {
      attributes: { type: 'paragraph' as const },
      runs: [{ text: 'In January', attributes: { bold: true as const } }]
    }
  ],
  report: [],
  furniture: null
}

it('writes an imported article in one update', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const document = openDocument(doc)
  seedArticle(document, imported, 'story.docx')
  expect(updates).toHaveLength(1)
  expect(new ArticleText(document.article).blocks).toEqual(imported.blocks)
  expect(document.info.toJSON()).toMatchObject({ byline: 'By Alice', originalName: 'story.docx' })
})

it('refuses to write a second article into a project', () => {
  const document = openDocument(new Y.Doc())
  seedArticle(document, imported, 'story.docx')
  expect(() => seedArticle(document, imported, 'story.docx')).toThrow('already')
})
