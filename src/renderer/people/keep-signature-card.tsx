import { useState } from 'react'
import type { IdentityDesk } from '../session/identity-desk'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { strings } from '../ui/strings'
import { KeepSignature } from './keep-signature'

/** Says on the start screen that the signature is not kept, and keeps it. Nothing where there is nothing to do. */
export function KeepSignatureCard({ identity }: { readonly identity: IdentityDesk }) {
  const { kept } = useStore(identity.view)
  const [isOpen, setOpen] = useState(false)
  if (kept !== 'not kept' && kept !== 'unreadable') return null
  const close = (): void => setOpen(false)
  return (
    <section className="start-card start-signature" aria-labelledby="signature-title">
      <div>
        <h2 id="signature-title">{strings.identity.cardTitle}</h2>
        <p className="quiet">{strings.identity.kept[kept]}</p>
      </div>
      {kept === 'not kept' ? (
        <Button onPress={() => setOpen(true)}>{strings.identity.choose}</Button>
      ) : (
        <Button onPress={() => void identity.startAnew()}>{strings.identity.startAnew}</Button>
      )}
      {isOpen && (
        <DialogWindow title={strings.identity.cardTitle} onClose={close}>
          <div className="dialog-body">
            <KeepSignature identity={identity} />
          </div>
        </DialogWindow>
      )}
    </section>
  )
}
