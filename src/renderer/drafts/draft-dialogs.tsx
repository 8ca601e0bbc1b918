import { useState } from 'react'
import { importPastedDraft } from '../session/actions/import-draft'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { DraftReview } from './draft-review'

/** What is open of a new draft that is on its way: its text to be pasted, or what it would change. */
export function DraftDialogs({ session }: { readonly session: ProjectSession }) {
  const step = useStore(session.draftStep)
  if (step === null) return null
  if (step.kind === 'pasting') return <PasteDraft session={session} />
  return <DraftReview key={step.preview.token} session={session} step={step} />
}

function PasteDraft({ session }: { readonly session: ProjectSession }) {
  const [text, setText] = useState('')
  const close = (): void => session.draftStep.set(null)
  return (
    <DialogWindow title={strings.drafts.pasteTitle} onClose={close}>
      <form
        className="draft-paste"
        onSubmit={(event) => {
          event.preventDefault()
          close()
          void importPastedDraft(session, text)
        }}
      >
        <TextField label={strings.drafts.pasteLabel} value={text} onChange={setText} rows={14} />
        <div className="draft-actions">
          <Button onPress={close}>{strings.common.cancel}</Button>
          <Button look="primary" type="submit" isDisabled={text.trim() === ''}>
            {strings.drafts.pasteRead}
          </Button>
        </div>
      </form>
    </DialogWindow>
  )
}
