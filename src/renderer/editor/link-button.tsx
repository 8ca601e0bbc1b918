import { useEffect, useState } from 'react'
import {
  Button,
  Dialog,
  DialogTrigger,
  FieldError,
  Form,
  Input,
  Label,
  Popover,
  TextField,
  ToggleButton
} from 'react-aria-components'
import { safeLink } from '../../core/article/safe-link'
import { ToolIcon } from '../ui/icons'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'
import type { OpenEditor } from './open-editor'
import { setLinkCommand } from './register-editing'

/** Puts a link on the selected words, changes it or takes it off. */
export function LinkButton({
  editor,
  link,
  hasSelection
}: {
  readonly editor: OpenEditor
  readonly link: string
  readonly hasSelection: boolean
}) {
  const [isOpen, setOpen] = useState(false)
  const isUsable = hasSelection || link !== ''
  useEffect(() => editor.onLinkAsked(() => setOpen(isUsable)), [editor, isUsable])
  const apply = (url: string | null): void => {
    setOpen(false)
    editor.lexical.dispatchCommand(setLinkCommand, url)
    editor.lexical.focus()
  }
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(isNowOpen) => {
        setOpen(isNowOpen)
        if (!isNowOpen) editor.lexical.focus()
      }}
    >
      <ToggleButton
        className="tool"
        aria-label={strings.common.withShortcut(strings.editor.link, formatShortcut('Mod+K', isMac))}
        isSelected={link !== ''}
        isDisabled={!isUsable}
        onPress={() => setOpen(true)}
      >
        <ToolIcon name="link" />
      </ToggleButton>
      <Popover className="popover">
        <Dialog aria-label={strings.editor.link} className="link-dialog">
          <LinkForm link={link} onApply={apply} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function LinkForm({
  link,
  onApply
}: {
  readonly link: string
  readonly onApply: (url: string | null) => void
}) {
  const [address, setAddress] = useState(link)
  const isInvalid = address !== '' && safeLink(address) === null
  return (
    <Form
      className="link-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isInvalid) onApply(address === '' ? null : address)
      }}
    >
      <TextField value={address} onChange={setAddress} isInvalid={isInvalid} autoFocus>
        <Label>{strings.editor.address}</Label>
        <Input placeholder={strings.editor.addressExample} />
        <FieldError>{strings.editor.addressRule}</FieldError>
      </TextField>
      <div className="link-actions">
        {link === '' ? null : <Button onPress={() => onApply(null)}>{strings.editor.removeLink}</Button>}
        <Button type="submit" isDisabled={isInvalid || address === ''}>
          {strings.editor.apply}
        </Button>
      </div>
    </Form>
  )
}
