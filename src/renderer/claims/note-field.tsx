import { useEffect, useRef } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { addNote } from '../session/actions/give-check'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { strings } from '../ui/strings'

/** The note that goes with the next check; it can also be added alone. */
export function NoteField({ session, view }: { readonly session: ProjectSession; readonly view: LiveClaim }) {
  const { id } = view.claim
  const draft = useStore(session.noteDrafts).get(id) ?? ''
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(
    () =>
      session.inspectorFocused.on((place) => {
        if (place === 'note') field.current?.focus()
      }),
    [session]
  )
  return (
    <section className="inspector-section note-field">
      <TextField
        ref={field}
        label={strings.inspector.note}
        rows={2}
        value={draft}
        placeholder={strings.inspector.notePlaceholder}
        onChange={(text) => session.setNoteDraft(id, text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) addNote(session, id)
        }}
        {...(draft === '' ? {} : { hint: strings.inspector.noteHint })}
      />
      {draft.trim() !== '' && (
        <Button look="link" shortcut="Mod+Enter" onPress={() => addNote(session, id)}>
          {strings.inspector.addNote}
        </Button>
      )}
    </section>
  )
}
