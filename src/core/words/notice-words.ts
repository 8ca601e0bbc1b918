import type { CallKind } from '../model/call-kind'

const titles: Readonly<Record<CallKind, (name: string) => string>> = {
  mentioned: (name) => `${name} speaks to you`,
  assigned: (name) => `${name} gave you a claim`,
  asked: (name) => `${name} asks the author`,
  decided: (name) => `${name} decided what you proposed`
}

/** The words of the system's notices. They name a colleague and the number of a claim, and never what it says. */
export const noticeWords = {
  titles,
  unknownPerson: 'A colleague',
  claim: (number: number) => `Claim ${number}`,
  article: 'On the whole article',
  more: (place: string, others: number) => `${place}, and ${others} more`
} as const
