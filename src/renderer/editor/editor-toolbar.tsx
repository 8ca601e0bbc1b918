import { FORMAT_TEXT_COMMAND } from 'lexical'
import { type ReactNode, useSyncExternalStore } from 'react'
import {
  Button,
  Group,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  ToggleButton,
  Toolbar
} from 'react-aria-components'
import type { InlineFormat } from '../../core/article/block-schema'
import { canRedo, redoLast, undoLast } from '../session/actions/undo-redo'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { ToolIcon } from '../ui/icons'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'
import { AltButton } from './alt-button'
import { lexicalFormat } from './block-children'
import { blockStyles } from './block-styles'
import { LinkButton } from './link-button'
import { ObjectMenus } from './object-menus'
import type { OpenEditor } from './open-editor'
import { setBlockTypeCommand } from './register-editing'

interface FormatButton {
  readonly format: InlineFormat
  /** As shortcuts are written. */
  readonly keys: string
  readonly face: ReactNode
}

const { faces, formats } = strings.editor

const formatButtons: readonly FormatButton[] = [
  { format: 'bold', keys: 'Mod+B', face: <b>{faces.bold}</b> },
  { format: 'italic', keys: 'Mod+I', face: <i>{faces.italic}</i> },
  { format: 'underline', keys: 'Mod+U', face: <u>{faces.underline}</u> },
  { format: 'strike', keys: 'Mod+Shift+X', face: <s>{faces.strike}</s> },
  { format: 'code', keys: 'Mod+Shift+K', face: <code>{faces.code}</code> }
]

/** The buttons above the article: undo, block type, formats and link. */
export function EditorToolbar({
  session,
  editor
}: {
  readonly session: ProjectSession
  readonly editor: OpenEditor
}) {
  const state = useStore(editor.toolbar)
  const { undo } = session
  const hasChecks = useStore(session.latestChecks).length > 0
  const canUndo = useSyncExternalStore(undo.subscribe, () => undo.canUndo) || hasChecks
  useStore(session.undoneChecks)
  const isRedoable = useSyncExternalStore(undo.subscribe, () => canRedo(session))
  return (
    <Toolbar aria-label={strings.editor.toolbar} className="editor-toolbar">
      <Group aria-label={strings.editor.history} className="toolbar-group">
        <Button
          className="tool"
          aria-label={strings.common.undo}
          isDisabled={!canUndo}
          onPress={() => undoLast(session)}
        >
          <ToolIcon name="undo" />
        </Button>
        <Button
          className="tool"
          aria-label={strings.editor.redo}
          isDisabled={!isRedoable}
          onPress={() => redoLast(session)}
        >
          <ToolIcon name="redo" />
        </Button>
      </Group>
      <StyleSelect style={state.style} editor={editor} />
      <Group aria-label={strings.editor.format} className="toolbar-group">
        {formatButtons.map(({ format, keys, face }) => (
          <ToggleButton
            key={format}
            className="tool"
            aria-label={strings.common.withShortcut(formats[format], formatShortcut(keys, isMac))}
            isSelected={state.formats.has(format)}
            onChange={() => editor.lexical.dispatchCommand(FORMAT_TEXT_COMMAND, lexicalFormat[format])}
          >
            {face}
          </ToggleButton>
        ))}
        <LinkButton editor={editor} link={state.link} hasSelection={state.hasSelection} />
      </Group>
      <ObjectMenus session={session} />
      {state.alt === null ? null : <AltButton key={state.alt} editor={editor} alt={state.alt} />}
    </Toolbar>
  )
}

function StyleSelect({ style, editor }: { readonly style: string; readonly editor: OpenEditor }) {
  return (
    <Select
      aria-label={strings.editor.blockType}
      className="style-select"
      selectedKey={style === '' ? null : style}
      onSelectionChange={(key) => {
        const chosen = blockStyles.find((each) => each.id === key)
        if (chosen === undefined) return
        editor.lexical.dispatchCommand(setBlockTypeCommand, chosen.attributes)
        editor.lexical.focus()
      }}
    >
      <Button className="tool style-button">
        <SelectValue>{({ selectedText }) => selectedText || strings.editor.blockType}</SelectValue>
        <ToolIcon name="down" />
      </Button>
      <Popover className="popover menu-popover">
        <ListBox className="menu">
          {blockStyles.map((each) => (
            <ListBoxItem key={each.id} id={each.id} textValue={each.label} className="menu-item">
              <span>{each.label}</span>
              <kbd>{formatShortcut(`Mod+Alt+${each.key}`, isMac)}</kbd>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
