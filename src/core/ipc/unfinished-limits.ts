/** The longest name of a place where something was begun, in UTF-16 code units. */
export const longestPlace = 2000

/** The longest text that is kept of what was begun, likewise. */
export const longestUnfinished = 1_000_000

/** At so many places something unfinished is kept. */
export const mostUnfinished = 2000
