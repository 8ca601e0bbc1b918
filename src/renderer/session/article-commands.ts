const inTable = [
  'row-above',
  'row-below',
  'column-left',
  'column-right',
  'delete-row',
  'delete-column',
  'delete-table',
  'heading-row'
] as const

/** Changes of the article's tables, pictures and rules, which the editor makes at its selection when it is told to. */
export const articleCommands = ['insert-table', 'insert-rule', ...inTable, 'paragraph-below'] as const
export type ArticleCommand = (typeof articleCommands)[number]

/** Those that need a table around the caret. */
export const tableCommands: ReadonlySet<ArticleCommand> = new Set(inTable)
