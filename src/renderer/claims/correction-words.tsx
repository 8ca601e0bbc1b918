import { directionOfText } from '../../core/article/text-direction'
import { strings } from '../ui/strings'

/** What somebody proposes that the claim should read. */
export function CorrectionWords({ words }: { readonly words: string }) {
  return (
    <p className="check-correction">
      {strings.inspector.correction}: “<bdi dir={directionOfText(words)}>{words}</bdi>”
    </p>
  )
}
