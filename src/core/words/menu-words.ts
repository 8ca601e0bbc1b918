/**
 * The words of the native menus and the menu at a place that are main's own: what holds commands together, and what no
 * window says. The commands' words come from the window. An ampersand stands before the letter that Alt opens a menu by.
 */
export const menuWords = {
  file: '&File',
  /** Not Alt+E, which adds evidence. */
  edit: 'E&dit',
  /** No letter for Alt where all of a word's are keys of the page. */
  insert: 'Insert',
  claim: '&Claim',
  check: 'Check',
  go: 'Go',
  view: '&View',
  help: '&Help',
  openRecent: 'Open Recent',
  noRecent: 'No Recent Projects',
  clearRecent: 'Clear Recent',
  newWindow: 'New Window',
  exporting: 'Export',
  closeWindow: 'Close Window',
  wordsOfClaim: 'Words of the Claim',
  placesToConfirm: 'Places to Confirm',
  verdict: 'Verdict',
  whereWorkStands: 'Where the Work Stands',
  appearance: 'Appearance',
  showLogs: 'Show Log Folder',
  about: 'About Stet',
  noSuggestions: 'No Suggestions',
  addToDictionary: 'Add to Dictionary',
  pastePlain: 'Paste as Plain Text'
} as const
