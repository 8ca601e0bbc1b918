import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { insert, retain } from '../../../../src/core/article/article-delta'
import { ArticleText } from '../../../../src/core/article/article-text'
import { describePlace, OthersPlaces } from '../../../../src/core/document/others-places'

const words = 'The ministers agreed to stay in touch.\nThey spoke by telephone.\n'

function replicaOf(name: string, clientId: number, from?: Y.Doc) {
  const doc = new Y.Doc()
  doc.clientID = clientId
  if (from === undefined) doc.getText('article').insert(0, words)
  else Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  const article = new ArticleText(doc.getText('article'))
  return { name, doc, article, places: new OthersPlaces(article) }
}

function pair() {
  const alice = replicaOf('alice', 1)
  return { alice, bob: replicaOf('bob', 2, alice.doc) }
}

function rangeOf(text: string, part: string) {
  const start = text.indexOf(part)
  return { start, end: start + part.length }
}

describe('where others are', () => {
  it('is the same words, whatever was written before them here meanwhile', () => {
    const { alice, bob } = pair()
    bob.article.change([insert('Seoul. ')], 'bob')
    const range = rangeOf(bob.article.toString(), 'stay in touch')
    alice.places.set(new Map([['bob', describePlace(bob.article, range)]]))
    expect(alice.places.rangeOf('bob')).toEqual(rangeOf(words, 'stay in touch'))
    alice.article.change([insert('Tokyo, Feb 3. ')], 'alice')
    expect(alice.places.rangeOf('bob')).toEqual(rangeOf(alice.article.toString(), 'stay in touch'))
    Y.applyUpdate(alice.doc, Y.encodeStateAsUpdate(bob.doc))
    expect(alice.places.rangeOf('bob')).toEqual(rangeOf(alice.article.toString(), 'stay in touch'))
  })

  it('is a place between two letters for a cursor', () => {
    const { alice, bob } = pair()
    const at = words.indexOf('agreed')
    alice.places.set(new Map([['bob', describePlace(bob.article, { start: at, end: at })]]))
    expect(alice.places.rangeOf('bob')).toEqual({ start: at, end: at })
    alice.article.change([retain(4), insert('two ')], 'alice')
    expect(alice.places.rangeOf('bob')).toEqual({ start: at + 4, end: at + 4 })
  })

  it('shows once their words have come', () => {
    const { alice, bob } = pair()
    bob.article.change([insert('Seoul. ')], 'bob')
    alice.places.set(new Map([['bob', describePlace(bob.article, { start: 0, end: 5 })]]))
    expect(alice.places.rangeOf('bob')).toBeNull()
    Y.applyUpdate(alice.doc, Y.encodeStateAsUpdate(bob.doc))
    expect(alice.places.rangeOf('bob')).toEqual({ start: 0, end: 5 })
  })

  it('is nowhere for those who left and for bytes that mean nothing', () => {
    const { alice, bob } = pair()
    const place = describePlace(bob.article, { start: 0, end: 3 })
    alice.places.set(new Map([['bob', place]]))
    const nonsense = { start: Uint8Array.from([9, 9, 9]), end: new Uint8Array() }
    alice.places.set(new Map([['carol', nonsense]]))
    expect(alice.places.rangeOf('bob')).toBeNull()
    expect(alice.places.rangeOf('carol')).toBeNull()
  })
})
