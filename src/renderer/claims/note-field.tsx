import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { LiveClaim } from '../../core/document/live-claims'
import { addNote } from '../session/actions/give-check'
import { MentionField } from '../session/mention-field'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { strings } from '../ui/strings'

/** The note and the correction that go with the next check; they can also be added alone. */
export function NoteField({ session, view }: { readonly session: ProjectSession; readonly view: LiveClaim }) {
  const { id } = view.claim
  const note = useStore(session.noteDrafts).get(id) ?? ''
  const correction = useStore(session.correctionDrafts).get(id) ?? ''
  const noteField = useRef<{ focus(): void }>(null)
  const correctionField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(
    () =>
      session.inspectorFocused.on((place) => {
        if (place === 'note') noteField.current?.focus()
        if (place === 'correction') correctionField.current?.focus()
      }),
    [session]
  )
  const giveByKeys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) addNote(session, id)
  }
  const isBegun = note.trim() !== '' || correction.trim() !== ''
  return (
    <section className="inspector-section note-field">
      <MentionField
        session={session}
        ref={noteField}
        label={strings.inspector.note}
        value={note}
        placeholder={strings.inspector.notePlaceholder}
        onChange={(text) => session.setNoteDraft(id, text)}
        onKeyDown={giveByKeys}
      />
      <TextField
        ref={correctionField}
        label={strings.inspector.correction}
        rows={1}
        value={correction}
        placeholder={strings.inspector.correctionPlaceholder}
        onChange={(text) => session.setCorrectionDraft(id, text)}
        onKeyDown={giveByKeys}
        {...(isBegun ? { hint: strings.inspector.noteHint } : {})}
      />
      {isBegun && (
        <Button look="link" shortcut="Mod+Enter" onPress={() => addNote(session, id)}>
          {strings.inspector.addNote}
        </Button>
      )}
    </section>
  )
}
