/** What the consistency check says of a finding: what does not fit, and never which of it is right. */
export const consistencyWords = {
  givenName: (given: string, full: string, other: string) =>
    `“${given}” is the first part of the name “${full}”, while others, such as ${other}, are called by the last part of theirs.`,
  twoSpellings: (one: string, other: string) =>
    `“${one}” and “${other}” may be one name, spelled in two ways.`,
  twoMarks: (one: string, other: string) =>
    `“${one}” and “${other}” differ in accents, hyphens or capitals alone.`,
  twoOffices: (name: string, one: string, other: string) =>
    `${name} is called “${one}” in one place and “${other}” in another.`,
  twoExpansions: (acronym: string, one: string, other: string) =>
    `“${acronym}” stands for “${one}” in one place and for “${other}” in another.`,
  twoAcronyms: (name: string, one: string, other: string) =>
    `“${name}” is abbreviated as “${one}” in one place and as “${other}” in another.`,
  weekday: (date: string, day: string) => `${date} is a ${day}.`,
  weekdayByArticle: (date: string, year: number, day: string) =>
    `${date} is a ${day} in ${year}, the year of the article.`,
  weekdaysApart: (one: string, other: string) => `“${one}” and “${other}” cannot be of one year.`,
  noSuchDay: (date: string) => `The day “${date}” does not exist.`,
  age: (born: number, year: number, said: number) =>
    `Who was born in ${born} is ${year - born - 1} or ${year - born} years old in ${year}, not ${said}.`,
  lifeSpan: (born: number, died: number, said: number) =>
    `Who was born in ${born} and died in ${died} was ${died - born - 1} or ${died - born} years old, not ${said}.`,
  duration: (from: number, to: number, said: string) =>
    `From ${from} to ${to} it is about ${Math.abs(to - from)} years, not ${said}.`,
  share: (part: string, whole: string, percent: string, said: string) =>
    `${part} of ${whole} is about ${percent} per cent, not ${said}.`,
  change: (from: string, to: string, percent: string, said: string) =>
    `From ${from} to ${to} it is a change of about ${percent} per cent, not ${said}.`,
  changeTimes: (word: string, from: string, to: string) => `From ${from} to ${to} it has not ${word}.`,
  direction: (word: string, from: string, to: string) =>
    `“${word}” does not fit a change from ${from} to ${to}.`,
  parts: (sum: string, whole: string) => `The parts that are named make ${sum}, not ${whole}.`,
  partsAbove: (sum: string, whole: string) =>
    `The parts that are named make ${sum}, which is more than ${whole}.`,
  percentParts: (sum: string) => `The parts that are named make ${sum} per cent, not 100.`,
  tableTotal: (sum: string, said: string) => `These cells make ${sum}, while the total says ${said}.`,
  rank: (rank: string, before: number) =>
    `Behind ${before === 1 ? 'one' : `${before}`} it is not the ${rank}.`,
  conversion: (from: string, other: string, said: string) => `${from} is about ${other}, not ${said}.`,
  headlineCount: (noun: string, one: string, other: string) =>
    `The headline has ${one} ${noun}, the text ${other}.`,
  headlineCasualties: (kind: string, one: string, others: string) =>
    `The headline has ${one} ${kind}, the text ${others}.`,
  sameCount: (noun: string, one: string, other: string) =>
    `The same “${noun}” is counted as ${one} in one place and as ${other} in another.`,
  twoRanges: (one: string, other: string, noun: string) =>
    `One ${noun} may be called “${one}” in one place and “${other}” in another.`,
  twoMeasures: (noun: string, one: string, other: string) =>
    `The ${noun} is “${one}” in one place and “${other}” in another.`,
  twoCurrencies: (one: string, other: string) =>
    `One sum may be “${one}” in one place and “${other}” in another.`,
  twoUnits: (one: string, other: string) =>
    `One measure may be “${one}” in one place and “${other}” in another.`,
  sinceWhen: (what: string, one: number, other: number) =>
    `The ${what} of it is counted from ${one} in one place and from ${other} in another.`,
  missingSpace: (words: string) => `A space may be missing in “${words}”.`,
  doubledWord: (word: string) => `“${word}” stands twice in a row.`,
  unpaired: (mark: string) => `The mark ${mark} has no partner in its paragraph.`,
  mixedSeparators: (one: string, other: string) =>
    `“${one}” and “${other}” part the thousands in different ways.`
} as const

/** What stands over and beside the findings, in the window and on the command line. */
export const consistencyListWords = {
  leftOut: (count: number) =>
    count === 1
      ? 'One paragraph was left out: it is longer than 20,000 characters.'
      : `${count.toLocaleString('en')} paragraphs were left out: each is longer than 20,000 characters.`,
  fewRules:
    'The rules for names, dates and numbers know English only. In this article brackets, thousands and the totals of tables were looked at, and nothing else.',
  groups: {
    names: 'Names',
    dates: 'Dates and ages',
    numbers: 'Numbers',
    twice: 'Told two ways',
    slips: 'Slips'
  }
} as const
