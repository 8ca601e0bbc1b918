import { FORMAT_TEXT_COMMAND } from 'lexical'
import { type ReactNode, useSyncExternalStore } from 'react'
import {
  Button,
  Group,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
  ToggleButton,
  Toolbar
} from 'react-aria-components'
import type { InlineFormat } from '../../core/article/block-schema'
import { canRedo, canUndo, redoLast, undoLast } from '../session/actions/undo-redo'
import type { ProjectSession } from '../session/project-session'
import { useStore } from '../session/store'
import { ToolIcon } from '../ui/icons'
import { formatShortcut, isMac } from '../ui/shortcut'
import { strings } from '../ui/strings'
import { AltButton } from './alt-button'
import { lexicalFormat } from './block-children'
import { blockStyles, storyParts } from './block-styles'
import { LinkButton } from './link-button'
import { ObjectMenus } from './object-menus'
import type { OpenEditor } from './open-editor'
import { setBlockTypeCommand, setStoryPartCommand } from './register-editing'

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
  useStore(session.latestChecks)
  const isUndoable = useSyncExternalStore(undo.subscribe, () => canUndo(session))
  useStore(session.undoneChecks)
  const isRedoable = useSyncExternalStore(undo.subscribe, () => canRedo(session))
  return (
    <Toolbar aria-label={strings.editor.toolbar} className="editor-toolbar">
      <Group aria-label={strings.editor.history} className="toolbar-group">
        <Button
          className="tool"
          aria-label={strings.common.undo}
          isDisabled={!isUndoable}
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
      <StyleSelect style={state.style} part={state.part} editor={editor} />
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

interface StyleSelectProps {
  readonly style: string
  readonly part: string
  readonly editor: OpenEditor
}

/** What type the block is, and what part of the story, which its type does not tell: the import only guesses it. */
function StyleSelect({ style, part, editor }: StyleSelectProps) {
  const choose = (key: unknown): void => {
    const type = blockStyles.find((each) => each.id === key)
    const chosen = storyParts.find((each) => each.id === key)
    if (type !== undefined) editor.lexical.dispatchCommand(setBlockTypeCommand, type.attributes)
    if (chosen !== undefined) editor.lexical.dispatchCommand(setStoryPartCommand, chosen.role)
    editor.lexical.focus()
  }
  const shown = storyParts.find(({ id, role }) => id === part && role !== null)
  return (
    <Select
      aria-label={strings.editor.blockType}
      className="style-select"
      selectedKey={style === '' ? null : style}
      onSelectionChange={choose}
    >
      <Button className="tool style-button">
        <SelectValue>
          {({ selectedText }) => shown?.label ?? (selectedText || strings.editor.blockType)}
        </SelectValue>
        <ToolIcon name="down" />
      </Button>
      <Popover className="popover menu-popover">
        <ListBox className="menu">
          <ListBoxSection aria-label={strings.editor.blockType}>
            {blockStyles.map((each) => (
              <ListBoxItem key={each.id} id={each.id} textValue={each.label} className="menu-item">
                <span>{each.label}</span>
                <kbd>{formatShortcut(`Mod+Alt+${each.key}`, isMac)}</kbd>
              </ListBoxItem>
            ))}
          </ListBoxSection>
          <ListBoxSection className="menu-section">
            <Header className="menu-section-name">{strings.editor.part}</Header>
            {storyParts.map((each) => (
              <ListBoxItem key={each.id} id={each.id} textValue={each.label} className="menu-item">
                <span>{each.label}</span>
                {each.id === part && (
                  <>
                    <ToolIcon name="done" />
                    <span className="visually-hidden">{strings.editor.partNow}</span>
                  </>
                )}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        </ListBox>
      </Popover>
    </Select>
  )
}
