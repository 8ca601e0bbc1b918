/** The words of the Word file that no page has: in its margin, its head and its foot. */
export const docxWords = {
  stet: 'Stet',
  /** Behind a name that somebody typed in a Word file, so that it passes for no person of the project. */
  inWordFile: ' (Word file)',
  styles: { tableHead: 'Table Head', pageHead: 'Page Head' },
  picture: (number: number) => `Picture ${number}`,
  claim: (number: number, state: string) => `Claim ${number}: ${state}`,
  alsoHere: (number: number, first: string) =>
    `Claim ${number} stands on these words too. What was found stands at its first words, ${first}.`,
  correction: (number: number, severity: string) => `Correction ${number}: ${severity}`,
  onClaim: (number: number) => `On claim ${number}.`,
  why: (reason: string) => `Why: ${reason}`,
  source: (citation: string) => `Source: ${citation}`,
  reads: (words: string) => `Reads: ${words}`,
  shouldRead: (words: string) => `Should read: ${words}`,
  cut: 'These words should be cut.',
  notStruck: 'This is shown as a comment alone, for Word could not take it in as a change.',
  publication: 'After publication',
  query: (to: string, state: string) => `Query to ${to}: ${state}`,
  approach: (to: string, state: string) => `Approach for comment to ${to}: ${state}`,
  discussion: (state: string) => `Discussion: ${state}`,
  onGone: (words: string) => `On words that are no longer in the article: ${words}`,
  otherKindOfPicture: 'The picture is not in this file: Word does not show its format (WebP).',
  made: (time: string, who: string, version: string) => `Exported ${time} by ${who} with Stet ${version}.`,
  madeWith: (version: string) => `Made with Stet ${version}.`,
  besideFile:
    'The file ending in “.sig” beside this one proves who made it and that nothing was changed since; a copy that somebody saved anew is another file.',
  page: (number: string, of: string) => `${number} / ${of}`
} as const
