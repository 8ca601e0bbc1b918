/** The words of the page that says where an article stands. A word in braces stands for markup that the page sets in there. */
export const standingWords = {
  title: 'Where we stand',
  written: 'As of {time}, by {who} with {stet}. Project {project}.',
  stet: (version: string) => `Stet ${version}`,
  overdue: 'Overdue'
} as const
