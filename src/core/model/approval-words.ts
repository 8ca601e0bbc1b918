import { lookOf } from './look-alike'

/** Parts of English words by which a reader takes something for checked and found right, and of a few neighbours' alike. */
const approvingParts = ['verifie', 'confirmed', 'accurate', 'checked', 'approved', 'proven'].map(lookOf)

/** English words that say so only when they stand by themselves. */
const approvingWords = [
  'ok',
  'okay',
  'true',
  'right',
  'correct',
  'done',
  'passed',
  'cleared',
  'valid',
  'sound'
].map(lookOf)

/** Words that turn the one behind them into its contrary, "to be" included: it is still to be done. */
const negations = ['not', 'never', 'no', 'non', 'cannot', 'without', 'to'].map(lookOf)
/** What may stand between such a word and the one it turns. */
const between = ['be', 'been', 'yet', 'fully'].map(lookOf)
const negatingPrefixes = ['un', 'in', 'non', 'dis', 'mis', 'not'].map(lookOf)

/** What an approval may not be called: words that turn it around, and those of the other side. */
const disapproving = [
  'not',
  'never',
  'no',
  'non',
  'cannot',
  'without',
  'false',
  'wrong',
  'misleading',
  'disputed',
  'failed',
  'rejected',
  'open',
  'doubtful',
  'pending',
  'lie'
].map(lookOf)

type Reading = 'approving' | 'contrary' | 'neither'

/**
 * Why a word of a house style would make an approval look like its contrary, or anything else like an approval: a few words
 * after the field's name. "" where it would not, as far as these lists of English words tell.
 */
export function approvalProblem(text: string, isApproval: boolean): string {
  const words = text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(lookOf)
    .filter((word) => word !== '')
  const readings = readingsOf(words)
  if (isApproval)
    return readings.includes('contrary') || words.some((word) => disapproving.includes(word))
      ? 'says the contrary of what was checked and found right'
      : ''
  const whole = approvingParts.some((part) => countOf(lookOf(text), part) > countOf(words.join(' '), part))
  return whole || readings.includes('approving')
    ? 'says that it was checked and found right, which it was not. Say it without that word'
    : ''
}

/** How a reader takes each of the words behind those before it. */
function readingsOf(words: readonly string[]): readonly Reading[] {
  let last: string | undefined
  return words.map((word) => {
    const reading = readingOf(word, last)
    if (!between.includes(word)) last = word
    return reading
  })
}

/** How a reader takes a word; `last` is the one before it, but for those that may stand between. */
function readingOf(word: string, last: string | undefined): Reading {
  const part = approvingParts.find((each) => word.includes(each))
  if (part === undefined && !approvingWords.some((each) => word === each || isTurned(word, each)))
    return 'neither'
  if (last !== undefined && negations.includes(last)) return 'contrary'
  const stem = part ?? approvingWords.find((each) => isTurned(word, each))
  return stem !== undefined && negatingPrefixes.some((prefix) => word.startsWith(prefix + stem))
    ? 'contrary'
    : 'approving'
}

function isTurned(word: string, stem: string): boolean {
  return negatingPrefixes.some((prefix) => word === prefix + stem)
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1
}
