import { useState } from 'react'
import { parseUrl } from '../../core/model/source-from-url'
import { markPublished } from '../session/actions/publish'
import type { ProjectSession } from '../session/project-session'
import { useDraft } from '../session/use-draft'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { dayOf } from '../ui/format-date'
import { strings } from '../ui/strings'

interface PublishFormProps {
  readonly session: ProjectSession
  /** Everybody who has to sign has signed, and nothing blocks. */
  readonly isReady: boolean
}

/** Says when and where the article was published, in the version as it stands. */
export function PublishForm({ session, isReady }: PublishFormProps) {
  const [on, setOn] = useState(() => dayOf(session.now()))
  const [place, setPlace] = useDraft(session, 'published-in')
  const [url, setUrl] = useDraft(session, 'published-at')
  const [note, setNote] = useDraft(session, 'publishing')
  const words = strings.publication
  const address = url.trim() === '' ? '' : parseUrl(url)
  const isComplete = on !== '' && place.trim() !== '' && address !== null
  return (
    <form
      className="publication-form"
      aria-labelledby="publish-title"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isComplete) return
        markPublished(session, { on, place, url: address, note })
        for (const empty of [setPlace, setUrl, setNote]) empty('')
      }}
    >
      <h3 id="publish-title">{words.publish}</h3>
      {!isReady && <p className="publication-warning">{words.notReady}</p>}
      <label className="field">
        <span className="field-label">{words.on}</span>
        <input className="input" type="date" value={on} onChange={(event) => setOn(event.target.value)} />
      </label>
      <TextField
        label={words.place}
        hint={words.placeHint}
        value={place}
        onChange={setPlace}
        maxLength={2000}
      />
      <TextField
        label={words.url}
        value={url}
        onChange={setUrl}
        maxLength={2000}
        problem={address === null ? strings.evidence.urlProblem : undefined}
      />
      <TextField label={words.note} value={note} onChange={setNote} maxLength={2000} />
      <div className="button-row">
        <Button look="primary" type="submit" isDisabled={!isComplete}>
          {words.mark}
        </Button>
      </div>
    </form>
  )
}
