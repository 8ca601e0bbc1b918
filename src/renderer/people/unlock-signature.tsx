import { useState } from 'react'
import type { IdentityDesk } from '../session/identity-desk'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { takeFocus } from '../ui/take-focus'

interface UnlockSignatureProps {
  readonly identity: IdentityDesk
  /** Offered beside: to go on without; absent where there is nothing to go on to. */
  readonly onSkip?: () => void
}

/** Asks for the passphrase of the signature that is kept on this computer. */
export function UnlockSignature({ identity, onSkip }: UnlockSignatureProps) {
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [isSure, setSure] = useState(false)
  const submit = async (): Promise<void> => {
    setBusy(true)
    setProblem(await identity.unlock(passphrase))
    setBusy(false)
  }
  return (
    <form
      className="people-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (passphrase !== '' && !isBusy) void submit()
      }}
    >
      <p className="people-form-text">{strings.identity.whyUnlock}</p>
      <TextField
        ref={takeFocus}
        type="password"
        label={strings.identity.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        problem={problem === '' ? undefined : problem}
      />
      <div className="button-row">
        <Button look="primary" type="submit" isDisabled={passphrase === '' || isBusy}>
          {strings.identity.unlock}
        </Button>
        {onSkip !== undefined && <Button onPress={onSkip}>{strings.identity.skip}</Button>}
      </div>
      {isSure ? (
        <div className="button-row">
          <p className="people-form-text">{strings.identity.forgottenSure}</p>
          <Button onPress={() => void identity.startAnew()}>{strings.identity.startAnew}</Button>
        </div>
      ) : (
        <Button look="link" onPress={() => setSure(true)}>
          {strings.identity.forgotten}
        </Button>
      )}
    </form>
  )
}

/** The same as a dialog, before the first project is opened. */
export function UnlockDialog({ identity, onSkip }: Required<UnlockSignatureProps>) {
  return (
    <DialogWindow title={strings.identity.unlockTitle} onClose={onSkip}>
      <div className="dialog-body">
        <UnlockSignature identity={identity} onSkip={onSkip} />
      </div>
    </DialogWindow>
  )
}
