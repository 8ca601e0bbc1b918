import { asSentence } from '../model/as-sentence'

const minute = 60_000

/** What is said of the work that is left. Each sentence says that it is an estimate. */
export const estimateWords = {
  heading: 'Work left',
  tooFew: 'No estimate yet: it takes six claims that one person checked one after the other.',
  nothing: 'Nothing is left to check.',
  total: (claims: number, time: number) =>
    `${asSentence(about(time))} for one person: ${claimsOf(claims)} to check.`,
  pace: (perClaim: number, measuredOn: number) =>
    `${asSentence(about(perClaim))} a claim, by the last ${measuredOn} checks here.`,
  person: (claims: number, time: number) => `${claimsOf(claims)} to check, ${about(time)}`,
  tooSoon: 'too little time',
  late: (claims: number, time: number, left: number, isOnePerson = true) =>
    `${claimsOf(claims)} by then ${claims === 1 ? 'takes' : 'take'} ${isOnePerson ? '' : 'one person '}${about(time)}, and ${lengthOf(left)} ${isOne(left) ? 'is' : 'are'} left.`
} as const

/** A length of time as nobody can know it better: "about 25 minutes", "about 2 h 15 min". */
function about(ms: number): string {
  return `about ${lengthOf(ms)}`
}

function lengthOf(ms: number): string {
  const minutes = Math.round(ms / minute)
  if (minutes < 2) return 'a minute'
  if (minutes < 10) return `${minutes} minutes`
  if (minutes < 58) return `${Math.round(minutes / 5) * 5} minutes`
  const quarters = Math.round(minutes / 15)
  const [hours, rest] = [Math.floor(quarters / 4), (quarters % 4) * 15]
  return hours >= 48 || rest === 0 ? hoursOf(hours) : `${hours} h ${rest} min`
}

function hoursOf(hours: number): string {
  return hours === 1 ? 'an hour' : `${hours.toLocaleString('en')} hours`
}

function isOne(ms: number): boolean {
  return lengthOf(ms).startsWith('a')
}

function claimsOf(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'claim' : 'claims'}`
}
