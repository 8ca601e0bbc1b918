/** The lists on the left, in the order of their tabs. */
export const listTabs = [
  'claims',
  'sentences',
  'second pass',
  'consistency',
  'sources',
  'corrections',
  'talk',
  'activity'
] as const
export type ListTab = (typeof listTabs)[number]
