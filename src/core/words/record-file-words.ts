/** How a record package names the files in it, and says why one is not there. */
export const recordFileWords = {
  missingOrDamaged: 'It is missing from the project, or damaged.',
  tooLarge: 'It is too large for a record.',
  firstDraft: 'The article as it was first received',
  laterDraft: 'A later draft as it was received',
  withheld: 'Withheld: it may name confidential sources.',
  picture: 'A picture of the article',
  evidence: (kind: string) => `Evidence: ${kind}`,
  missing: 'It is missing from the project.',
  changed: 'It was changed after it was added: its bytes have another hash.',
  unreadable: 'It could not be read.'
} as const
