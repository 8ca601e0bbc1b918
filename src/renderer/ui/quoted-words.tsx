import { directionOfText } from '../../core/article/text-direction'
import { strings } from './strings'

/** Somebody's words between quotation marks, in their own direction. */
export function QuotedWords({ words }: { readonly words: string }) {
  return (
    <>
      {strings.common.openQuote}
      <bdi dir={directionOfText(words)}>{words}</bdi>
      {strings.common.closeQuote}
    </>
  )
}
