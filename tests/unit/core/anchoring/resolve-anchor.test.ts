import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { describeRange } from '../../../../src/core/anchoring/describe-range'
import { resolveAnchor } from '../../../../src/core/anchoring/resolve-anchor'
import { resolveAnchors } from '../../../../src/core/anchoring/resolve-anchors'
import { ArticleText } from '../../../../src/core/article/article-text'
import type { Anchor, AnchorState } from '../../../../src/core/model/anchor'

function openArticle(text: string): ArticleText {
  const doc = new Y.Doc()
  doc.getText('article').insert(0, text)
  return new ArticleText(doc.getText('article'))
}

const story = 'Ministers spoke on Wednesday.\nNorth Korea conducted seven weapons tests in January.\n'

function anchorOn(article: ArticleText, words: string): Anchor {
  const start = article.toString().indexOf(words)
  return describeRange(article, { start, end: start + words.length })
}

function resolved(article: ArticleText, anchor: Anchor): readonly [AnchorState, string | null] {
  const { state, range } = resolveAnchor(article, anchor)
  return [state, range && article.slice(range.start, range.end)]
}

describe('describeRange', () => {
  it('quotes the words with what stands around them', () => {
    expect(anchorOn(openArticle(story), 'seven weapons tests').quote).toEqual({
      exact: 'seven weapons tests',
      prefix: 'ednesday.\nNorth Korea conducted ',
      suffix: ' in January.\n'
    })
  })

  it('makes the same anchor of the whole article as of any of its words', () => {
    const article = openArticle(story)
    const whole = describeRange(article, { start: 0, end: article.length })
    expect(resolved(article, whole)).toEqual(['exact', story])
  })
})

describe('resolveAnchor', () => {
  it('does not believe a place whose words are not the quote’s', () => {
    const article = openArticle(story)
    const elsewhere = anchorOn(article, 'Wednesday')
    article.change([{ retain: 19 }, { delete: 9 }, { insert: 'Friday' }], 'alice')
    expect(
      resolved(article, { ...elsewhere, quote: { exact: 'Mr Kishida resigned', prefix: '', suffix: '' } })
    ).toEqual(['orphan', null])
  })

  it('finds the words elsewhere when their characters are gone', () => {
    const article = openArticle(story)
    const anchor = anchorOn(article, 'seven weapons tests')
    article.change([{ retain: 30 }, { delete: story.length - 30 }], 'alice')
    article.change([{ insert: 'North Korea conducted seven weapons tests in January.\n' }], 'alice')
    expect(resolved(article, anchor)).toEqual(['moved', 'seven weapons tests'])
  })

  const noPosition = Uint8Array.from([9, 9, 9])
  const otherRoot = Y.encodeRelativePosition(
    Y.createRelativePositionFromTypeIndex(new Y.Doc().getText('another'), 0)
  )
  const unknownClient = Y.encodeRelativePosition(
    new Y.RelativePosition(null, null, Y.createID(4_000_000_000, 7), 0)
  )
  const endless = new Uint8Array(40).fill(255)

  it.each([
    ['garbage', noPosition],
    ['a position in another text', otherRoot],
    ['a position by an unknown replica', unknownClient],
    ['an endless number', endless],
    ['nothing', new Uint8Array()]
  ])('looks for the quote when a hostile replica wrote %s for positions', (_name, bytes) => {
    const article = openArticle(story)
    const { quote } = anchorOn(article, 'seven weapons tests')
    expect(resolved(article, { start: bytes, end: bytes, quote })).toEqual(['moved', 'seven weapons tests'])
    expect([...(article.text.doc?.share.keys() ?? [])]).toEqual(['article'])
  })

  it('is an orphan when the end comes before the start and the words are nowhere', () => {
    const article = openArticle(story)
    const first = anchorOn(article, 'Ministers')
    const last = anchorOn(article, 'January')
    const quote = { exact: 'Something else entirely', prefix: '', suffix: '' }
    expect(resolved(article, { start: last.start, end: first.end, quote })).toEqual(['orphan', null])
  })

  it('gives each of many anchors what it gives one', () => {
    const article = openArticle(story)
    const words = ['Ministers', 'Wednesday', 'seven weapons tests', 'North Korea', 'January']
    const anchors = words.map((word) => anchorOn(article, word))
    article.change([{ retain: 36 }, { insert: 'ern ' }, { retain: 16 }, { delete: 6 }], 'alice')
    expect(resolveAnchors(article, anchors)).toEqual(anchors.map((anchor) => resolveAnchor(article, anchor)))
  })
})
