import { openFinder } from '../../../src/core/article/find-text'
import { replaceText } from '../../../src/core/article/replace-text'
import { decideWithWords, proposeCorrection } from '../../../src/core/document/corrections'
import { moveWords } from '../../../src/core/document/move-words'
import { untrackedOrigin } from '../../../src/core/document/schema'
import type { MergePerson } from './merge-person'
import { type Operation, offsetOf, rangeOf } from './spot'

/** Changes of the text that are made without a selection: find and replace, and words dragged elsewhere. */
export const rewordingOperations = {
  'find and replace': {
    weight: 2,
    takes: true,
    perform: (person, spot) => {
      const { start, end } = rangeOf(person, spot)
      // the field that words are looked for in has one line
      const [words = ''] = person.replica.article.slice(start, end).split(/[\n\u2028]/)
      // white space may stand at several places, and the same letters would come to all of them
      if (words.trim() === '') return
      const kept = spot.pick % 2 === 0 ? words.slice(0, words.length >> 1) : ''
      const whole = kept.isWellFormed() ? kept : ''
      replaceAll(person, words, whole + person.ledger.fresh(spot.size % 4, person.name))
    }
  },
  'find and replace all': {
    weight: 2,
    takes: true,
    perform: (person, { pick }) => {
      // no letters that are followed: they would stand several times
      const [words = ' ', replacement = ''] = pick % 2 === 0 ? [' ', ' – '] : [' – ', ' ']
      replaceAll(person, words, replacement)
    }
  },
  'accept a correction': {
    weight: 3,
    takes: true,
    perform: (person, spot) => {
      const { replica } = person
      const { document, article, view, origin } = replica
      const { start, end } = rangeOf(person, spot)
      const [words = ''] = article.slice(start, end).split(/[\n\u2028]/)
      if (words.trim() === '') return
      const [id, decision] = [person.newCorrectionId(), person.newDecisionId()]
      const said = { by: person.id, at: '', reason: '', salt: '' }
      const put = person.ledger.fresh(spot.pick % 4, person.name)
      const range = { start, end: start + words.length }
      const claims = view.claimsIn(range)
      const proposed = {
        id,
        claimId: null,
        words: put,
        evidence: [],
        severity: 'must change' as const,
        ...said
      }
      proposeCorrection({ document, article }, range, proposed, untrackedOrigin)
      const decided = {
        id: decision,
        correctionId: id,
        outcome: 'accepted' as const,
        supersedes: [],
        ...said
      }
      replica.undo.asOneStep(() =>
        decideWithWords({ document, article, view }, range, { ...decided, words: put }, origin)
      )
      for (const claim of claims) person.marks.note(person, claim)
    }
  },
  'drag words elsewhere': {
    weight: 4,
    takes: true,
    moves: true,
    perform: (person, spot) => {
      const { replica } = person
      const target = offsetOf(person, spot.pick * 7)
      replica.undo.stopCapturing()
      const moved = moveWords(replica, rangeOf(person, spot), target, replica.origin)
      replica.undo.stopCapturing()
      if (moved !== null) replica.edit(moved.start, moved.end, () => null)
    }
  }
} satisfies Record<string, Operation>

function replaceAll({ replica }: MergePerson, words: string, replacement: string): void {
  const query = { words, matchCase: true, wholeWords: false, ignoreDiacritics: false }
  const finder = openFinder(query)
  if (finder === null) return
  const { article } = replica
  const matches = article.blocks.flatMap(({ runs }, index) => {
    const base = article.offsetOfBlock(index)
    const text = runs.map((run) => run.text).join('')
    return finder.find(text).map(({ start, end }) => ({ start: base + start, end: base + end }))
  })
  replica.undo.stopCapturing()
  article.change(replaceText(article, matches, replacement), replica.origin)
  replica.undo.stopCapturing()
}
