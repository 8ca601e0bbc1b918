import { useMemo } from 'react'
import { directionOfText } from '../../core/article/text-direction'
import type { LiveClaim } from '../../core/document/live-claims'
import { strings } from '../ui/strings'
import { diffWords } from './diff-words'

interface ClaimWordsProps {
  readonly view: LiveClaim
  readonly language: string
}

/** Today's words of the claim; where others were checked, both and what became of them. */
export function ClaimWords({ view, language }: ClaimWordsProps) {
  const { words, status } = view
  const lang = language === 'und' ? {} : { lang: language }
  if (status.checkedWords === null) {
    return (
      <blockquote
        className="claim-words"
        aria-label={strings.inspector.words}
        dir={directionOfText(words)}
        {...lang}
      >
        {words}
      </blockquote>
    )
  }
  return (
    <figure className="claim-words-changed" aria-label={strings.inspector.words} {...lang}>
      <figcaption>{strings.inspector.difference}</figcaption>
      <WordDifference before={status.checkedWords} after={words} />
      <dl>
        <dt>{strings.inspector.checkedWords}</dt>
        <dd dir={directionOfText(status.checkedWords)}>{status.checkedWords}</dd>
        <dt>{strings.inspector.todaysWords}</dt>
        <dd dir={directionOfText(words)}>{words}</dd>
      </dl>
    </figure>
  )
}

interface WordDifferenceProps {
  readonly before: string
  readonly after: string
  /** What stands beside the words in the article. */
  readonly around?: { readonly before: string; readonly after: string }
}

/** What became of the words, the removed before the added. */
export function WordDifference({ before, after, around }: WordDifferenceProps) {
  const changes = useMemo(() => diffWords(before, after), [before, after])
  return (
    <blockquote className="claim-words" dir={directionOfText(after)}>
      {around && <span className="quiet">{around.before}</span>}
      {changes.map((change, index) => {
        const key = `${index}${change.kind}`
        if (change.kind === 'same') return <span key={key}>{change.text}</span>
        return change.kind === 'added' ? (
          <ins key={key}>{change.text}</ins>
        ) : (
          <del key={key}>{change.text}</del>
        )
      })}
      {around && <span className="quiet">{around.after}</span>}
    </blockquote>
  )
}
