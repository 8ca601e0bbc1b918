import { useState } from 'react'
import { Button, Dialog, DialogTrigger, Form, Input, Label, Popover, TextField } from 'react-aria-components'
import { strings } from '../ui/strings'
import { $setAlt } from './image-commands'
import type { OpenEditor } from './open-editor'

/** Lets the person say what the selected picture shows, for those who do not see it. */
export function AltButton({ editor, alt }: { readonly editor: OpenEditor; readonly alt: string }) {
  const [isOpen, setOpen] = useState(false)
  const apply = (words: string): void => {
    setOpen(false)
    editor.lexical.update(() => void $setAlt(words.trim()), { discrete: true })
    editor.lexical.focus()
  }
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="button button-quiet" onPress={() => setOpen(true)}>
        {strings.pictures.alt}
      </Button>
      <Popover className="popover">
        <Dialog aria-label={strings.pictures.alt} className="link-dialog">
          <AltForm alt={alt} onApply={apply} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function AltForm({ alt, onApply }: { readonly alt: string; readonly onApply: (words: string) => void }) {
  const [words, setWords] = useState(alt)
  return (
    <Form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault()
        onApply(words)
      }}
    >
      <TextField value={words} onChange={setWords} autoFocus maxLength={2000}>
        <Label>{strings.pictures.altHint}</Label>
        <Input />
      </TextField>
      <div className="link-actions">
        <Button type="submit">{strings.pictures.apply}</Button>
      </div>
    </Form>
  )
}
