/**
 * What becomes of confidential sources in what leaves the newsroom. 'redact': that there is one is said, and nothing
 * else of it. 'leave out': it is not mentioned. 'include': it is named.
 */
export const confidentialChoices = ['redact', 'leave out', 'include'] as const
export type Confidential = (typeof confidentialChoices)[number]
