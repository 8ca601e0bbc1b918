/**
 * Why something that a colleague did calls a person: it speaks to them, gives them a claim, asks the author, or decides
 * what they proposed.
 */
export const callKinds = ['mentioned', 'assigned', 'asked', 'decided'] as const
export type CallKind = (typeof callKinds)[number]
