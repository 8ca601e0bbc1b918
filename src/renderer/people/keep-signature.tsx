import { useState } from 'react'
import type { IdentityDesk } from '../session/identity-desk'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { takeFocus } from '../ui/take-focus'

/** Shortest passphrase: as main has it, which decides. */
const shortest = 12

/** Chooses the passphrase under which the signature is kept on this computer. */
export function KeepSignature({ identity }: { readonly identity: IdentityDesk }) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState('')
  const [isBusy, setBusy] = useState(false)
  const isLong = Array.from(passphrase).length >= shortest
  const isSame = passphrase === again
  const submit = async (): Promise<void> => {
    setBusy(true)
    setProblem(await identity.keep(passphrase))
    setBusy(false)
  }
  return (
    <form
      className="people-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (isLong && isSame && !isBusy) void submit()
      }}
    >
      <p className="people-form-text">{strings.identity.whyKeep}</p>
      <TextField
        ref={takeFocus}
        type="password"
        label={strings.identity.passphrase}
        hint={strings.identity.passphraseHint}
        value={passphrase}
        onChange={setPassphrase}
      />
      <TextField
        type="password"
        label={strings.identity.again}
        value={again}
        onChange={setAgain}
        problem={again !== '' && !isSame ? strings.identity.notTheSame : undefined}
      />
      {problem !== '' && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="button-row">
        <Button look="primary" type="submit" isDisabled={!isLong || !isSame || isBusy}>
          {strings.identity.keep}
        </Button>
      </div>
    </form>
  )
}
