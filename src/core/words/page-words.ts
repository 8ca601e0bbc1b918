import { listWords } from '../model/list-words'

/**
 * The words of the copies that Stet makes to be read: pages, PDFs, paper and plain text. A word in braces stands for
 * markup that the page sets in there; a sentence whose blanks are plain text is a function.
 */
export const pageWords = {
  skip: 'Skip to the article',
  article: 'Article',
  claims: 'Claims',
  sources: 'Sources',
  goneHeading: 'No longer in the article',
  noClaims: 'No claims yet.',
  noSources: 'No sources yet.',
  noneYet: 'None yet.',
  none: 'None.',
  untitled: 'Untitled article',
  unknownPerson: 'Unknown person',
  times: 'Times are as each person’s computer told them.',
  timesAndMaker: (version: string) =>
    `Times are as each person’s computer told them. Made with Stet ${version}.`,

  standing: {
    draft: 'Annotated draft',
    verified: 'Verified copy',
    partly: 'Partly verified copy',
    noClaim: 'No claim has been marked yet.',
    open: (open: number, total: number) =>
      `${open} of ${claimCount(total)} ${open === 1 ? 'is' : 'are'} open.`,
    settled: (total: number, states: string) =>
      `${total === 1 ? 'The one claim is' : `All ${total} claims are`} settled: ${states}.`,
    nobodySigned: 'nobody signed it off',
    notVerified: (sentence: string, missing: string) => `${sentence} Not verified yet: ${missing}.`
  },

  annotations: {
    label: (standing: string, title: string) => `${standing}: ${title}`,
    verdict: (verdict: string) => `Verdict: ${verdict}.`,
    notInArticle: (words: string) => `Its words, ${words}, are not in the article.`,
    takenOff: (words: string) => `Its mark was taken off: ${words}.`,
    readAs: (words: string) => ` (read as ${words})`,
    superseded: ' (superseded)',
    doubted: (doubt: string) => ` (${doubt})`,
    maker: (version: string) => `Stet ${version}`
  },

  references: {
    /** Says to whoever opens the file what it is: no at sign may stand in it. */
    head: 'Sources of an article that was checked with Stet',
    carries: { supports: 'Supports', contradicts: 'Contradicts', context: 'Gives context to' },
    claim: (number: number, words: string) => `claim ${number} (${words})`,
    gone: (number: number) => `claim ${number} (no longer in the article)`,
    more: (count: number) => (count === 1 ? '1 more claim' : `${count} more claims`),
    sentence: (carries: string, claims: readonly string[]) => `${carries} ${claims.join(', ')}.`,
    onBackground: 'Spoke on background.',
    archived: (archive: string) => `The address is that of a copy in ${archive}.`,
    withheld: 'Withheld: this file does not say who the source is or what it carries.'
  },

  archives: {
    wayback: 'the Wayback Machine',
    today: 'archive.today',
    perma: 'Perma.cc',
    ghost: 'Ghostarchive',
    webcite: 'WebCite'
  },

  origin: {
    from: 'Article from:',
    style: 'House style:',
    exported: 'Exported:',
    exportedBy: '{time} by {who}',
    with: 'With:',
    stet: (version: string) => `Stet ${version}`,
    project: 'Project:'
  },

  summary: {
    heading: 'Summary',
    counts: '{claims}: {settled}, {open}.',
    claims: (total: number) => claimCount(total),
    settled: (count: number) => `${count} settled`,
    open: (count: number) => `${count} open`
  },

  claim: {
    toArticle: (number: number) => `Claim ${number}, to its words in the article`,
    mark: (number: number, state: string) => `Claim ${number}, ${state}`,
    noWords: 'no words',
    verdict: 'Verdict: {verdict}.',
    about: 'About this claim',
    kind: (kind: string) => `Kind: ${kind}`,
    risk: (risk: string) => `${risk} risk`,
    legal: 'Legal flag',
    takenOff: 'Mark taken off',
    markedBy: 'Marked by {who}',
    checked: 'Checked:',
    now: 'Now:',
    noChecks: 'No checks yet.',
    checks: 'Checks',
    checklist: 'Checklist',
    tickedWhen: 'Ticked when this item read: “{text}”.',
    noEvidence: 'No evidence.',
    evidence: 'Evidence',
    relations: 'Relations to other claims',
    superseded: 'superseded',
    shouldRead: 'Should read {words}',
    readAs: 'Read as {words}',
    restsOn: (numbers: string) => `; rests on evidence ${numbers}`,
    takenOffSince: 'taken off since',
    asText: ', linked as plain text',
    hash: 'SHA-256 {hash}',
    files: 'Files',
    source: (number: number) => `source ${number}`,
    withheldUnknown: 'Withheld: the project does not hold this source.',
    withheld: 'Withheld: name, address and words of this source stay in the project.'
  },

  relations: {
    'depends on': 'Depends on',
    'is needed by': 'Is needed by',
    contradicts: 'Contradicts',
    'same as': 'Says the same as'
  },

  overruled: {
    from: 'Stands by itself, though it was said to depend on',
    to: 'Was said to be needed by'
  },

  report: {
    ahead: ', if it is corrected',
    unknownSource: 'Unknown source',
    onBackground: 'on background',
    primary: 'primary',
    secondary: 'secondary',
    items: {
      done: 'done',
      open: 'taken back',
      changed: 'done on other words',
      reworded: 'done when this item read otherwise',
      disputed: 'done by one, taken back by another'
    },
    absences: {
      missing: 'missing from the project when this copy was made',
      changed: 'changed after it was added: its bytes have another hash',
      unreachable: 'could not be read when this copy was made'
    },
    doubts: {
      former: 'no longer on the project’s list of people',
      unlisted: 'not on the project’s list of people',
      changed: 'signed with another key than this person is known by',
      unsigned: 'not signed'
    },
    signedBy: (name: string) => `signed by ${name}`,
    somebodyElse: 'somebody else'
  },

  /** A name that somebody gives themselves, and what speaks against it. */
  doubtedName: (name: string, doubt: string) => `${name} (${doubt})`,

  sourceList: {
    primary: 'Primary',
    secondary: 'Secondary',
    notUsed: '; not used',
    usedBy: (claims: number) => `; ${claims === 1 ? 'claim' : 'claims'}`,
    withheld: 'withheld'
  },

  citation: {
    confidential: 'Confidential source',
    offTheRecord: 'Off-the-record source',
    deepBackground: 'Deep-background source',
    unknownTerms: 'Source under unknown terms',
    untitled: 'Source without title',
    page: (page: string) => `p. ${page}`,
    pages: (pages: string) => `pp. ${pages}`,
    volume: (volume: string) => `vol. ${volume}`,
    number: (number: string) => `no. ${number}`,
    edition: (edition: number) => `${ordinal(edition)} ed.`,
    editedBy: (names: readonly string[], isMore: boolean) =>
      `edited by ${isMore ? `${names.join(', ')} and others` : listWords(names)}`,
    interview: 'Interview',
    message: 'Message',
    from: (form: string) => `${form} from`,
    with: (form: string) => `${form} with`
  },

  picture: {
    never: 'The picture did not come with the article.',
    missing:
      'The picture is not in this copy: its file is missing from the project, or the pictures are more than 60 MB together.',
    shows: (why: string, alt: string) => `${why} It shows: ${alt}`
  },

  proof: {
    heading: 'Verification',
    nobody: 'Nobody has signed this version off.',
    notReady: (missing: string) => `Not ready to publish: ${missing}.`,
    standing: 'Signed off, for this version',
    earlier: 'Signed off, for an earlier version',
    version: 'Version: {version}.',
    key: (fingerprint: string) => `Key ${fingerprint}`,
    ofVersion: ', version {version}',
    besideFile:
      'The file ending in “.sig” beside this one proves who made it and that nothing was changed: open both with Stet (File, Verify), or run “stet verify”.',
    whole: 'the whole article',
    inPart: (parts: string, reason: string) => `only in part: ${parts} (${reason})`
  },

  publication: {
    heading: 'After publication',
    reopened: 'Published, and reopened since.',
    isSame: 'This is the version that was published.',
    differs: 'Published in an earlier version; this one differs from it.',
    publishedOn: '{act} on {day}: {place}',
    publishedAct: 'Published',
    reopenedAct: 'Reopened',
    version: 'Version {version}',
    nobodySigned: ', which nobody signed off',
    signedBy: ', signed off by {who}',
    noNotices: 'Readers were told of no change.',
    notices: 'What readers are told:',
    onVersion: 'On version {version}',
    claims: (count: number) => (count === 1 ? 'Claim' : 'Claims')
  },

  talk: {
    queries: 'Queries',
    discussion: 'Internal discussion',
    none: 'None to show.',
    onClaim: 'on {claim}',
    claim: (number: number) => `claim ${number}`,
    onArticle: 'on the whole article',
    onWords: 'on these words of the article',
    onGone: 'on a claim that is gone',
    fromFile: '{who}, {time}, from the Word file; brought in by ',
    fromFileUnnamed: 'No name given, {time}, from the Word file; brought in by ',
    noTime: 'no time given',
    to: 'To {who}, {on}',
    begun: 'Begun {on}',
    onDay: (day: string) => `, on ${day}`,
    acts: {
      comment: 'Wrote',
      ask: 'Asks',
      sent: 'Put to them',
      answer: 'They answered',
      silent: 'No answer by the time',
      resolve: 'Closed',
      reopen: 'Opened again'
    },
    ways: {
      mail: 'by mail',
      phone: 'by phone',
      'in person': 'in person',
      message: 'by message',
      other: 'by other ways'
    }
  },

  columns: [
    'Number',
    'Claim',
    'State',
    'Verdict',
    'Why',
    'Kind',
    'Risk',
    'Legal',
    'Assigned to',
    'Due',
    'Tags',
    'Checks',
    'Should read',
    'Evidence',
    'Excerpts',
    'Relations'
  ],
  yes: 'yes',
  nowSuperseded: ' (superseded)'
} as const

const ordinalEndings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' }
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' })

function ordinal(number: number): string {
  return `${number}${ordinalEndings[ordinalRules.select(number)] ?? 'th'}`
}

function claimCount(total: number): string {
  return total === 1 ? '1 claim' : `${total} claims`
}
