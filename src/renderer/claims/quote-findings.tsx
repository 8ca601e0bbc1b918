import { useMemo } from 'react'
import { checkQuotes } from '../../core/article/quote-check'
import { ToolIcon } from '../ui/icons'
import { strings } from '../ui/strings'
import { WordDifference } from './claim-words'

interface QuoteFindingsProps {
  /** The claim's words, with quotation marks. */
  readonly words: string
  readonly excerpt: string
}

/** Whether the claim's quotations stand word for word in the excerpt. It decides nothing: a person does. */
export function QuoteFindings({ words, excerpt }: QuoteFindingsProps) {
  const findings = useMemo(() => checkQuotes(words, excerpt), [words, excerpt])
  return findings.map(({ quoted, otherwise }) =>
    otherwise === null ? (
      <p key={quoted} className="quote-finding quote-same">
        <ToolIcon name="done" />
        <span>
          {findings.length === 1 ? strings.evidence.quoteSame : strings.evidence.quoteSameOf(quoted)}
        </span>
      </p>
    ) : (
      <figure key={quoted} className="quote-finding">
        <figcaption>
          <ToolIcon name="warning" />
          <span>{strings.evidence.quoteDiffers}</span>
        </figcaption>
        <WordDifference before={quoted} after={otherwise} />
      </figure>
    )
  )
}
