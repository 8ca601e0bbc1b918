import { blockStyles } from './block-styles'

/** A key of the article's own, for the sheet of keys: what it does there, and the keys as shortcuts are written. */
export interface TextKey {
  readonly label: string
  readonly keys: readonly string[]
}

/** The keys that format the article. Lexical and registerShortcuts carry them out. */
export const textKeys: readonly TextKey[] = [
  { label: 'Bold', keys: ['Mod+B'] },
  { label: 'Italic', keys: ['Mod+I'] },
  { label: 'Underline', keys: ['Mod+U'] },
  { label: 'Strikethrough', keys: ['Mod+Shift+X'] },
  { label: 'Code', keys: ['Mod+Shift+E'] },
  { label: 'Link', keys: ['Mod+K'] },
  { label: 'Line break', keys: ['Shift+Enter'] },
  ...blockStyles.map(({ label, key }) => ({ label, keys: [`Mod+Alt+${key}`] })),
  { label: 'List item in, out', keys: ['Tab', 'Shift+Tab'] },
  { label: 'Next, previous cell', keys: ['Tab', 'Shift+Tab'] },
  { label: 'Line break in a cell', keys: ['Enter'] },
  { label: 'Paragraph below the table or picture', keys: ['Mod+Enter'] }
]
