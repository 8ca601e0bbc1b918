/** Where the work on a claim stands, apart from what was found. */
export const workStatuses = [
  'to check',
  'in progress',
  'query',
  'checked',
  'cannot confirm',
  'not checkable',
  'cut'
] as const
export type WorkStatus = (typeof workStatuses)[number]

/** What the check found about the words. "on author" means the author answers for them alone. */
export const verdicts = [
  'accurate',
  'accurate with change',
  'inaccurate',
  'misleading',
  'unproven',
  'on author'
] as const
export type Verdict = (typeof verdicts)[number]
