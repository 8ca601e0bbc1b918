import { reopenArticle } from '../session/actions/publish'
import type { ProjectSession } from '../session/project-session'
import { useDraft } from '../session/use-draft'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { strings } from '../ui/strings'

/** Takes a published article up again, with the reason. */
export function ReopenForm({ session }: { readonly session: ProjectSession }) {
  const [reason, setReason] = useDraft(session, 'reopening')
  const words = strings.publication
  return (
    <form
      className="publication-form"
      aria-labelledby="reopen-title"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') return
        reopenArticle(session, reason)
        setReason('')
      }}
    >
      <h3 id="reopen-title">{words.reopen}</h3>
      <TextField label={words.reason} value={reason} onChange={setReason} maxLength={2000} />
      <div className="button-row">
        <Button type="submit" isDisabled={reason.trim() === ''}>
          {words.reopenButton}
        </Button>
      </div>
    </form>
  )
}
