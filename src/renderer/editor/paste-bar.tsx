import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { strings } from '../ui/strings'
import type { SlowPaste } from './slow-paste'

/** Says that something long is being pasted, and lets the person give it up. */
export function PasteBar({ paste }: { readonly paste: SlowPaste }) {
  const isBusy = useStore(paste.isBusy)
  return (
    <div role="status" className="paste-bar" hidden={!isBusy}>
      {isBusy && (
        <>
          <progress className="busy-bar" aria-label={strings.paste.busy} />
          <span>{strings.paste.busy}</span>
          <Button onPress={() => paste.cancel()}>{strings.common.cancel}</Button>
        </>
      )}
    </div>
  )
}
