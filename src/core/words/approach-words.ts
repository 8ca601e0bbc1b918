/** The words of the log of approaches for comment. A word in braces stands for markup that the page sets in there. */
export const approachWords = {
  title: 'Approaches for comment',
  none: 'None.',
  noneMade: 'Nobody was asked for comment.',
  counts: (all: number, waiting: number) => {
    const approaches = all === 1 ? '1 approach' : `${all} approaches`
    return waiting === 0 ? `${approaches}, none waits.` : `${approaches}, ${waiting} without an outcome yet.`
  },
  columns: ['No.', 'To', 'About', 'Asked', 'Put to them', 'Reply by', 'Outcome'],
  claim: (number: number) => `Claim ${number}`,
  article: 'The whole article',
  gone: 'A claim that is gone',
  notSent: 'Not put to them yet.',
  sent: '{day}{way}; noted by {who}, {time}',
  followUp: 'Follow-up: ',
  onDayNotSaid: 'Day not said',
  waiting: 'Waiting for an answer.',
  silent: 'No answer by the time. Noted by {who}, {time}',
  answered: '{day}{way}; noted by {who}, {time}'
} as const
