import { QuotedWords } from '../ui/quoted-words'
import { strings } from '../ui/strings'

/** What somebody proposes that the claim should read. */
export function CorrectionWords({ words }: { readonly words: string }) {
  return (
    <p className="check-correction">
      {strings.inspector.correction}: <QuotedWords words={words} />
    </p>
  )
}
