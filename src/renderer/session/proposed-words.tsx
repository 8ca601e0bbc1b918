import './words.css'
import { directionOfText } from '../../core/article/text-direction'
import type { Correction } from '../../core/model/correction'
import { strings } from '../ui/strings'

/** The words that are to go, struck, and those in their place. */
export function ProposedWords({ correction }: { readonly correction: Correction }) {
  const { words, place } = correction
  return (
    <span className="proposed-words" dir={directionOfText(words || place.quote.exact)}>
      <del>{place.quote.exact}</del>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden"> {strings.activity.becomes} </span>
      {words === '' ? <em>{strings.corrections.cut}</em> : <ins>{words}</ins>}
    </span>
  )
}
