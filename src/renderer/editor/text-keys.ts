import { strings } from '../ui/strings'
import { blockStyles } from './block-styles'

/** A key of the article's own, for the sheet of keys: what it does there, and the keys as shortcuts are written. */
export interface TextKey {
  readonly label: string
  readonly keys: readonly string[]
}

const { editor } = strings

/** The keys that format the article. Lexical and registerShortcuts carry them out. */
export const textKeys: readonly TextKey[] = [
  { label: editor.formats.bold, keys: ['Mod+B'] },
  { label: editor.formats.italic, keys: ['Mod+I'] },
  { label: editor.formats.underline, keys: ['Mod+U'] },
  { label: editor.formats.strike, keys: ['Mod+Shift+X'] },
  { label: editor.formats.code, keys: ['Mod+Shift+K'] },
  { label: editor.link, keys: ['Mod+K'] },
  { label: editor.lineBreak, keys: ['Shift+Enter'] },
  ...blockStyles.map(({ label, key }) => ({ label, keys: [`Mod+Alt+${key}`] })),
  { label: editor.indent, keys: ['Tab', 'Shift+Tab'] },
  { label: editor.cells, keys: ['Tab', 'Shift+Tab'] },
  { label: editor.cellBreak, keys: ['Enter'] },
  { label: editor.below, keys: ['Mod+Enter'] }
]
