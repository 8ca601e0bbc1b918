import { describe, expect, test } from 'vitest'
import type { Block, BlockRole } from '../../../src/core/article/block-schema'
import type { ImportedArticle } from '../../../src/core/article/imported-article'
import { previewArticle } from '../../../src/main/import-preview'

const block = (text: string, role?: BlockRole): Block => ({
  attributes: role === undefined ? { type: 'paragraph' } : { type: 'paragraph', role },
  runs: [{ text, attributes: {} }]
})

const article = (blocks: readonly Block[], language = 'en'): ImportedArticle => ({
  title: 'Ministers meet',
  byline: 'By Ann',
  dateline: 'Tokyo',
  language,
  direction: 'ltr',
  blocks,
  report: [],
  furniture: null
})

describe('The preview of a read article', () => {
  test('opens with the body and counts every word', () => {
    const blocks = [
      block('Ministers meet', 'headline'),
      block('By Ann', 'byline'),
      block('It’s a two-day visit — 3 talks.')
    ]
    const preview = previewArticle(article(blocks), 'token', 'visit.txt')
    expect(preview).toMatchObject({ token: 'token', fileName: 'visit.txt', title: 'Ministers meet' })
    expect(preview.opening).toBe('It’s a two-day visit — 3 talks.')
    expect(preview.wordCount).toBe(10)
  })

  test('shows only the beginning of a long article', () => {
    const { opening } = previewArticle(article([block('word '.repeat(1000))]), 'token', 'long.txt')
    expect(opening.length).toBeLessThanOrEqual(401)
    expect(opening.endsWith('word…')).toBe(true)
  })

  test('counts words where they are written without spaces', () => {
    const { wordCount } = previewArticle(article([block('日本とアメリカ。')], 'ja'), 'token', 'a.txt')
    expect(wordCount).toBe(3)
  })

  test('says how much people said and changed, and shows how it began before', () => {
    const from = { name: 'Bob', at: '' }
    const comment = { from, text: 'Hm.', place: null, words: '', isResolved: false, replies: [] }
    const change = { from, names: ['Bob'], place: { start: 0, end: 3 }, words: 'Two', reason: '' }
    const original = { ...article([block('One ship.')]), changes: [change] }
    const read = { ...article([block('Two ship.')]), comments: [comment], original }
    const preview = previewArticle(read, 'token', 'ships.docx')
    expect(preview.opening).toBe('Two ship.')
    expect(preview.talk).toEqual({
      ...{ comments: 1, commenters: 1, resolved: 0, changes: 1, changers: 1 },
      openingBefore: 'One ship.'
    })
    expect(previewArticle(article([block('One.')]), 'token', 'one.txt').talk).toBeNull()
  })
})
