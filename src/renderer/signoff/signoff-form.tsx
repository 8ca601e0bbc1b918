import { useEffect, useRef, useState } from 'react'
import { fingerprintOf } from '../../core/model/fingerprint'
import { longestPart } from '../../core/model/signed-part'
import { signArticleOff } from '../session/actions/sign-off'
import { useHouseWords } from '../session/house-words'
import { namesSource } from '../session/names-source'
import type { ProjectSession } from '../session/project-session'
import type { SignoffView } from '../session/signoff-desk'
import { useStore } from '../session/store'
import { useDraft } from '../session/use-draft'
import { Button } from '../ui/button'
import { Segmented, TextField } from '../ui/field'
import { Named } from '../ui/named'
import { strings } from '../ui/strings'
import { nothingChosen, PartChoice, partInWords } from './part-choice'

interface SignoffFormProps {
  readonly session: ProjectSession
  readonly view: SignoffView
}

/** Signs the article off: first what was verified, then, said in full, what the signature means. */
export function SignoffForm({ session, view }: SignoffFormProps) {
  const house = useHouseWords()
  const person = useStore(session.person)
  const { key } = useStore(session.identity.view)
  const [scope, setScope] = useState<'whole' | 'part'>('whole')
  const [chosen, setChosen] = useState(nothingChosen)
  const [reason, setReason] = useDraft(session, 'signoff-reason')
  const [note, setNote] = useDraft(session, 'signoff')
  const [isTelling, setTelling] = useState(false)
  const [step, setStep] = useState<'write' | 'confirm' | 'signing'>('write')
  const heading = useRef<HTMLHeadingElement>(null)
  const shownStep = useRef(step)
  // The button that was pressed goes with its step: without this the keys would go to the page behind the dialog.
  useEffect(() => {
    if (shownStep.current !== step) heading.current?.focus()
    shownStep.current = step
  }, [step])
  const words = strings.signoff
  const { isReady, waitsForSignoffs = false } = view.readiness
  const role = house.role(person.role)
  const isWhole = scope === 'whole'
  const parts = isWhole ? '' : partInWords(session, chosen)
  const isComplete = isWhole || (parts !== '' && parts.length <= longestPart && reason.trim() !== '')
  const sign = async (): Promise<void> => {
    setStep('signing')
    const said = isWhole ? { parts: '', reason: '' } : { parts, reason: reason.trim() }
    const isSigned = await signArticleOff(session, { ...said, note: note.trim() })
    setStep('write')
    if (!isSigned) return
    setNote('')
    setReason('')
    setScope('whole')
    session.messages.say(words.signed)
  }
  return (
    <section aria-labelledby="signoff-new" className="signoff-form">
      <h3 id="signoff-new" ref={heading} tabIndex={-1}>
        {step === 'write' ? words.newTitle : words.confirmTitle}
      </h3>
      <p>
        <Named names={[person.name]} say={(name = '') => words.as(name, role)} />{' '}
        <code className="signoff-key">{fingerprintOf(key)}</code>
      </p>
      {step === 'write' ? (
        <form
          className="signoff-fields"
          onSubmit={(event) => {
            event.preventDefault()
            if (!isComplete) return
            setTelling(namesSource(session, isWhole ? [note] : [note, reason, parts]))
            setStep('confirm')
          }}
        >
          <Segmented
            label={words.what}
            value={scope}
            onChange={setScope}
            options={[
              { value: 'whole', label: words.wholeChoice },
              { value: 'part', label: words.partChoice }
            ]}
          />
          {!isWhole && (
            <>
              <PartChoice session={session} chosen={chosen} onChange={setChosen} />
              <TextField label={words.reason} value={reason} onChange={setReason} maxLength={2000} />
            </>
          )}
          <TextField label={words.note} value={note} onChange={setNote} maxLength={2000} />
          {!isReady && !waitsForSignoffs && <p className="quiet">{words.blockedNote}</p>}
          <div className="button-row">
            <Button look="primary" type="submit" isDisabled={!isComplete}>
              {words.review}
            </Button>
          </div>
        </form>
      ) : (
        <div className="signoff-fields">
          <p>
            <Named names={[person.name]} say={(name = '') => words.confirm(name, role)} />
          </p>
          {!isWhole && <p>{words.part(parts, reason.trim())}</p>}
          {isTelling && <p className="signoff-warning">{words.namesSource}</p>}
          <p>
            {words.fingerprintOfState} <code className="signoff-key">{view.state.hash.slice(0, 16)}</code>
          </p>
          <div className="button-row">
            <Button look="primary" isDisabled={step === 'signing'} onPress={() => void sign()}>
              {step === 'signing' ? words.signing : words.sign}
            </Button>
            <Button isDisabled={step === 'signing'} onPress={() => setStep('write')}>
              {strings.common.cancel}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
