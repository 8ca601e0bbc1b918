import { useState } from 'react'
import { rename } from '../session/actions/rename'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { Button } from '../ui/button'
import { DialogWindow } from '../ui/dialog-window'
import { TextField } from '../ui/field'
import { strings } from '../ui/strings'
import { takeFocus } from '../ui/take-focus'

/** The longest title, in UTF-16 code units: as many as a draft's headline may have in a list. */
const longestTitle = 500

/** Asks for another title of the article. */
export function RenameDialog({ session }: { readonly session: ProjectSession }) {
  return useStore(session.renaming) ? <RenameForm session={session} /> : null
}

function RenameForm({ session }: { readonly session: ProjectSession }) {
  const [title, setTitle] = useState(session.view.info.title || session.title)
  const { rename: words } = strings
  const close = (): void => session.renaming.set(false)
  return (
    <DialogWindow title={words.title} onClose={close}>
      <form
        className="dialog-body"
        onSubmit={(event) => {
          event.preventDefault()
          if (title.trim() === '') return
          rename(session, title)
          close()
        }}
      >
        <TextField
          ref={takeFocus}
          label={words.field}
          hint={words.hint}
          value={title}
          onChange={setTitle}
          maxLength={longestTitle}
        />
        <div className="button-row">
          <Button look="primary" type="submit" isDisabled={title.trim() === ''}>
            {words.save}
          </Button>
          <Button onPress={close}>{strings.common.cancel}</Button>
        </div>
      </form>
    </DialogWindow>
  )
}
