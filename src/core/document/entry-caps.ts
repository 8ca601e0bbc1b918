/** Longest free text that is read of an entry, in UTF-16 code units: a whole long article fits. */
export const longestText = 1_000_000

/** Longest name, address or other short text, in UTF-16 code units. */
export const longestShortText = 10_000

/** Longest moment, in UTF-16 code units. */
export const longestMoment = 64

/** Longest encoded position in the text, bytes. */
export const longestPosition = 64

/** Most anchors of one claim. */
export const mostAnchors = 1000

/** Most ids in one list of an entry. */
export const mostIds = 10_000
