/** The words of the memo of corrections. A word in braces stands for markup that the page sets in there. */
export const memoWords = {
  title: 'Corrections memo',
  written: 'Written {time} by {who} with {stet}. Project {project}.',
  stet: (version: string) => `Stet ${version}`,
  none: 'None.',
  counts: (all: number, open: number) => {
    const corrections = all === 1 ? '1 correction' : `${all} corrections`
    return open === 0 ? `${corrections}, all decided.` : `${corrections}, ${open} to decide.`
  },
  noneProposed: 'No correction was proposed.',
  columns: ['No.', 'Where', 'Reads', 'Should read', 'Why', 'Source', 'Decision'],
  cut: 'Cut these words.',
  proposed: '{severity}; proposed by {who}, {time}',
  notInArticle: 'no longer in the article',
  paragraph: (number: number) => `paragraph ${number}`,
  place: (claim: number, paragraph: string) => `Claim ${claim}, ${paragraph}`,
  noSource: 'No source named.',
  unknownSource: 'Unknown source',
  wordsGone: 'These words are no longer in the article.',
  today: (words: string) => `Today: ${words}`,
  readsOtherwise: (now: string) => `The article reads otherwise. ${now}`,
  changedSince: (now: string) => `The words have changed since. ${now}`,
  otherWords: 'With other words: {words}',
  noWords: 'none',
  decided: '{outcome} by {who}, {time}',
  states: {
    open: 'To decide',
    disputed: 'Decided differently by two people',
    accepted: 'Accepted',
    rejected: 'Rejected',
    withdrawn: 'Withdrawn'
  }
} as const
