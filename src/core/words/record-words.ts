/** The words of the record of a check. A word in braces stands for markup that the page sets in there. */
export const recordWords = {
  title: 'Record',
  heading: 'Record of a fact-check',
  footer: (version: string) =>
    `Times are as each person’s computer told them. Made with Stet ${version}; reading it takes no program but a browser.`,
  howProved:
    'Every sign-off is in the folder {signatures} as it was signed. Who made this record, and when, is signed in {signature}; {howToCheck}, with Stet or without.',
  signatures: 'signatures',
  howToCheck: 'how to check all of it',

  contents: {
    heading: 'Contents',
    verification: 'Verification',
    publication: 'After publication',
    article: 'Article',
    claims: 'Claims, with their checks and evidence',
    corrections: 'Corrections',
    queries: 'Queries',
    discussion: 'Internal discussion',
    sources: 'Sources',
    files: 'Files',
    log: 'Log: who did what',
    people: 'People and their keys',
    withheld: 'What was withheld',
    check: 'How to check this record'
  },

  corrections: 'Corrections',

  files: {
    heading: 'Files',
    columns: ['File', 'What it is', 'Size', 'SHA-256'],
    asText: ', linked as plain text so that nothing in it runs',
    bytes: (size: number) => `${size} bytes`,
    none: 'The project holds no files.'
  },

  log: {
    heading: 'Log',
    columns: ['When', 'Who', 'Claim', 'What'],
    none: 'Nobody has done anything yet.'
  },

  people: {
    heading: 'People and their keys',
    columns: ['Name', 'Role', 'Fingerprint', 'Public key (Ed25519)'],
    made: ', made the project',
    former: ', no longer on the list',
    none: 'This project has no list of people.',
    signoffs: 'Sign-offs, each with the bytes that were signed:',
    takesBack: ' (takes one back)',
    signed: 'what was signed',
    signature: 'the signature',
    version: 'version {version}'
  },

  withheld: {
    heading: 'What was withheld',
    nothing: 'Nothing.',
    named: ' Confidential sources, if any, are named.',
    entries: (count: number) =>
      `${counted(count, 'entry', 'entries')} that would tell who a confidential source is.`,
    replies: (count: number) =>
      `${counted(count, 'entry', 'entries')} of approaches for comment, which the signed version covers: what was asked and discussed is not in this record.`,
    articleName:
      'The name of the file that the article came from, and the text of the signed version, which holds it. What is there of that version is in the folder entries.',
    threads: (count: number) => `${counted(count, 'thread', 'threads')} in which one is named.`,
    activities: (count: number) => `${counted(count, 'line', 'lines')} of the log.`,
    files: (count: number) => `${counted(count, 'file', 'files')}: their hashes are listed under “Files”.`,
    talk: 'What was asked and discussed.',
    legal: (count: number) => `${counted(count, 'discussion', 'discussions')} for the lawyers.`,
    unknown: (count: number) =>
      `${counted(count, 'discussion', 'discussions')} of which the project holds answers only: nothing says whether what was said is for the lawyers.`,
    hashesListed: 'Their hashes are listed in withheld.json.',
    noSalt: (count: number) =>
      `${counted(count, 'entry has', 'entries have')} no salt, so their hashes could be found by trying names. The text of the signed version, which holds them, is therefore not in this record.`,
    hashesSigned:
      'Their hashes are in state.json, which is what was signed, and each is listed in withheld.json. Whoever is shown such an entry later, and finds that its SHA-256 is the one that stands here, knows that it is the entry that was there when the version was signed. The entries hold random characters, so nobody can find out by trying names.',
    stateNamesArticle:
      'Not in this record: it holds the name of the file that the article came from, which would tell who a confidential source is.',
    stateWithoutSalt:
      'Not in this record: some withheld entries have no salt, so their hashes could be found by trying names.'
  },

  check: {
    heading: 'How to check this record',
    how: 'With Stet: File, Verify a File, or “stet verify”. Without it: unpack the zip, then run {command}, which names every file that is not as it was. How to check the signatures with OpenSSL, and what they prove and do not prove, is in {file}.'
  },

  deeds: {
    check: (isSettling: boolean, statement: string) =>
      `${isSettling ? 'Settled a dispute' : 'Check'}: ${statement}`,
    shouldRead: (words: string) => `Should read: “${words}”`,
    marked: 'Marked the claim',
    madeSure: 'Made sure of',
    unsure: 'Is no longer sure of',
    answered: (item: string, answer: string) => `${item}: ${answer}`,
    related: (kind: string, other: number | null) =>
      `Said that it ${kind === 'same as' ? 'says the same as' : kind} ${other === null ? 'a claim that is not listed any more' : `claim ${other}`}`,
    refused: 'Said that these words are not the claim',
    nothing: 'Said that there is nothing to check',
    passed: 'Read it again in the second pass',
    dismissed: 'Said of a finding of the consistency check that it is no problem',
    confirmed: (thing: string) => `Confirmed what somebody outside the list of people wrote: ${thing}`,
    kept: (thing: string) =>
      `Said that it stays as it was written, though it was changed past Stet: ${thing}`,
    confirmedThings: {
      checks: 'a check',
      claims: 'the claim, or what is said of it',
      decisions: 'a decision on a correction',
      evidence: 'evidence',
      passes: 'a reading in the second pass',
      posts: 'what was said in a query',
      relations: 'a relation of two claims',
      sources: 'a source',
      threads: 'a query or discussion',
      ticks: 'that something was made sure of'
    },
    evidence: (citation: string) => `Linked evidence: ${citation}`,
    source: (citation: string) => `Added the source ${citation}`,
    proposed: (to: string, from: string) => `Proposed to read “${to}” in place of “${from}”`,
    broughtInProposal: (name: string, to: string, from: string) =>
      `Brought in from a Word file, of ${name === '' ? 'somebody unnamed' : name}: proposed to read “${to}” in place of “${from}”`,
    decided: (outcome: string, words: string) =>
      `A correction was ${outcome}${words === '' ? '' : `: “${words}”`}`,
    putToLawyers: 'Discussion: made one for the lawyers',
    standsAlone: (reason: string) => `Said that it stands by itself: ${reason}`,
    dependsAgain: 'Took back that it stands by itself',
    broughtIn: (isResolved: boolean, name: string) =>
      isResolved
        ? 'Brought in from a Word file: a comment is resolved'
        : `Brought in from a Word file: a comment by ${name === '' ? 'somebody unnamed' : name}`,
    posted: (isQuery: boolean, act: string) => `${isQuery ? 'Query' : 'Discussion'}: ${act}`,
    published: (day: string, where: string) => `Published on ${day}: ${where}`,
    reopened: 'Reopened after publication',
    noticeBack: 'Took a notice back',
    notice: (kind: string) => `Notice after publication: ${kind}`,
    draft: (name: string) => `Received the draft ${name}`,
    wrote: (since: string) => `Wrote in the article since ${since}`,
    removed: (isGone: boolean, what: string) => `${isGone ? 'Took off' : 'Put back'}: ${what}`,
    things: {
      nothing: 'the word that there is nothing to check',
      pass: 'a reading in the second pass',
      relation: 'a relation to another claim',
      confirmation: 'the confirmation of what somebody outside the list of people wrote'
    } as Readonly<Record<string, string>>,
    fileOff: (file: string) => `Took the file ${file} off`,
    fileAdded: (file: string) => `Added the file ${file}`,
    changed: (what: string, field: string, from: string, to: string) =>
      `Changed ${what} ${field}: ${from} → ${to}`,
    nothingThere: 'nothing',
    yes: 'yes',
    no: 'no',
    quoted: (value: string | number) => `“${value}”`,
    unknownSource: 'a source that is not in this record'
  }
} as const

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
