/**
 * Every word the window says, in one place, ready for translation. A sentence with a blank in it is a function, so
 * that a translator sees the whole of it.
 */

import { estimateWords } from '../../core/document/estimate-words'
import type { MenuCommand } from '../../core/ipc/menu-commands'
import type { ClaimState } from '../../core/model/claim-status'
import type { Stance } from '../../core/model/evidence'
import { listWords } from '../../core/model/list-words'
import type { LossCounts } from '../../core/model/loss'
import type { Role } from '../../core/model/person'
import type { RelationKind } from '../../core/model/relation'
import type { CslType, SourceTerms } from '../../core/model/source'
import type { Verdict, WorkStatus } from '../../core/model/verdict'
import { consistencyListWords } from '../../core/words/consistency-words'
import { earlierWords } from '../../core/words/earlier-words'

/** Nothing where all marked sentences are marked whole. */
function inPart(count: number): string {
  return count === 0 ? '' : `, ${count.toLocaleString()} in part`
}

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`
}

/** What of several things could not be done; nothing where all could. */
function leftSentence(left: readonly string[]): string {
  return left.length === 0 ? '' : ` Left as they are: ${listWords(left)}.`
}

const states: Readonly<Record<ClaimState, string>> = {
  'to check': 'To check',
  'in progress': 'In progress',
  query: 'Query',
  disputed: 'Disputed',
  'changed since checked': 'Changed since checked',
  'needs evidence': 'Needs evidence',
  'needs change': 'Needs change',
  'cannot confirm': 'Cannot confirm',
  moved: 'Moved: confirm',
  orphan: 'Orphan',
  verified: 'Verified',
  'on author': 'On author',
  'not checkable': 'Not checkable',
  cut: 'Cut'
}

const verdicts: Readonly<Record<Verdict, string>> = {
  accurate: 'Accurate',
  'accurate with change': 'Accurate with change',
  inaccurate: 'Inaccurate',
  misleading: 'Misleading',
  unproven: 'Unproven',
  'on author': 'On author'
}

const workStatuses: Readonly<Record<WorkStatus, string>> = {
  'to check': 'To check',
  'in progress': 'In progress',
  query: 'Query',
  checked: 'Checked',
  'cannot confirm': 'Cannot confirm',
  'not checkable': 'Not checkable',
  cut: 'To be cut'
}

const stances: Readonly<Record<Stance, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  context: 'Context'
}

const roles: Readonly<Record<Role, string>> = {
  checker: 'Checker',
  author: 'Author',
  editor: 'Editor',
  legal: 'Legal'
}

const cslTypes: Readonly<Record<CslType, string>> = {
  webpage: 'Web page',
  'article-newspaper': 'Newspaper article',
  'article-magazine': 'Magazine article',
  'article-journal': 'Journal article',
  broadcast: 'Broadcast or podcast',
  post: 'Social media post',
  book: 'Book',
  chapter: 'Part of a book',
  report: 'Report',
  thesis: 'Thesis',
  'paper-conference': 'Conference paper',
  dataset: 'Dataset',
  legal_case: 'Court paper',
  legislation: 'Law or treaty',
  interview: 'Interview',
  personal_communication: 'Call, e-mail or letter',
  motion_picture: 'Video or film',
  speech: 'Speech',
  document: 'Document'
}

const terms: Readonly<Record<SourceTerms, string>> = {
  'on the record': 'On the record',
  background: 'Background',
  'deep background': 'Deep background',
  'off the record': 'Off the record',
  confidential: 'Confidential'
}

/** Writes the shortcut of a command, as this system's menus do. */
type HintKey = (
  command: 'mark-claim' | 'mark-sentence' | 'verdict-accurate' | 'verdict-inaccurate' | 'export-html'
) => string

export const strings = {
  appName: 'Stet',
  states,
  verdicts,
  workStatuses,
  stances,
  roles,
  cslTypes,
  terms,
  risks: { low: 'Low', normal: 'Normal', high: 'High' },

  rename: {
    title: 'Rename',
    field: 'Title',
    hint: 'The article’s title in every list, copy and record. The folder keeps its name. A sign-off given before is for the earlier title.',
    save: 'Rename',
    done: (title: string) => `The article is called “${title}” now.`
  },
  unfinished: {
    restored: 'What you had begun to write and not given is here again.',
    show: 'Show'
  },
  common: {
    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    undo: 'Undo',
    dismiss: 'Dismiss',
    unknownPerson: 'Somebody unknown',
    percent: (whole: number) => `${whole} %`,
    withShortcut: (label: string, keys: string) => `${label} (${keys})`,
    afterComma: (words: string) => `, ${words}`,
    openQuote: '“',
    closeQuote: '”'
  },

  start: {
    welcome: 'Check the facts, keep the proof.',
    explanation:
      'Open an article, mark every claim, link what carries it, give a verdict, and hand on a copy that shows its work.',
    newArticle: 'New from article…',
    newArticleHint: 'Word, HTML, Markdown or plain text',
    openProject: 'Open project…',
    openProjectHint: 'A folder that ends in .stet',
    sample: 'See a finished check',
    sampleHint: 'A wire story with its claims, sources, corrections and sign-offs',
    paste: 'Paste an article',
    pasteHint: 'Start from copied text',
    pasteLabel: 'Text of the article',
    pasteRead: 'Read this text',
    recent: 'Recent projects',
    noRecent: 'Projects you open will be listed here.',
    missing: 'Not found at its place',
    forget: (title: string) => `Take ${title} off this list`,
    forgot: (title: string) => `${title} was taken off the list. The project itself was not touched.`,
    openRecent: (title: string) => `Open ${title}`,
    dropHere: 'Drop an article or a project to open it',
    dropKinds: 'Word, HTML, Markdown, text, a .stet folder or a .stetz file',
    dropOne: 'Drop one file at a time, please. Nothing was opened.',
    dropNoPath: 'Stet can only read files that are on this computer. Save it first, then drop the file.',
    reading: 'Reading the article…',
    opening: 'Opening the project…',
    unpacking: 'Unpacking the project…',
    creating: 'Making the project…',
    orDrop: 'You can also drop a file anywhere in this window.'
  },

  person: {
    ask: 'Who is checking?',
    why: 'Every check carries the name of the person who made it. You can change this at any time.',
    name: 'Your name',
    role: 'Your role',
    saved: (name: string) => `Your checks will carry the name ${name}.`,
    change: 'Name and role…'
  },

  identity: {
    cardTitle: 'Your signature',
    hint: 'Signature not kept',
    choose: 'Choose a passphrase…',
    passphrase: 'Passphrase',
    again: 'The same again',
    passphraseHint: 'At least 12 characters. Several words are easiest to remember.',
    notTheSame: 'The two are not the same yet.',
    whyKeep:
      'Stet signs everything you write. This computer has no protected store for the key, so a passphrase protects it. Nobody can restore it: without it, a new signature begins.',
    keep: 'Keep my signature',
    unlockTitle: 'Your passphrase',
    whyUnlock: 'Your signature is kept on this computer under a passphrase.',
    unlock: 'Open my signature',
    skip: 'Go on without it',
    forgotten: 'I have forgotten it',
    forgottenSure:
      'A new signature begins, and your colleagues have to confirm that it is you. The old key is kept beside it.',
    startAnew: 'Begin a new signature',
    nextOpening: 'Your signature counts from the next time you open a project.',
    kept: {
      'by system': 'Your key is kept in this computer’s protected store.',
      'by passphrase': 'Your key is kept under your passphrase.',
      'not kept':
        'Your signature ends when Stet is closed, and next time you sign as somebody new. Choose a passphrase to keep it.',
      locked:
        'Your signature waits for its passphrase. Until then you sign with a key that ends when Stet is closed.',
      unreadable:
        'The signature kept on this computer cannot be opened: its store is locked, or its data were copied from another computer. Until it can, you sign with a key that ends when Stet is closed.'
    }
  },

  authors: {
    memberHint: 'Signed by somebody on the list of people',
    tagName: (name: string, words: string) => `${name}: ${words}. Show the list of people`,
    otherPerson: (name: string) => `Signed by ${name}`,
    tags: {
      self: '',
      member: '',
      former: 'No longer on the list',
      unlisted: 'Not on the list',
      changed: 'Other key than before',
      'other person': '',
      unsigned: 'Unsigned'
    },
    hints: {
      self: '',
      member: '',
      former: 'Signed by somebody who was taken off the list of people of this project.',
      unlisted: 'Signed, but whoever made this project has not put this person on its list.',
      changed: 'Signed with another key than this person is known by. Ask them before you rely on it.',
      'other person': 'It carries one name and is signed by somebody who is known under another.',
      unsigned: 'Nobody signed this, so it cannot be told who wrote it.'
    }
  },

  verify: {
    title: 'Verify a file',
    dropExported: 'An exported copy: verify it',
    busy: 'Reading the file and its signatures…',
    again: 'Verify another…',
    how: 'Verified on this computer, without a network. Known are your own key, and the makers of projects that were opened here with the people on their lists.'
  },
  publication: {
    title: 'After publication',
    history: 'History',
    status: {
      'not published': () => 'The article is not marked as published.',
      published: (isSame: boolean) =>
        isSame
          ? 'The article is published as it stands here.'
          : 'The article is published, and differs here from what was published.',
      reopened: () => 'The article is published, and was reopened.'
    },
    publishedOn: (on: string, place: string) => `Published on ${on}: ${place}`,
    reopenedStep: 'Reopened',
    byWhom: (name: string, at: string, version: string) => `${name}, ${at}, version ${version}`,
    publish: 'Mark as published',
    notReady:
      'Not everything is checked and signed off. You can mark it as published all the same; exports say so.',
    on: 'On',
    place: 'Where',
    placeHint: 'Website, print edition and page, programme.',
    url: 'Address',
    note: 'Remark',
    mark: 'Mark as published',
    marked: 'Marked as published, in the version as it stands.',
    reopen: 'Reopen it',
    reason: 'Why',
    reopenButton: 'Reopen',
    reopened: 'Reopened. Change what has to change, then sign it off anew.',
    notice: 'Tell readers what was changed',
    kind: 'Kind of notice',
    kinds: { correction: 'Correction', clarification: 'Clarification', update: 'Update' },
    wording: 'What readers are told',
    wordingHint: 'Word for word. A sign-off given after this covers it.',
    claims: (count: number) => (count === 0 ? 'On which claims' : `On ${plural(count, 'claim', 'claims')}`),
    searchClaims: 'Search these claims',
    claimList: 'Claims that the notice can be about',
    claimLabel: (number: number, words: string) => `${number}. ${words}`,
    give: 'Add the notice',
    noticeGiven: 'The notice is part of the record, and of every export.',
    noticeTakenBack: 'The notice was taken back.',
    told: 'What readers are told',
    noticeOn: (kind: string, numbers: readonly number[]) =>
      numbers.length === 0
        ? kind
        : `${kind} on ${numbers.length === 1 ? 'claim' : 'claims'} ${numbers.map((number) => number.toLocaleString()).join(', ')}`,
    takeBack: 'Take it back',
    takeBackOf: (words: string) => `Take the notice “${words}” back`
  },
  record: {
    title: 'Record package',
    what: 'One signed zip of the whole check, for the archive or a lawyer: the article with its claims, checks, evidence, corrections and log as a page that any browser opens, the files, and all signatures. It can be checked without Stet.',
    confidential: (count: number) =>
      count === 0
        ? 'Confidential sources (there are none)'
        : `Confidential sources (${plural(count, 'source', 'sources')})`,
    choices: {
      redact: 'Redact them',
      'leave out': 'Leave them out',
      include: 'Name them'
    },
    hints: {
      redact: 'That there is a source is said, and nothing that tells who it is. It can be proved later.',
      'leave out': 'They are not mentioned. They can be proved later.',
      include: 'For the newsroom’s own archive.'
    },
    fileOf: (name: string, source: string) => `${name} (${source})`,
    withheldToo: (count: number, files: readonly string[]) =>
      `${count === 1 ? '1 file of another source is' : `${count} files of other sources are`} withheld, too, because a confidential source’s evidence holds the same bytes, and whoever has the file would know it: ${files.join(', ')}${count > files.length ? ` and ${count - files.length} more` : ''}.`,
    namesThem: (count: number) =>
      `This package will name ${plural(count, 'confidential source', 'confidential sources')}. Whoever gets it can read who they are.`,
    talk: 'Queries and internal discussion',
    legal: (count: number) => `${plural(count, 'discussion', 'discussions')} for the lawyers, too`,
    legalHint: 'Ask them first: what is handed on may not be privileged any more.',
    talkHint: 'What was asked of the author and of sources, and what the newsroom discussed.',
    make: 'Choose where to put it…'
  },
  signoff: {
    top: 'Sign off',
    topReady: 'Signed off',
    topStale: 'Sign-off out of date',
    title: 'Sign-off and readiness',
    readingFiles: 'the files of evidence are being read',
    readiness: 'Readiness',
    ready: 'Ready to publish',
    readyText: 'Every claim is settled, and everybody who has to sign has signed the article as it stands.',
    notReady: 'Not ready to publish',
    partial: (name: string, parts: string, reason: string) =>
      `${name} verified a part only, and every export says so: ${parts} (${reason})`,
    unheld: (roles: readonly string[], ways: { readonly flag: boolean; readonly style: boolean }) => {
      const nobody = `Nobody on the list of people is ${roles.map((role) => `“${role}”`).join(' or ')}, so that sign-off cannot come. Put them on the list`
      const flag = ways.flag ? ', or take the legal flag off the claims that carry it' : ''
      const style = ways.style
        ? ', or take a house style that asks for other signatures: “One person” asks for the checker’s alone'
        : ''
      return `${nobody}${flag}${style}.`
    },
    toPeople: 'List of people…',
    toStyle: 'House style…',
    given: 'Sign-offs',
    none: 'Nobody has signed this article off yet.',
    stands: 'Stands for the article as it is',
    doubts: {
      stale: 'For an earlier version',
      withdrawn: 'Taken back',
      'other role': 'Does not count: the list of people has them in another role',
      'not listed': 'Does not count: not on the list of people',
      'other key': 'Does not count: not the key this person is known by'
    },
    whole: 'The whole article',
    part: (parts: string, reason: string) => `In part: ${parts} (${reason})`,
    withdraw: 'Take back',
    withdrawOf: (name: string) => `Take the sign-off of ${name} back`,
    showChanges: 'What changed since',
    hideChanges: 'Hide what changed',
    changesOf: (name: string) => `What changed since ${name} signed`,
    noState: 'The text that was signed is not in the project any more, so it cannot be compared.',
    sameText: 'The words of the article are as they were.',
    claimChanged: (number: number, words: string, parts: string) => `Claim ${number} “${words}”: ${parts}`,
    claimGone: (parts: string) => `A claim that is no longer listed: ${parts}`,
    touched: {
      mark: 'its mark',
      checks: 'its checks',
      evidence: 'its evidence',
      relations: 'its relations to others'
    },
    reopened: 'The article was reopened after publication',
    replies: (count: number) =>
      `${plural(count, 'question, answer or note', 'questions, answers or notes')} on approaches for comment`,
    notices: (count: number) => `${plural(count, 'notice', 'notices')} to readers`,
    sources: (count: number) => `${plural(count, 'source', 'sources')} added or changed`,
    corrections: (count: number) =>
      `${plural(count, 'correction or decision on one', 'corrections or decisions on them')} added or changed`,
    otherStyle: 'The house style, by which claims are judged and the article is ready',
    otherInfo: 'The title, or which claims need a second check',
    nothingToCheck: (count: number) =>
      `“Nothing to check” said or taken back of ${plural(count, 'sentence', 'sentences')}`,
    newTitle: 'Sign this article off',
    as: (name: string, role: string) => `You sign as ${name}, ${role}, with the key`,
    what: 'What you verified',
    wholeChoice: 'The whole article',
    partChoice: 'Part of it',
    sectionChoice: 'Sections',
    claimChoice: 'Claims',
    searchClaims: 'Search these claims',
    claimLabel: (number: number, words: string) => `${number}. ${words}`,
    parts: 'Which parts',
    partsHint:
      'In your own words, beside or in place of what is chosen. For example: everything but the infographic',
    reason: 'Why not all of it',
    note: 'Note (optional)',
    blockedNote:
      'The article is not ready yet. You can sign what you answer for; the copy stays an annotated draft.',
    review: 'Sign off…',
    namesSource:
      'What you wrote names a confidential source, or tells who it is. It becomes part of what is signed: every copy prints it, and it cannot be taken out later. Go back and write it otherwise.',
    confirmTitle: 'Sign now?',
    confirm: (name: string, role: string) =>
      `With this you, ${name}, say in the role of ${role} that you answer for this article as it stands: its words, claims, checks and evidence. Your signature cannot be moved to another version. Any change makes it out of date.`,
    fingerprintOfState: 'This version',
    sign: 'Sign',
    signing: 'Signing…',
    signed: 'Signed. The sign-off is in the project, for everybody to see.',
    takenBack: 'Your sign-off is taken back, for everybody to see.'
  },
  people: {
    title: 'People of this project',
    you: 'You',
    fingerprint: 'Fingerprint',
    name: 'Name',
    role: 'Role',
    listedTitle: 'On the list',
    listedHint:
      'Whoever made the project vouches for these people. A fingerprint read aloud and compared proves that a key is really theirs.',
    unlistedTitle: 'Have written, and are not on the list',
    unlistedHint:
      'Everything they wrote is shown. Who they are is only what they say themselves. Once anybody besides the maker is on the list, an article is not ready while claims rest on their checks alone.',
    maker: 'made the project',
    thisIsYou: 'you',
    enrols: 'may put others on the list',
    listedBy: (name: string) => `put there by ${name}`,
    former: 'Was on the list, and was taken off',
    saysRole: (role: string) => `Says: ${role}`,
    youAreUnlisted:
      'You are not on the list of this project, and your colleagues are told so at everything you write. Read your fingerprint to whoever made the project, who can put you there.',
    lookAlike: 'This name looks like another one here. Go by the fingerprint.',
    keyChanged: (name: string) =>
      `This key signs as ${name}, who is known by another one. It may be a new computer, or somebody who pretends. Ask ${name}, by voice, to read you their fingerprint.`,
    speaksForOthers: 'This key signs in the name of several people.',
    creatorChanged:
      'project.json now names another maker than when this computer first opened the project. Somebody may want to take over its list of people. Stet goes by the maker it knew first; ask your colleagues what happened.',
    unsignedProject:
      'This project was made before Stet signed edits. It cannot be told who wrote what, and it has no list of people.',
    change: 'Change…',
    changeOf: (name: string) => `Change the line of ${name}`,
    takeOff: 'Take off the list',
    takeOffOf: (name: string) => `Take ${name} off the list`,
    putBack: 'Put back…',
    putBackOf: (name: string) => `Put ${name} back on the list`,
    grant: 'May put others on the list',
    add: 'Sign and put on the list',
    addTo: 'Put on the list…',
    addOf: (name: string) => `Put ${name} on the list`,
    confirm: 'It is really them',
    confirmOf: (name: string) => `Confirm that this key is ${name}’s`,
    listed: (name: string) => `${name} is on the list of people now.`,
    takenOff: (name: string) =>
      `${name} was taken off the list. What they wrote stays, and is shown as such. What they alone have checked has to be checked by somebody on the list.`,
    confirmed: (name: string) => `On this computer, this key counts as ${name}’s now.`
  },

  preview: {
    title: 'Is this the article?',
    file: 'File',
    byline: 'Byline',
    dateline: 'Dateline',
    language: 'Language',
    length: 'Length',
    words: (count: number) => plural(count, 'word', 'words'),
    noneFound: 'None recognised',
    opening: 'It begins',
    report: 'What the reader noticed',
    talk: {
      title: 'What people wrote beside the text',
      comments: (count: number, people: number, resolved: number) =>
        `${plural(count, 'comment', 'comments')} by ${plural(people, 'person', 'people')}${resolved === 0 ? '' : `, ${plural(resolved, 'discussion', 'discussions')} resolved`}.`,
      changes: (count: number, people: number) =>
        `${plural(count, 'tracked change', 'tracked changes')} by ${plural(people, 'person', 'people')}.`,
      otherChanges: 'Tracked changes that cannot be corrections.',
      commentsLabel: 'Comments',
      commentChoices: { in: 'Bring in as discussions', leave: 'Leave out' },
      commentHints: {
        in: 'Each stands on its words, under the name in the file. A name in a file is signed by nobody; you are who brought it in.',
        leave: 'They stay in the original file, which is kept.'
      },
      changesLabel: 'Tracked changes',
      changeChoices: {
        corrections: 'Propose each',
        accept: 'Accept all',
        reject: 'Reject all'
      },
      changeHints: {
        corrections:
          'The article reads as before the changes. Each comes in as a proposed correction, with who made it and when, for you to decide on.',
        accept: 'The article reads as after the changes. Nothing says any more what they were.',
        reject: 'The article reads as before the changes. Nothing says any more what they were.'
      }
    },
    furnitureTitle: (count: number) =>
      count === 1
        ? 'This line at the end looks like a part of the web page, not of the article.'
        : `These ${count} lines at the end look like parts of the web page, not of the article.`,
    furnitureChoice: 'What should happen to them?',
    furnitureKeep: 'Keep them in the article',
    furnitureDrop: 'Leave them out',
    furnitureSafe: 'The original file is kept as it is in either case.',
    furnitureUndecided: 'Choose what happens to the lines at the end first.',
    create: 'Make the project…',
    createHint: 'Next you choose where the project folder goes.',
    discard: 'Not this one'
  },

  drafts: {
    review: 'New draft',
    file: (name: string) => `${name}, compared with the article as it stands`,
    pasted: 'Pasted text, compared with the article as it stands',
    reading: 'Reading the draft…',
    comparing: 'Comparing…',
    keeping: 'Keeping the draft and applying it…',
    comparison: 'Article against the draft',
    apply: 'Apply this draft',
    applyHint: 'Its file is kept in the project. One undo takes all of it back.',
    same: 'The draft reads exactly like the article. There is nothing to apply.',
    again: 'The article changed while you were reading. This is the comparison as it is now.',
    changedMeanwhile:
      'A colleague’s edit came in just now, so the draft was not applied. The article is as it was, with that edit. Look at the comparison again, then apply.',
    furniture: (count: number) =>
      count === 1
        ? 'The draft’s last line looks like a part of the web page, not of the article:'
        : `The draft’s last ${count} lines look like parts of the web page, not of the article:`,
    furnitureKeep: 'Take them in',
    furnitureDrop: 'Leave them out',
    noted: 'What the reader noticed',
    paragraphs: {
      changed: (count: number) => `${plural(count, 'paragraph', 'paragraphs')} changed`,
      moved: (count: number) => `${count.toLocaleString()} moved`,
      added: (count: number) => `${count.toLocaleString()} new`,
      removed: (count: number) => `${count.toLocaleString()} gone`,
      restyled: (count: number) => `${count.toLocaleString()} with other formats only`,
      none: 'No paragraph changed'
    },
    words: (added: number, removed: number) =>
      `${plural(added, 'word comes', 'words come')} in, ${plural(removed, 'goes', 'go')} out.`,
    claims: (total: number, parts: readonly string[]) =>
      total === 0
        ? 'There are no claims yet.'
        : `Of ${plural(total, 'claim', 'claims')}, ${parts.join(', ')}.`,
    fates: {
      keeps: (count: number) => `${count.toLocaleString()} ${count === 1 ? 'keeps its' : 'keep their'} words`,
      changes: (count: number) => `${count.toLocaleString()} ${count === 1 ? 'changes' : 'change'}`,
      searched: (count: number) =>
        `${count.toLocaleString()} ${count === 1 ? 'is found elsewhere and needs' : 'are found elsewhere and need'} confirming`,
      loses: (count: number) => `${count.toLocaleString()} ${count === 1 ? 'loses its' : 'lose their'} words`,
      lost: (count: number) =>
        `${count.toLocaleString()} ${count === 1 ? 'was an orphan' : 'were orphans'} before`
    },
    claimLists: {
      changes: 'Claims whose words change',
      searched: 'Claims found elsewhere, to confirm',
      loses: 'Claims that lose their words'
    },
    showClaim: (number: number) => `Show claim ${number} in the comparison`,
    becomes: 'becomes',
    news: (count: number) =>
      count === 0
        ? 'All comments and changes of the file are here already.'
        : `${plural(count, 'comment or change is', 'comments and changes are')} new here.`,
    sameButNews: 'The text reads exactly like the article. What is new are comments and changes beside it.',
    broughtIn: (discussions: number, replies: number, corrections: number) => {
      const parts = [
        ...(discussions === 0 ? [] : [plural(discussions, 'discussion', 'discussions')]),
        ...(replies === 0 ? [] : [plural(replies, 'reply', 'replies')]),
        ...(corrections === 0 ? [] : [plural(corrections, 'proposed correction', 'proposed corrections')])
      ]
      return parts.length === 0 ? '' : ` ${listWords(parts)} came in with it.`
    },
    acceptedKept: (count: number) =>
      `${plural(count, 'tracked change', 'tracked changes')} of the file ${count === 1 ? 'was' : 'were'} accepted here, and ${count === 1 ? 'stays' : 'stay'} made as decided.`,
    proposedAgain: (count: number) =>
      count === 0
        ? ''
        : ` ${plural(count, 'correction that was accepted here is', 'corrections that were accepted here are')} undone by the draft, and proposed again.`,
    applied: (name: string, open: number) =>
      open === 0
        ? `The draft ${name} was applied. Every claim kept its words.`
        : `The draft ${name} was applied. ${plural(open, 'claim needs', 'claims need')} another look.`,
    pasteTitle: 'New draft from pasted text',
    pasteLabel: 'Text of the new draft',
    pasteRead: 'Compare with the article',
    dropTitle: 'What is this file?',
    dropText: (name: string) => `You dropped ${name} while a project is open.`,
    dropDraft: 'A new draft of this article',
    dropArticle: 'Another article: make a new project',
    rows: {
      same: '',
      changed: 'Changed',
      restyled: 'Formats changed',
      added: 'New',
      removed: 'Gone',
      'moved-away': (to: number) => `Moved to paragraph ${to.toLocaleString()}`,
      'moved-here': (from: number) => `Moved here from paragraph ${from.toLocaleString()}`
    },
    unchanged: (count: number) => `Show ${plural(count, 'paragraph', 'paragraphs')} without a change`,
    nextChange: 'Next change',
    previousChange: 'Previous change',
    empty: 'Empty paragraph'
  },

  versions: {
    drafts: 'Drafts',
    history: 'Version history',
    older: 'Compare',
    newer: 'With',
    today: 'The article as it stands',
    comparison: 'The two versions, word by word',
    loading: 'Reading…',
    same: 'The two read exactly alike.',
    draftNumber: (number: number) => `Draft ${number.toLocaleString()}`,
    draftTitle: (number: number, name: string) => `Draft ${number.toLocaleString()}: ${name}`,
    received: (person: string, when: string) => `Received by ${person}, ${when}`,
    firstReceived: (when: string) => `The project was made from it, ${when}`,
    size: (bytes: number) =>
      bytes < 1000 ? plural(bytes, 'byte', 'bytes') : `${Math.round(bytes / 1000).toLocaleString()} kB`,
    applied: 'Applied',
    undone: 'Not applied, or undone again',
    isFirst: 'First',
    noFirst: 'The project began without a file.',
    readingHistory: 'Reading the history…',
    noHistory: 'The article is as it was received.',
    received1: 'As it was received',
    unknownWriter: 'Somebody edited; the time was not written down',
    wrote: (person: string) => `${person} edited`,
    span: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    words: (added: number, removed: number) =>
      `+${added.toLocaleString()} −${removed.toLocaleString()} words`,
    undated: 'Without a date',
    stateOf: (who: string, when: string) => `${who}, ${when}`,
    untold:
      'In older edits nobody noted what their writer had seen of others’ work. Those versions hold what earlier sessions wrote, even if some of it had not reached the writer yet.',
    claimed: 'Times are as each person’s computer had them.',
    twice: 'This work exists in two versions',
    twiceWhy:
      'Two computers wrote as if they were one, as happens when a whole computer or its data is copied. Both versions are kept. The article shows one of them; take from the other what is missing.',
    other: 'The other version',
    otherClaims: (count: number) =>
      count === 0
        ? 'Its claims stand as they do here.'
        : `${plural(count, 'claim stands', 'claims stand')} otherwise there`,
    otherChecks: 'Checks are their givers’ own words, so each is given again by whoever gave it.',
    otherCheck: (person: string, said: string, note: string) =>
      `${person}: ${said}${note === '' ? '' : `. ${note}`}`,
    otherHidden:
      'What was concluded there is not shown before you have made your own check: the claim needs a second one.',
    otherTwice: 'These words stand in the article more than once. Find the right place and mark it there.',
    otherGone:
      'The article does not say these words. Restore the other version, or write them, to mark them.',
    toClaim: 'Go to the claim',
    markHere: 'Mark it here too',
    restore: 'Restore this version',
    restoreHint:
      'The article will read like the version on the left. It is a new change: one undo takes it back.',
    restoreChanged:
      'A colleague’s edit came in just now, so nothing was restored. The article is as it was, with that edit. Look at the comparison again, then restore.',
    restored: (when: string) => `The article reads as it did: ${when}.`
  },

  top: {
    progress: (settled: number, total: number, disputed: number, changed: number) =>
      total === 0
        ? 'No claims yet'
        : [
            `${settled.toLocaleString()} of ${total.toLocaleString()} checked`,
            disputed > 0 ? `${disputed.toLocaleString()} disputed` : '',
            changed > 0 ? `${changed.toLocaleString()} changed` : ''
          ]
            .filter(Boolean)
            .join(', '),
    progressLabel: 'Claims settled',
    export: 'Export',
    exportHtml: 'Annotated copy (HTML)…',
    exportPdf: 'Annotated copy (PDF)…',
    exportDocx: 'Annotated copy (Word)…',
    exportText: 'Annotated copy (plain text)…',
    exportMemo: 'Corrections memo…',
    exportApproaches: 'Log of approaches for comment…',
    exportStanding: 'Where we stand…',
    exportClaims: 'Claims as a table (CSV)…',
    exportAnnotations: 'Claims as web annotations (JSON-LD)…',
    exportSourcesCsl: 'Sources for reference managers (CSL-JSON)…',
    exportSourcesBib: 'Sources for reference managers (BibTeX)…',
    exportSourcesRis: 'Sources for reference managers (RIS)…',
    exportClaimReview: 'Settled claims for a web page (ClaimReview)…',
    exportArticle: 'Article alone (HTML)…',
    exportArticleDocx: 'Article alone (Word)…',
    exportArticleText: 'Article alone (plain text)…',
    exportRecord: 'Record package…',
    exportTalk: 'Copies show queries and discussion',
    more: 'More',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    showList: 'Show the claims list',
    hideList: 'Hide the claims list',
    showInspector: 'Show the inspector',
    hideInspector: 'Hide the inspector'
  },

  saved: {
    leaving: 'Saving before the project is closed…',
    states: {
      saving: 'Saving…',
      'saved on this computer': 'Saved on this computer',
      'saved in the folder': 'Saved',
      'folder not reachable': 'Folder not reachable',
      'not saved': 'Not saved'
    },
    unreachable:
      'The last edits could not be handed over for saving. They are kept in this window and tried again: leave it open.',
    explain: {
      saving: 'Your last edits are on their way to disk.',
      'saved on this computer': 'Your edits are safe on this computer and go to the project folder next.',
      'saved in the folder': 'Everything is in the project folder.',
      'folder not reachable':
        'The project folder cannot be reached. Your edits are safe on this computer and follow when it is back.',
      'not saved': 'The last edits are not on disk yet.'
    },
    writeBack: 'Write back what is here',
    writtenBack: 'What you wrote on this computer is in the project folder again.',
    notSavedAtClose: (why: string) =>
      `The project stays open, because its last edits could not be saved. ${why}`
  },

  trust: {
    title: 'This project is new to you here.',
    explanation:
      'You can read and edit everything. Its pictures stay hidden, and nobody is told that you have it open, until you trust whoever made it or sent it.',
    button: 'Trust this project',
    done: 'This project is trusted in this folder. Its pictures are shown, and others see that you are here.'
  },

  here: {
    title: 'Who else is here',
    moreShort: (count: number) => `+${count}`,
    person: (name: string, role: string, place: string) =>
      `${name}, ${role}${place === '' ? '' : `: ${place}`}`,
    atClaim: (number: number) => `at claim ${number.toLocaleString()}`,
    inParagraph: (number: number) => `in paragraph ${number.toLocaleString()}`,
    more: (count: number) => `${count.toLocaleString()} more people are here`,
    nowhere: (name: string) => `${name} has the project open and has not gone to a place in it yet.`
  },

  panes: {
    list: 'Claims, sources and activity',
    inspector: 'Inspector',
    resizeList: 'Width of the list',
    resizeInspector: 'Width of the inspector'
  },

  list: {
    showAll: (all: number) => `Show all ${all.toLocaleString()}`,
    claims: 'Claims',
    sources: 'Sources',
    corrections: 'Corrections',
    talk: 'Queries and discussion',
    talkTab: 'Talk',
    activity: 'Activity',
    whose: 'Whose claims',
    audiences: {
      anybody: 'Anybody’s claims',
      me: 'For me',
      assigned: 'Assigned to me',
      mentions: 'Mentions me',
      waits: 'Waits for me',
      nobody: 'Assigned to nobody'
    },
    assignedTo: (name: string) => `Assigned to ${name}`,
    audienceSet: (isForMe: boolean) =>
      isForMe ? 'Only what is for you is listed.' : 'Everybody’s claims are listed.',
    searchClaims: 'Search claims',
    searchSources: 'Search sources',
    show: 'Show',
    all: 'All',
    open: 'Open',
    settled: 'Settled',
    state: 'State',
    anyState: 'Any state',
    toConfirm: 'Place to confirm',
    stateCount: (state: string, count: number) => `${state} (${count.toLocaleString()})`,
    count: (shown: number, total: number) =>
      shown === total
        ? plural(total, 'claim', 'claims')
        : `${shown.toLocaleString()} of ${plural(total, 'claim', 'claims')}`,
    empty: 'No claim is marked yet.',
    emptyHint: (keys: string) => `Select words in the article and press ${keys}.`,
    noMatch: 'No claim matches.',
    clearFilter: 'Show all claims',
    evidenceCount: (count: number) => plural(count, 'piece of evidence', 'pieces of evidence'),
    highRisk: 'High risk',
    legal: 'Legal',
    sourceCount: (shown: number, total: number) =>
      shown === total
        ? plural(total, 'source', 'sources')
        : `${shown.toLocaleString()} of ${plural(total, 'source', 'sources')}`,
    noSources: 'No source yet. Select a claim and paste an address.',
    noSourceMatch: 'No source matches.',
    addSource: 'Add a source',
    uses: (count: number) => (count === 0 ? 'Not used' : plural(count, 'claim', 'claims'))
  },

  style: {
    title: 'House style',
    look: 'Look at',
    change: 'Change it…',
    copyName: (name: string) => `${name} (ours)`,
    formTitle: (name: string) => `Write the house style ${name}`,
    name: 'Name',
    about: 'What it is for',
    rules: 'Rules',
    otherAtHighRisk: 'Another rule at high risk, or with the legal flag',
    primarySources: 'Primary sources',
    independentSources: 'or independent ones',
    kindsAndLists: 'Kinds of claims, with their checklists',
    kindEarlier: (kind: string) => `Offer ${kind} earlier`,
    kindName: 'What it is called',
    nameAndItems: (items: number) =>
      items === 0 ? 'Name and checklist' : `Name and checklist (${plural(items, 'item', 'items')})`,
    itemsOf: (kind: string) => `Checklist of ${kind}`,
    item: (number: number) => `Item ${number}`,
    takeItemOff: (number: number) => `Take item ${number} off`,
    addItem: 'Add an item',
    colors: 'Colours of states',
    onGround: { light: 'On light', dark: 'On dark' },
    emptyIsOwn: 'An empty field stands for Stet’s own word.',
    faults: 'What is wrong with it',
    fault: (field: string, what: string) => `${field}: ${what}`,
    ofProject: (name: string) => `${name} (this project’s)`,
    choose: 'Use for this project',
    chosen: (name: string) => `The project goes by the house style “${name}”.`,
    unusable: (why: string) =>
      `Not ready to publish: ${why}. What can be read of it holds, and Stet’s own rules where it cannot. Nothing is lost.`,
    import: 'Take from a file…',
    export: 'Write to a file…',
    written: (path: string) => `The house style was written to ${path}.`,
    keep: 'Keep among mine',
    remove: 'Forget',
    forNew: 'New projects begin with',
    rule: (primary: number, secondary: number) =>
      `${plural(primary, 'primary source', 'primary sources')}, or ${plural(secondary, 'independent source', 'independent sources')}`,
    evidence: 'What suffices',
    highRisk: 'At high risk, or with the legal flag',
    checklistsRequired: 'Checklists that must be finished',
    demands: { none: 'None', 'high risk': 'Of claims of high risk or with the legal flag', all: 'All' },
    coverage: 'Coverage',
    coverageDemand: (isAsked: boolean) =>
      isAsked ? 'Every sentence must carry a claim or “nothing to check”' : 'Sentences may be left undecided',
    secondPass: 'Second pass',
    replyDemand: (isAsked: boolean) =>
      isAsked ? 'Whoever a claim with the legal flag is about is asked for comment' : 'Not demanded',
    reply: 'Right of reply',
    secondPassDemand: (isAsked: boolean) =>
      isAsked ? 'Must be read: headline, dek, captions and what was changed' : 'Need not be read',
    signoffs: 'Who signs off',
    legalToo: (role: string) => `(and ${role} where a claim carries the legal flag)`,
    states: 'States of a claim',
    verdicts: 'Verdicts',
    workStatuses: 'Work',
    roles: 'Roles',
    kinds: 'Kinds of claims',
    checklists: 'Checklists'
  },

  earlier: {
    title: 'Checked before',
    announced: (count: number) => `Checked before in ${plural(count, 'other claim', 'other claims')}`,
    foundNow: (count: number) =>
      `Checked before in ${plural(count, 'other claim', 'other claims')}. Shift+B goes there.`,
    none: (number: number) =>
      `Nothing that claim ${number} says was found checked in the projects beside this one that you made or trust.`,
    noneYet: (number: number) =>
      `Nothing that claim ${number} says was found so far. Stet still looks through projects beside this one.`,
    looking: (number: number) =>
      `Stet still looks for what claim ${number} says in the projects beside this one.`,
    looksOn: 'Stet still looks through projects beside this one.',
    notTrusted: 'Stet looks for earlier checks once you trust this project. No project beside it was asked.',
    tooLong: (number: number) =>
      `Claim ${number} is too long to be held against other articles. Mark its statements one by one.`,
    notRead: earlierWords.notRead,
    noVerdict: 'In other articles of this folder. What was found there is not found here yet.',
    differ: 'They did not all find the same: read each of them.',
    untitled: 'Another article',
    place: (number: number, folder: string) =>
      folder === '' ? `claim ${number}` : `claim ${number} · ${folder}`,
    likeness: { same: 'The same words.', near: 'Nearly the same. There, and here:' },
    loose: (words: string) => `“${words}” may mean something else there.`,
    changed: 'That article reads otherwise since.',
    partly:
      'Some files of that project could not be read: what was found there may have been taken back since.',
    otherPerson: 'Signed by somebody else',
    sources: 'Sources it was checked against',
    take: 'Take over',
    openNamed: (label: string) => `Open the page: ${label}`,
    takeNamed: (label: string) => `Take over the source ${label}`,
    cited: (title: string, number: number) =>
      `from the check of ${title === '' ? 'another article' : `“${title}”`}, claim ${number}`,
    filesStay: (count: number) => `${plural(count, 'file stays', 'files stay')} in that project.`,
    outside: 'Did not count there: people have a hand in it who are not on that project’s list.',
    more: (count: number) => `And ${count.toLocaleString()} more.`
  },

  checklist: {
    answer: 'What you found',
    answerTo: (item: string) => `Say what you found: ${item}`,
    give: 'Tick with it',
    title: (kind: string) => `Checklist: ${kind}`,
    done: (done: number, all: number) => `${done} of ${all} done`,
    by: (name: string, when: string) => `${name}, ${when}`,
    changed: 'Ticked on other words: make sure again.',
    reworded: 'Ticked for something else: make sure of what it reads now.',
    readThen: (text: string) => `Ticked when this item read: “${text}”.`,
    disputed: 'Ticked by one, taken back by another: make sure again.',
    takenBack: (name: string, when: string) => `Taken back by ${name}, ${when}`,
    former: (count: number) =>
      `${plural(count, 'earlier item', 'earlier items')} that the checklist does not have now`
  },

  inspector: {
    nothing: 'No claim selected',
    nothingHint: 'Choose a claim from the list, or select words in the article and mark them.',
    claim: (number: number) => `Claim ${number}`,
    actions: 'Actions for this claim',
    words: 'Words of the claim',
    checkedWords: 'Words that were checked',
    todaysWords: 'Today’s words',
    difference: 'Checked words against today’s',
    kind: 'Kind',
    risk: 'Risk',
    legal: 'Legal eye needed',
    verdict: 'Verdict',
    work: 'Or',
    note: 'Note',
    notePlaceholder: 'What you found, for the record. @ names a colleague.',
    noteHint: 'Goes with your next verdict.',
    correction: 'Should read',
    correctionPlaceholder: 'The words you propose instead',
    assignee: 'Assigned to',
    nobody: 'Nobody in particular',
    addNote: 'Add note now',
    checks: 'Checks',
    noChecks: 'Nobody has checked this claim.',
    earlier: (count: number) => plural(count, 'earlier check', 'earlier checks'),
    settles: 'Settled a dispute',
    onWords: 'On these words',
    evidence: 'Evidence',
    noEvidence: 'None yet. Paste an address here to link a web page.',
    marked: (name: string, date: string) => `Marked by ${name}, ${date}`
  },

  filters: {
    more: (asked: readonly string[]) =>
      asked.length === 0 ? 'More filters and order' : `More filters: ${asked.join(', ')}`,
    any: 'Any',
    order: 'Order',
    orders: { article: 'Article', risk: 'Riskiest', due: 'Due next' },
    due: 'Due',
    dues: {
      any: 'Any',
      overdue: 'Overdue',
      today: 'Due today',
      week: 'Due in seven days',
      some: 'Has a time',
      none: 'Has no time'
    },
    ofRisk: (risk: string) => `${risk.toLowerCase()} risk`,
    tag: 'Tag',
    legal: 'Legal only',
    saved: 'Saved filters',
    noneKept: 'None saved yet',
    noneChosen: 'None of them',
    ofProject: (name: string) => `${name} (project)`,
    keep: 'Save this filter…',
    name: 'Name of the filter',
    needsName: 'Give it a name.',
    share: 'For everybody on this project',
    remove: 'Remove',
    removeOf: (name: string) => `Remove the filter ${name}`,
    kept: (name: string) => `The filter ${name} is saved for you, in every project.`,
    shared: (name: string) => `The filter ${name} is shared with everybody on this project.`,
    removed: (name: string) => `The filter ${name} was removed.`,
    notKept:
      'Your filters could not be written to this computer’s settings. They are as they were: see that there is room on the disk, then save again.'
  },

  second: {
    title: 'Second independent check',
    claim: 'Second independent check',
    byRisk: 'By risk',
    byRule: (isNeeded: boolean) => (isNeeded ? 'By risk: needed' : 'By risk: not needed'),
    choices: { needed: 'Needed', 'not needed': 'Not needed' },
    rule: 'Which claims need one',
    rules: { none: 'None', high: 'Of high risk', normal: 'Of high or normal risk', all: 'All' },
    waiting: 'Wait for a second check',
    awaited: 'Awaits second check',
    set: (number: number, choice: 'needed' | 'not needed' | null) =>
      choice === null
        ? `Whether claim ${number} needs a second check goes by its risk.`
        : choice === 'needed'
          ? `Claim ${number} needs a second check.`
          : `Claim ${number} needs no second check.`,
    ruleSet: (rule: string) => `Claims that need a second check: ${rule.toLowerCase()}.`,
    hidden: (names: readonly string[]) =>
      `${listWords(names)} checked these words. What they found is hidden until you have checked them yourself, so that your check is independent.`,
    look: 'Look at it first…',
    lookMeans:
      'This is recorded with your name. Your own check then counts, but no longer as the independent second one: somebody else has to make that.',
    lookSure: 'Look, and record it',
    lookNot: 'Keep it hidden',
    looked: (number: number) => `You looked at the first check of claim ${number}. It is recorded.`,
    exportTitle: 'Look at first checks?',
    exportShows: (claims: number) =>
      `This copy shows what others found on ${plural(claims, 'claim that you have', 'claims that you have')} not checked yet and that ${claims === 1 ? 'needs' : 'need'} a second, independent check.`,
    exportMeans:
      'Once the copy is made, it is recorded with your name that you have looked. Your own checks of these words then count, but no longer as the independent second ones. Somebody who has nothing to check here can make the copy instead.',
    exportSure: 'Export, and record it',
    checksHidden: 'The first check is hidden until you have made yours.',
    evidenceHidden: (count: number) =>
      `${plural(count, 'piece of evidence', 'pieces of evidence')} of the first check ${count === 1 ? 'is' : 'are'} hidden, too.`,
    compared: 'The checks side by side',
    differs: 'differs',
    nothing: 'Nothing',
    when: 'When'
  },

  outside: {
    title: 'From outside the list of people',
    means:
      'What these people wrote is shown, and counts for no gate until somebody on the project’s list confirms it in their own name.',
    onlyMembers: 'Only somebody on the project’s list can confirm it.',
    confirm: 'Confirm',
    confirmNamed: (what: string) => `Confirm: ${what}`,
    confirmAllOf: (count: number) => `Confirm all ${count.toLocaleString()}`,
    by: (names: readonly string[]) => `by ${listWords(names)}`,
    mark: 'The claim, with all that is said of it',
    trait: (field: string, value: string) => `${field}: ${value}`,
    place: 'Which words the claim is on',
    evidence: (source: string) => `Evidence: ${source}`,
    tick: (text: string) => `Made sure of: ${text}`,
    tagTaken: (name: string) => `Tag taken off: ${name}`,
    pass: 'Read again in the second pass',
    check: (statement: string) => `Check: ${statement}`,
    checkHint: 'Confirming a check makes it your own check, on the words and evidence as they stand today.',
    keep: 'Keep as it was',
    keepNamed: (what: string) => `Keep as it was: ${what}`,
    keepHint: 'It stays as it was written, in your name too, and is not told of any more.',
    keptThings: {
      checks: 'A check',
      posts: 'A post',
      relations: 'The relation',
      threads: 'A query or discussion',
      ticks: 'A tick'
    },
    relation: (from: number | undefined, phrase: string, to: number | undefined) =>
      `claim ${from ?? '?'} ${phrase} claim ${to ?? '?'}`,
    kept: (what: string, meddling: 'deleted' | 'written over') =>
      `${what}: ${meddling === 'deleted' ? 'deleted' : 'changed'} with another program than Stet. It is shown as it was written.`,
    nothing: (number: number) => `Nothing on claim ${number} waits to be confirmed.`,
    disagree: 'The checks from outside contradict each other: confirm the one that you agree with.',
    done: (number: number, count: number) =>
      `You confirmed ${plural(count, 'thing', 'things')} on claim ${number}. It counts in your name from now on.`,
    apart: 'From outside the list of people, on no claim',
    saidApart: (what: string, text: string) => (text === '' ? what : `${what}: “${text}”`),
    doneApart: 'You confirmed it. It counts in your name from now on.',
    doneAllApart: (count: number) =>
      `You confirmed ${plural(count, 'thing', 'things')}. ${count === 1 ? 'It counts' : 'They count'} in your name from now on.`,
    notDoneAllApart: (count: number, left: number) =>
      `${plural(left, 'thing', 'things')} of ${count.toLocaleString()} could not be confirmed and still ${left === 1 ? 'counts' : 'count'} for no gate. Say, decide or read them yourself. The others count in your name.`,
    notDoneApart: 'It could not be confirmed and still counts for no gate. Say, decide or read it yourself.',
    takenBackApart:
      'The confirmation was taken back. What it confirmed counts for no gate until somebody on the list confirms it again.',
    confirmedBy: (names: readonly string[], things: readonly string[]) =>
      `Confirmed by ${listWords(names)}: ${listWords(things)}`,
    takeBack: 'Take back',
    takeBackNamed: (what: string) => `Take back: ${what}`,
    takenBack: (number: number) =>
      `A confirmation on claim ${number} was taken back. What it confirmed counts for no gate until somebody on the list confirms it again.`,
    notDone: (number: number, count: number) =>
      `${plural(count, 'thing', 'things')} on claim ${number} could not be confirmed and still ${count === 1 ? 'counts' : 'count'} for no gate. Everything else you confirmed counts in your name. Give or set it yourself, or take it off.`
  },

  standing: {
    title: 'Where we stand',
    report: 'What is open, the gravest first',
    overdue: 'Overdue',
    copy: 'Copy as text',
    copied: 'Copied. Paste it into a mail.',
    withQueries: 'Copies show queries and discussion',
    withQueriesHint: 'Without them, what you copy, print or export says only how many queries wait.',
    print: 'Print…',
    export: 'Export as a web page…'
  },

  left: {
    title: 'Facts left',
    count: (open: number, total: number) =>
      total === 0
        ? 'No claims yet'
        : open === 0
          ? 'No fact is left'
          : `${plural(open, 'fact', 'facts')} left of ${total.toLocaleString()}`,
    close: 'Back to the list',
    overdue: 'Overdue',
    numbered: (number: number, words: string) => `${number.toLocaleString()}. ${words}`,
    overdueOf: (count: number) => `${count.toLocaleString()} overdue,`,
    byDue: 'By time',
    byState: 'By status',
    byPerson: 'By person',
    byKind: 'By kind',
    byRisk: 'By risk',
    legal: 'With the legal flag',
    nobody: 'Assigned to nobody',
    dueThen: (when: string) => `due ${when}: ${estimateWords.tooSoon}`,
    work: estimateWords
  },

  chosen: {
    count: (count: number, hidden: number) =>
      hidden === 0
        ? `${plural(count, 'claim', 'claims')} chosen`
        : `${plural(count, 'claim', 'claims')} chosen, ${hidden.toLocaleString()} not shown`,
    change: 'Change…',
    merge: 'Merge',
    clear: 'Let go of all chosen claims',
    chooseFirst: 'Choose claims in the list first: Shift with the arrow keys, or V for one after the other.',
    title: (count: number) => `Change ${plural(count, 'claim', 'claims')}`,
    notShown: (count: number) =>
      `${plural(count, 'of them is', 'of them are')} not shown in the list as it is filtered now, and will be changed, too.`,
    hint: 'What you do not touch stays as it is. One undo takes all of it back.',
    keep: 'Leave as it is',
    due: 'Due',
    dueOn: 'On a day…',
    dueNever: 'At no time',
    legalYes: 'Needed',
    legalNo: 'Not needed',
    work: 'Where your work on them stands',
    addTags: 'Tags to give',
    removeTags: 'Tags to take off',
    apply: (count: number) => `Change ${plural(count, 'claim', 'claims')}`,
    changed: (count: number) => `${plural(count, 'claim', 'claims')} changed.`
  },

  due: {
    day: 'Due on',
    time: 'At (optional)',
    due: (when: string) => `Due ${when}`,
    overdue: (when: string) => `Overdue since ${when}`,
    set: (number: number, when: string | null) =>
      when === null ? `Claim ${number} is due at no time.` : `Claim ${number} is due ${when}.`
  },

  tags: {
    tags: 'Tags',
    add: 'Add a tag',
    remove: (tag: string) => `Take the tag ${tag} off`,
    added: (number: number, tag: string) => `Claim ${number} has the tag ${tag}.`,
    removed: (number: number, tag: string) => `The tag ${tag} was taken off claim ${number}.`
  },

  relations: {
    title: 'Relations to other claims',
    add: 'Relate to another claim…',
    how: 'This claim',
    other: 'The other claim',
    fieldHint: 'Its number, or some of its words.',
    offered: 'Claims that match',
    heads: {
      'depends on': 'Depends on',
      'is needed by': 'Is needed by',
      contradicts: 'Contradicts',
      'same as': 'Says the same as'
    },
    phrase: (kind: RelationKind, isFrom: boolean) =>
      kind === 'same as' ? 'says the same as' : kind === 'depends on' && !isFrom ? 'is needed by' : kind,
    toClaim: (phrase: string, number: number) => `To claim ${number}: this one ${phrase} it`,
    takeBackNamed: (phrase: string, number: number) => `Take back: ${phrase} claim ${number}`,
    by: (names: readonly string[]) => `Said by ${listWords(names)}`,
    standAlone: 'Stands by itself…',
    standAloneNamed: (number: number) => `Say that it does not hang on claim ${number}`,
    standAloneWhy: 'Why it stands by itself',
    standAloneSay: 'It stands by itself',
    standAloneNeedsReason: 'Say why, for the record.',
    standsAlone: (name: string, reason: string) => `Stands by itself, says ${name}: ${reason}`,
    standsAloneDone: (number: number, other: number) =>
      `Claim ${number} stands by itself, whatever becomes of claim ${other}.`,
    dependsAgain: 'Let it depend again',
    dependsAgainDone: (number: number, other: number) => `Claim ${number} depends on claim ${other} again.`,
    done: (number: number, phrase: string, other: number) => `Claim ${number} ${phrase} claim ${other}.`,
    takenBack: 'The relation of the two claims was taken back.',
    itself: 'That is the claim itself. Choose another one.',
    already: (phrase: string, number: number) => `It is said already that it ${phrase} claim ${number}.`,
    gone: 'That claim is not listed any more. Nothing was changed.',
    fallen: 'Depends on a fallen claim'
  },

  dispute: {
    title: (people: number) =>
      people < 3 ? 'Two people disagree' : `${people.toLocaleString()} people disagree`,
    explanation: (checks: number) =>
      `${checks < 3 ? 'Both checks stand.' : 'All these checks stand.'} Settle it with a conclusion that takes the place of all of them.`,
    take: 'Conclude likewise',
    takeSide: (name: string) => `Conclude as ${name} did`,
    choose: 'Choose a conclusion',
    needsConclusion: 'Choose which it is.',
    conclusion: 'Conclusion',
    reason: 'Reason',
    settle: 'Settle the dispute',
    needsReason: 'Say why, for the record.'
  },

  corrections: {
    propose: 'Propose a correction',
    proposeShort: 'Propose',
    newTitle: 'New correction',
    title: (number: number) => `Correction ${number}`,
    close: 'Back to the claim',
    old: 'Words that are to go',
    cut: 'cut',
    emptyCuts: 'Leave it empty to cut the words.',
    reason: 'Reason',
    severity: 'How much hangs on it',
    severities: {
      'must change': 'Must change',
      'should change': 'Should change',
      'could change': 'Could change'
    },
    restsOn: 'Evidence it rests on',
    isChecked: 'I have checked the new words',
    isCheckedHint: 'Once they are accepted as they are, the claim counts as checked by you: accurate.',
    ahead: 'if it is corrected',
    states: {
      open: 'To decide',
      disputed: 'Decided differently',
      accepted: 'Accepted',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn'
    },
    scope: 'Which corrections',
    scopes: { undecided: 'To decide', all: 'All', decided: 'Decided' },
    count: (open: number, all: number) =>
      all === 0
        ? 'No corrections'
        : `${open.toLocaleString()} to decide of ${plural(all, 'correction', 'corrections')}`,
    none: 'No correction yet. Select words in the article and propose what they should read.',
    noneIn: {
      undecided: 'Nothing to decide: every correction is settled.',
      decided: 'No correction is decided yet.'
    },
    noMatch: 'No correction is like that.',
    bySeverity: 'How much hangs on them',
    anySeverity: 'Any weight',
    byWhom: 'Who proposed them',
    byAnybody: 'By anybody',
    byPerson: (name: string) => `By ${name}`,
    chooseAll: (count: number) => `Choose all ${count.toLocaleString()} to decide`,
    chosen: (count: number, hidden: number) =>
      hidden === 0
        ? `${plural(count, 'correction', 'corrections')} chosen`
        : `${plural(count, 'correction', 'corrections')} chosen, ${hidden.toLocaleString()} not shown`,
    chooseFirst: 'Choose corrections in their list first: Shift with the arrow keys, or Space.',
    decideChosen: 'Decide…',
    clearChosen: 'Let go of all chosen corrections',
    decideTitle: (count: number) => `Decide ${plural(count, 'correction', 'corrections')}`,
    decideHint:
      'Each is accepted or rejected as it was proposed, with this reason. One undo takes all of it back.',
    reasonForAll: 'Reason for all of them',
    acceptAll: (count: number) => `Accept ${count.toLocaleString()}`,
    rejectAll: (count: number) => `Reject ${count.toLocaleString()}`,
    chosenList: 'Chosen corrections',
    notAccepted: (why: string) => `Not accepted along: ${why}.`,
    leftOut: {
      decided: 'it is decided already',
      disputed: 'people have decided differently, so it has to be settled by itself',
      gone: 'its words are no longer in the article',
      changed: 'its words have changed since it was proposed',
      paragraphs: 'its words run over several paragraphs by now',
      overlaps: 'another of them is about the same words'
    },
    left: (number: number, why: string) => `${number} (${why})`,
    needsReasonForAll: 'Say why they are rejected, for the record.',
    noneCanBe: (left: readonly string[]) => `Nothing was decided. ${listWords(left)}.`,
    decidedAll: {
      accepted: (count: number, left: readonly string[]) =>
        `${plural(count, 'correction', 'corrections')} accepted: the article reads like ${count === 1 ? 'it' : 'them'} now.${leftSentence(left)}`,
      rejected: (count: number, left: readonly string[]) =>
        `${plural(count, 'correction', 'corrections')} rejected.${leftSentence(left)}`
    },
    differs: 'Reads otherwise',
    readsOtherwise: 'It was accepted, but the article reads otherwise:',
    changedSince: 'The words have changed since it was proposed. Today:',
    wordsGone:
      'These words are no longer in the article. Select the words that it is about and propose it anew.',
    takenBack: 'This correction was taken back.',
    by: (name: string, date: string) => `Proposed by ${name}, ${date}`,
    broughtIn: (from: string, name: string, date: string) => `${from} · brought in by ${name}, ${date}`,
    noSource: 'No evidence named.',
    toClaim: (number: number) => `To claim ${number}`,
    decisions: 'Decisions',
    withOtherWords: 'With other words:',
    decide: 'Decide',
    notEditor: (role: string) => `The editor makes the final call. Yours is signed as ${role.toLowerCase()}.`,
    finalWords: 'The article will read',
    decisionReason: 'Reason for the decision',
    accept: 'Accept',
    reject: 'Reject',
    withdraw: 'Withdraw',
    reopen: 'Open again',
    needsReason: 'Say why it is rejected, for the record.',
    selectFirst: 'Select the words to correct in the article first.',
    oneParagraph: 'A correction is for words within one paragraph. Select less, or propose one for each.',
    sameWords: 'These are the words as they are. Write what they should read.',
    goneMeanwhile: 'These words were deleted meanwhile. Nothing was proposed. Select others.',
    proposed: 'Correction proposed. The article is unchanged until it is accepted.',
    accepted: (number: number) => `Correction ${number} accepted: the article reads like it now.`,
    rejected: (number: number) => `Correction ${number} rejected.`,
    turned: {
      withdrawn: (number: number) => `Correction ${number} withdrawn.`,
      reopened: (number: number) => `Correction ${number} is open again.`
    },
    mark: (words: string) => (words === '' ? 'Proposed: cut these words' : `Proposed: ${words}`)
  },

  talk: {
    ask: 'Ask',
    discuss: 'Discuss',
    discussion: 'Discussion',
    queryTo: (to: string) => `Query to ${to}`,
    forLawyers: 'For the lawyers',
    forLawyersHint:
      'Stays out of copies and records, unless chosen. Whoever has the project’s folder can read it.',
    putToLawyers: 'Make it one for the lawyers',
    putToLawyersHint: 'From now on it stays out of copies and records. What was exported before holds it.',
    puttingToLawyers: 'For the lawyers from here on',
    putToLawyersDone:
      'The discussion is for the lawyers. It stays out of copies and records from now on; those made before hold it. Nobody can undo that.',
    approachTo: (to: string) => `Approach for comment to ${to}`,
    approach: 'It asks whom the claim is about for comment',
    approachHint: 'When and how they were asked, reminded and answered is kept as a log.',
    replyBy: 'Answer asked for by',
    needsReplyBy: 'Say until when you ask for an answer.',
    replyIsDue: (until: string) => `Answer asked for by ${until}`,
    replyWasDue: (until: string) => `Answer was asked for by ${until}: note what came, or that nothing did`,
    notLateYet: (until: string) =>
      `They were given until ${until}. That no answer came can be noted after that.`,
    followUp: 'Note a follow-up',
    onArticle: 'On the whole article',
    onWords: 'On these words of the article:',
    showWords: 'Show in the article',
    wordsGone: 'These words are no longer in the article.',
    fromFile: (name: string, time: string) =>
      `${name === '' ? 'No name given' : name}${time === '' ? '' : `, ${time}`}, from the Word file`,
    fromFileHint:
      'A name in a Word file is typed there and signed by nobody. It counts for nothing in the check.',
    broughtIn: (name: string, date: string) => `brought in by ${name}, ${date}`,
    claimGone: 'On a claim that is not listed any more:',
    to: 'To whom',
    toPlaceholder: 'The author, a source, an office',
    question: 'Question',
    way: 'How',
    on: 'On, if not today',
    ways: {
      mail: 'E-mail',
      phone: 'Telephone',
      'in person': 'In person',
      message: 'Message',
      other: 'Otherwise'
    },
    begin: { discussion: 'Begin the discussion', query: 'Put the query' },
    begun: { discussion: 'Discussion begun.', query: 'Query put. Note when you have sent it.' },
    states: {
      open: 'Open',
      'to ask': 'To be sent',
      asked: 'Waiting for an answer',
      answered: 'Answered',
      unanswered: 'No answer by the time',
      resolved: 'Resolved'
    },
    acts: {
      comment: 'Comment',
      ask: 'Question',
      sent: 'Sent',
      answer: 'Answer',
      silent: 'No answer by the time',
      resolve: 'Resolved',
      reopen: 'Opened again'
    },
    fields: {
      comment: 'Write',
      ask: 'Further question',
      sent: 'Note on sending it',
      answer: 'Their answer',
      silent: 'Write',
      resolve: 'Write',
      reopen: 'Write'
    },
    says: {
      comment: 'Comment',
      ask: 'Ask further',
      sent: 'Note as sent',
      answer: 'Note the answer',
      silent: 'No answer came',
      resolve: 'Resolve',
      reopen: 'Open again'
    },
    posted: {
      comment: 'Comment added.',
      ask: 'Further question added.',
      sent: 'Noted as sent.',
      answer: 'Answer noted.',
      silent: 'Noted: no answer by the time.',
      resolve: 'Resolved.',
      reopen: 'Open again.'
    },
    reopen: 'Open again',
    reply: 'Reply',
    needsText: 'Write something first.',
    needsQuery: 'Say whom you ask, and what.',
    scope: 'Which threads',
    scopes: {
      'open queries': 'Open queries',
      open: 'All that is open',
      mine: 'For me',
      approaches: 'Approaches for comment',
      all: 'Everything'
    },
    count: (queries: number, all: number) =>
      all === 0
        ? 'Nothing asked or discussed'
        : `${plural(queries, 'open query', 'open queries')} of ${plural(all, 'thread', 'threads')}`,
    none: 'Nothing was asked or discussed yet.',
    noneIn: {
      'open queries': 'No query is open.',
      mine: 'Nothing here asks something of you.',
      approaches: 'Nobody was asked for comment yet. Ask, and say that it is for comment.',
      open: 'Nothing is open: every query and discussion is settled.'
    },
    writeMessage: {
      'to ask': (to: string, count: number) =>
        `Message with ${plural(count, 'question', 'questions')} to ${to}…`,
      asked: (to: string, count: number) => `Reminder of ${plural(count, 'question', 'questions')} to ${to}…`
    },
    messageTitle: 'Message to paste into a mail',
    messageText: 'Message',
    copyAndNote: 'Copy, and note as sent',
    copy: 'Copy',
    copied: {
      'to ask': 'Copied. Paste it into your mail. Nothing is noted as sent yet.',
      asked: 'Copied. Paste it into your mail.'
    },
    copiedAndNoted: (count: number) =>
      `Copied. Paste it into your mail: ${plural(count, 'query is', 'queries are')} noted as sent today.`,
    notCopied: 'It could not be copied. Select the text and copy it with the keyboard.',
    message: {
      'to ask': (to: string, title: string, questions: string, { name }: { readonly name: string }) =>
        `Dear ${to},\n\nwe are checking the article “${title}” before it is published and would like to ask:\n\n${questions}\n\nThank you for your answer.\n${name}\n`,
      asked: (to: string, title: string, questions: string, { name }: { readonly name: string }) =>
        `Dear ${to},\n\nwe are checking the article “${title}” before it is published and have not had your answer yet:\n\n${questions}\n\nThank you.\n${name}\n`
    }
  },

  activity: {
    you: (name: string) => `${name} (you)`,
    isNew: 'New',
    unread: (count: number) => (count === 0 ? 'Nothing new' : `${count.toLocaleString()} new`),
    reading: 'Reading…',
    markAllRead: 'Mark all as read',
    showOlder: 'Show older',
    empty: 'Nobody has done anything yet.',
    noMatch: 'Nothing matches.',
    nothingNew: 'Nothing new on any claim.',
    unlistedClaim: 'A claim that is not listed',
    becomes: 'becomes',
    scope: 'What to show',
    scopes: {
      all: 'Everything',
      sinceHere: 'Since I was last here',
      unread: 'New to me',
      claim: 'The selected claim'
    },
    person: 'Who',
    anybody: 'Anybody',
    kind: 'Sort',
    anyKind: 'Any sort',
    kinds: {
      checks: 'Checks',
      claims: 'Claims',
      corrections: 'Corrections',
      talk: 'Discussion and queries',
      evidence: 'Evidence',
      text: 'Article'
    },
    ofClaim: (all: number, fresh: number) =>
      fresh === 0
        ? `Activity (${all.toLocaleString()})`
        : `Activity (${all.toLocaleString()}, ${fresh.toLocaleString()} new)`,
    moreInList: 'Older activity is in the Activity list.',
    checked: (statement: string) => `Check: ${statement.toLowerCase()}`,
    settled: (statement: string) => `Settled: ${statement.toLowerCase()}`,
    shouldRead: (words: string) => `Should read: “${words}”`,
    proposed: 'Proposed a correction',
    broughtInProposal: (name: string) =>
      `Brought in from a Word file a correction by ${name === '' ? 'somebody unnamed' : name}`,
    decided: {
      accepted: 'Accepted a correction',
      rejected: 'Rejected a correction',
      reopened: 'Opened a correction again',
      withdrawn: 'Withdrew a correction'
    },
    posted: {
      discussion: {
        comment: 'Wrote in the discussion',
        ask: 'Asked in the discussion',
        sent: 'Wrote in the discussion',
        answer: 'Answered in the discussion',
        silent: 'Wrote in the discussion',
        resolve: 'Resolved the discussion',
        reopen: 'Opened the discussion again'
      },
      query: {
        comment: 'Wrote on a query',
        ask: 'Put a query',
        sent: 'Sent a query',
        answer: 'Noted the answer to a query',
        silent: 'Noted that no answer came by the time',
        resolve: 'Closed a query',
        reopen: 'Opened a query again'
      }
    },
    broughtIn: (isResolved: boolean, name: string) =>
      isResolved
        ? 'Brought in from a Word file that a comment is resolved'
        : `Brought in from a Word file a comment by ${name === '' ? 'somebody unnamed' : name}`,
    putIn: (words: string) => `The article was made to read: “${words}”`,
    ticked: 'Made sure, on the checklist',
    untickedAgain: 'Took back, on the checklist',
    marked: 'Marked the claim',
    refused: 'Said that this is not the claim',
    nothingToCheck: 'Nothing to check here',
    passed: 'Read again in the second pass',
    dismissed: 'Not a problem (consistency)',
    evidenceAdded: (source: string) => `Linked evidence: ${source}`,
    sourceAdded: (source: string) => `Added the source ${source}`,
    published: (on: string, where: string) => `Marked it as published on ${on}: ${where}`,
    reopened: 'Reopened it after publication',
    noticed: (kind: string) => `Told readers: ${kind.toLowerCase()}`,
    noticeTakenBack: 'Took a notice to readers back',
    draftReceived: (name: string) => `Received the draft ${name}`,
    broughtBack: 'Brought back what was taken away',
    draftApplied: 'Applied a draft',
    draftTakenBack: 'Took a draft back',
    wrote: (span: string) => `Wrote in the article, ${span}`,
    mergedInto: (claim: string) => `Merged it into ${claim.toLowerCase()}`,
    mergingTakenBack: 'Took the merging back',
    placed: 'Said which words are the claim',
    looked: 'Looked at the first check before making the second',
    related: (phrase: string, other: string) =>
      `Said that it ${phrase} ${other.charAt(0).toLowerCase()}${other.slice(1)}`,
    confirmed: (things: readonly string[]) =>
      `Confirmed what somebody outside the list wrote: ${listWords(things)}`,
    confirmedThings: {
      checks: 'a check',
      claims: 'the claim',
      decisions: 'a decision on a correction',
      evidence: 'evidence',
      passes: 'a second reading',
      posts: 'what was said in a query',
      relations: 'a relation of two claims',
      sources: 'a source',
      threads: 'a query or discussion',
      ticks: 'a tick'
    },
    putToLawyers: 'Made a discussion one for the lawyers',
    standsAlone: 'Said that the claim stands by itself',
    dependsAgain: 'Took back that the claim stands by itself',
    keptThing: (thing: string) => `${thing} stays as it was written`,
    kept: (thing: string) => `Said that ${thing} stays as it was written, though it was changed past Stet`,
    removals: {
      claim: { off: 'Took the mark off', on: 'Put the mark back' },
      evidence: { off: 'Took evidence off', on: 'Put evidence back' },
      source: { off: 'Took a source out', on: 'Put a source back' },
      correction: { off: 'Took a proposed correction back', on: 'Proposed a correction again' },
      decision: { off: 'Took a decision back', on: 'Decided as before' },
      filter: { off: 'Took a filter out of the project', on: 'Shared a filter' },
      nothing: { off: 'Took “nothing to check” back', on: 'Nothing to check, as before' },
      pass: { off: 'Took a second reading back', on: 'Read again, as before' },
      confirmation: { off: 'Took a confirmation back', on: 'Confirmed as before' },
      relation: { off: 'Took a relation to another claim back', on: 'Related to another claim as before' }
    },
    fileAdded: (name: string) => `Added the file ${name}`,
    fileRemoved: (name: string) => `Took the file ${name} off`,
    fields: {
      'claim kind': 'Kind',
      'claim risk': 'Risk',
      'claim legal': 'Legal eye needed',
      'claim assignee': 'Assigned to',
      'claim due': 'Due',
      'claim secondCheck': 'Second check',
      'info secondCheck': 'Which claims need a second check',
      'claim tag': 'Tag',
      'claim words': 'Words of the claim',
      'evidence stance': 'Evidence',
      'evidence locator': 'Page of the evidence',
      'evidence excerpt': 'Excerpt of the evidence',
      'source item': 'Title of a source',
      'source primary': 'Primary source',
      'source terms': 'Terms of a source',
      'source origin': 'Origin of a source',
      'source givesAway': 'Words that give a source away',
      'style name': 'House style',
      'info title': 'Headline',
      'info byline': 'Byline',
      'info dateline': 'Dateline'
    },
    originOf: (left: string, right: string) => `Origin of “${left}” and “${right}”`,
    originShared: 'one origin',
    originApart: 'independent',
    originOpen: 'nothing said',
    yes: 'yes',
    no: 'no',
    nobody: 'nobody',
    nothing: 'nothing'
  },

  losses: {
    title: 'Taken away in bulk',
    announced: 'Somebody removed much at once. It can be brought back.',
    removed: (name: string, parts: string) => `${name} removed ${parts}`,
    byDraft: 'by applying a draft',
    parts: (counts: LossCounts) =>
      listWords(
        [
          counts.claims > 0 ? plural(counts.claims, 'claim', 'claims') : '',
          counts.checks > 0 ? plural(counts.checks, 'check', 'checks') : '',
          counts.evidence > 0 ? plural(counts.evidence, 'piece of evidence', 'pieces of evidence') : '',
          counts.sources > 0 ? plural(counts.sources, 'source', 'sources') : '',
          counts.words > 0 ? plural(counts.words, 'word', 'words') : ''
        ].filter(Boolean)
      ),
    stillMissing: (parts: string) => `Still missing: ${parts}.`,
    isBack: 'All of it is back.',
    bringBack: 'Bring it back',
    bringBackOf: (name: string) => `Bring back what ${name} removed`,
    putAside: 'Leave it so',
    bringingBack: 'Bringing it back…',
    broughtBack: (parts: string) => `Brought back: ${parts}. Later work was not touched.`,
    nothingMissing: 'Nothing that others took away in bulk is missing.'
  },

  mentions: {
    people: 'People to name',
    offered: (count: number) =>
      `${plural(count, 'name', 'names')} offered. Arrow keys choose, Enter takes one, Escape closes the list.`
  },

  place: {
    edited: 'The words at this place were edited.',
    editedHint: 'Your next verdict is on the words as they stand now.',
    moved: 'The words were found at another place of the article.',
    movedHint: 'Is this still the claim?',
    confirm: 'Yes, this is the claim',
    orphan: 'These words can no longer be found.',
    orphanHint: 'Select the words in the article that this claim is about, or search for them.',
    attach: 'Attach to selected words',
    attachFirst: 'Select words in the article first.',
    reattach: 'Attach to other words',
    search: 'Search the article',
    searchLabel: 'Words to look for',
    noResults: 'Nothing like it in the article.',
    results: (count: number) => plural(count, 'place found', 'places found'),
    show: 'Show',
    attachHere: 'Attach here',
    refuse: 'No, this is not the claim',
    before: 'Words of the claim against the words here',
    refusedBy: (name: string, words: string) => `${name} refused this place: “${words}”`,
    confirmedToo: (name: string) => `${name} had given it these words. Attach it to settle where it is.`,
    alike: (percent: number) => `${percent} % alike`
  },

  ranges: {
    title: (count: number) => (count === 1 ? 'Where the claim stands' : `Stands in ${count} places`),
    remove: 'Take off',
    found: (count: number) =>
      count === 0
        ? 'Its words stand nowhere else.'
        : `The same words stand in ${plural(count, 'other place', 'other places')}.`,
    addHere: 'Mark here too',
    addSelected: 'Add selected words',
    already: (number: number) => `These words are part of claim ${number} already.`,
    added: (number: number) => `Claim ${number} stands here too.`,
    removed: (number: number) => `One place of claim ${number} was taken off.`,
    extended: (number: number) => `Claim ${number} has other words now.`,
    noFurther: 'It cannot go further there.',
    splitWhere: 'Put the cursor inside the claim, or select the part that becomes its own claim.',
    split: (number: number, other: number) => `Claim ${number} was split: the part is claim ${other}.`,
    chooseTwo: 'Choose the claims to merge first: V in the list.',
    chosen: (count: number) => `${plural(count, 'claim', 'claims')} chosen.`,
    isChosen: 'Chosen',
    merged: (count: number, number: number) => `${count} claims are claim ${number} now.`,
    mergedCheck: 'Made on a claim that was merged into this one',
    splitFrom: (number: number | null) =>
      number === null ? 'Split off another claim.' : `Split off claim ${number}.`,
    mergedFrom: (count: number) => `Speaks for ${plural(count, 'merged claim', 'merged claims')} too.`
  },

  review: {
    title: 'Places to confirm',
    top: (count: number) => `${plural(count, 'place', 'places')} to confirm`,
    count: (count: number) =>
      count === 1
        ? '1 claim changed words or place'
        : `${count.toLocaleString()} claims changed words or place`,
    hint: 'Y confirms, Shift+N says that it is not the claim. A verdict stays on the words that were checked.',
    confirmAll: (count: number) => `Confirm all ${count.toLocaleString()}`,
    confirmedAll: (count: number) => `${plural(count, 'place', 'places')} confirmed.`,
    more: (count: number) => `And ${count.toLocaleString()} more: the list shows them all.`,
    close: 'End the review',
    nothing: 'No place is to confirm.',
    isSure: 'The place of this claim is certain.',
    refused: (number: number) => `Claim ${number} is not there: attach it to other words.`
  },

  files: {
    add: 'Add a file…',
    list: 'Files',
    adding: 'Adding files…',
    added: (names: readonly string[], number: number) =>
      `${listWords(names)} ${names.length === 1 ? 'is' : 'are'} evidence on claim ${number}.`,
    addedTo: (names: readonly string[], source: string) =>
      `${listWords(names)} ${names.length === 1 ? 'was' : 'were'} added to ${source}.`,
    again: (names: readonly string[]) =>
      `${listWords(names)} ${names.length === 1 ? 'is' : 'are'} there already.`,
    removed: (name: string) => `${name} was taken off. Its bytes stay in the project’s folder.`,
    copied: (path: string) => `A copy was saved as ${path}.`,
    claimGone:
      'The claim was taken away meanwhile, so no evidence was added. The files you chose are as they were.',
    tooMany: (most: number) => `Add at most ${most} files at once. Nothing was added.`,
    tooManyOn: (most: number, had: number, more: number) =>
      `One piece of evidence holds at most ${most} files. This one has ${had}, so none of the ${more} was added. Add them to the claim as evidence of their own.`,
    unreadable: (name: string) =>
      `${name} could not be read, so it was not added. Save it as a file on this computer and add that.`,
    pastedTooLarge: (name: string) =>
      `${name} is larger than 64 MB, more than is pasted at once. Save it as a file and add that.`,
    pastedName: (day: string, time: string) => `Pasted picture ${day} ${time}.png`,
    open: 'Open',
    addedBy: (name: string, when: string) => `${name}, ${when}`,
    openNamed: (name: string) => `Open ${name}`,
    show: 'Show in folder',
    showNamed: (name: string) => `Show ${name} in its folder`,
    whyNotOpened: 'Stet opens no files of this kind: they can run a program or send something out.',
    saveCopy: 'Save a copy…',
    remove: 'Remove',
    actions: (name: string) => `Actions for ${name}`,
    pictureOf: (name: string) => `Small picture of ${name}`,
    states: {
      missing:
        'The file is not here yet. If a colleague added it, wait until the folder has synced; otherwise look for it in a backup or a colleague’s copy of the folder.',
      changed:
        'The file was changed after it was added: its hash differs. It is neither opened nor exported. Restore it from a backup or a colleague’s copy, or add it again.',
      unreachable: 'The project folder cannot be read now, so it is not known whether the file is whole.'
    },
    dropOnClaim: (number: number) => `Evidence on claim ${number}`,
    dropOnClaimHint: 'Drop files here to keep them with the claim.'
  },

  evidence: {
    quoteSame: 'The quoted words stand so in this excerpt.',
    quoteSameOf: (quoted: string) => `“${quoted}” stands so in this excerpt.`,
    quoteDiffers: 'The excerpt reads otherwise. In the article, and in the excerpt:',
    namedSource: (label: string, detail: string) => `${label} (${detail})`,
    add: 'Add evidence',
    title: 'Add evidence',
    edit: 'Edit evidence',
    actions: 'Actions for this evidence',
    what: 'Where does it come from?',
    fromWeb: 'Web page',
    fromPublication: 'Publication',
    fromPerson: 'Person',
    fromExisting: 'A source in the project',
    url: 'Address',
    urlProblem: 'This is not a whole web address. It should begin with http:// or https://.',
    sourceTitle: 'Title',
    type: 'Type',
    publisher: 'Published in or by',
    personName: 'Name',
    contact: 'How',
    contacts: {
      interview: 'Interview',
      call: 'Telephone call',
      mail: 'E-mail',
      letter: 'Letter',
      message: 'Message'
    },
    contactDate: 'On',
    search: 'Search sources',
    noMatch: 'No source matches.',
    stance: 'It',
    locator: 'Page, paragraph or time',
    excerpt: 'Its own words',
    primary: 'Primary source',
    primaryHint: 'The document itself, the speaker, the measurement.',
    terms: 'Terms',
    save: 'Add',
    saveEdit: 'Save',
    remove: 'Remove',
    isPrimary: 'Primary',
    isSecondary: 'Secondary',
    makePrimary: 'Call this source primary',
    makeSecondary: 'Call this source secondary',
    openLink: 'Open the page',
    addFile: 'Add a file…',
    editSource: 'Edit source',
    rule: (primary: number, secondary: number) =>
      `House rule: ${plural(primary, 'primary source', 'primary sources')}, or ${plural(secondary, 'independent source', 'independent sources')}.`,
    suffices: (primary: number, independent: number) =>
      `Enough: ${plural(independent, 'independent source', 'independent sources')}${primary === 0 ? '' : `, ${primary} of them primary`}.`,
    lacks: (missing: string) => `It ${missing}.`,
    contradicted: (names: readonly string[]) => {
      const named = listWords(names.map((name) => `“${name}”`))
      return names.length === 1
        ? `One source contradicts it: ${named}.`
        : `${names.length} sources contradict it: ${named}.`
    },
    contradictedSince: 'Contradicted since the check',
    changedSince: 'Changed since the claim was checked.',
    changedBy: (name: string, when: string, was: string) =>
      `Changed since the claim was checked: ${name}, ${when}.${was === '' ? '' : ` It said: “${was}”`}`,
    uncounted: (sources: readonly string[]) =>
      `Not counted, because people have a hand in it who are not on the project’s list: ${sources.join(', ')}.`,
    countedOnce: (names: readonly string[]) =>
      `${listWords(names.map((name) => `“${name}”`))} share an origin and count once.`,
    hint: (left: string, right: string) => `Do “${left}” and “${right}” share an origin?`,
    share: 'They share it',
    areIndependent: 'They are independent',
    sharesWith: 'Shares its origin with…',
    needsUrl: 'Enter the address.',
    needsTitle: 'Enter a title.',
    needsPerson: 'Enter the person’s name.',
    needsSource: 'Choose a source.'
  },

  source: {
    title: 'Source',
    newTitle: 'New source',
    type: 'Type',
    itemTitle: 'Title',
    subject: 'Subject',
    authors: 'Authors',
    authorsHint: 'One a line: Family, Given. Institutions without a comma.',
    person: 'Person',
    container: {
      webpage: 'Site',
      'article-newspaper': 'Newspaper',
      'article-journal': 'Journal',
      other: 'Published in'
    },
    publisher: 'Publisher',
    court: 'Court',
    issued: 'Published on',
    heldOn: 'Date',
    dateProblem: 'Write the date as 2022, 2022-02 or 2022-02-02.',
    accessed: 'Read on',
    url: 'Address',
    page: 'Pages',
    details: 'Volume, issue, place, DOI',
    editors: 'Editors',
    volume: 'Volume',
    issue: 'Issue',
    edition: 'Edition',
    place: 'Place of publication',
    doi: 'DOI',
    isbn: 'ISBN',
    genre: 'Form',
    note: 'Note',
    primary: 'Primary source',
    terms: 'Terms',
    givesAway: 'Other words that give them away',
    givesAwayHint:
      'Parted by commas. Notes and queries with these words, or with the name, stay out of exports.',
    origin: 'Same origin as',
    originHint: 'Sources with the same word here (an agency, a release) count as one.',
    origins: 'Shares its origin with',
    originsNone: 'No other source of this project, as far as anybody said.',
    originsAdd: 'Shares its origin with',
    originsChoose: 'Choose a source',
    originsAddButton: 'They share an origin',
    originsTakeBack: (name: string) => `Not said any more: the origin shared with ${name}`,
    originsNamed: 'by the name of the origin',
    sharedOrigin: (left: string, right: string) => `“${left}” and “${right}” share an origin and count once.`,
    ownOrigins: (left: string, right: string) => `“${left}” and “${right}” are independent of each other.`,
    originUnsaid: (left: string, right: string) =>
      `Took back what was said of the origin of “${left}” and “${right}”.`,
    usedBy: 'Used by',
    notUsed: 'No claim rests on this source.',
    saved: 'Source saved.',
    added: 'Source added.',
    untitled: 'Untitled source',
    back: 'Back to the claim'
  },

  find: {
    title: 'Find in the article',
    words: 'Find',
    replacement: 'Replace with',
    matchCase: 'Match case',
    wholeWords: 'Whole words',
    ignoreDiacritics: 'Ignore accents',
    previous: 'Previous match',
    next: 'Next match',
    replaceToo: 'Replace…',
    replaceOne: 'Replace',
    replaceAll: 'Replace all',
    replaced: (count: number) => `${count.toLocaleString()} replaced.`,
    nothingReplaced: 'Nothing to replace.',
    count: (ordinal: number, count: number, isDone: boolean) => {
      if (!isDone) return `${count.toLocaleString()}…`
      if (count === 0) return 'Not found'
      return ordinal === 0
        ? `${count.toLocaleString()} found`
        : `${ordinal.toLocaleString()} of ${count.toLocaleString()}`
    }
  },

  paste: {
    busy: 'Pasting…',
    draggedGone:
      'A colleague deleted these words while you dragged them. Nothing was moved, and the rest of the article is as it was.',
    wordsOnly: 'The formatting was too large to read, so the words were pasted without it.',
    tooLong:
      'This is too long to paste: more than 600,000 characters, or a paragraph of more than 100,000. Nothing was pasted. Save it as a file and start a project from it (File, New from Article).'
  },

  done: {
    answered: (number: number, item: string) =>
      `Made sure of on claim ${number}, with what you found: ${item}`,
    undoneAnswer: (number: number) => `What you found on claim ${number} was taken back.`,
    ticked: (number: number, text: string) => `Claim ${number}, made sure: ${text}.`,
    unticked: (number: number, text: string) => `Claim ${number}, taken back: ${text}.`,
    marked: (number: number, kind: string) => `Claim ${number} marked, kind: ${kind}.`,
    alreadyMarked: (number: number) => `These words are claim ${number} already.`,
    cursorFirst: 'Put the cursor into a sentence of the article first.',
    selectFirst: 'Select the words of the claim in the article first.',
    selectClaimFirst: 'Select a claim first.',
    unmarked: (number: number) => `The mark of claim ${number} was taken off.`,
    verdict: (number: number, verdict: string) => `Claim ${number}: ${verdict.toLowerCase()}.`,
    takenBackSeveral: (count: number) => `What you did to ${count.toLocaleString()} claims was taken back.`,
    takenBack: (number: number) => `Your last check of claim ${number} was taken back.`,
    kind: (number: number, kind: string) => `Claim ${number} is now a ${kind} claim.`,
    risk: (number: number, risk: string) => `Claim ${number} is now of ${risk.toLowerCase()} risk.`,
    legalOn: (number: number) => `Claim ${number} needs a lawyer’s eye.`,
    legalOff: (number: number) => `Claim ${number} needs no lawyer’s eye.`,
    note: (number: number) => `Note added to claim ${number}.`,
    assigned: (number: number, name: string | null) =>
      name === null ? `Claim ${number} is assigned to nobody.` : `Claim ${number} is assigned to ${name}.`,
    evidence: (source: string, number: number) => `${source} linked to claim ${number}.`,
    evidenceAgain: (source: string, number: number) => `${source} is linked to claim ${number} already.`,
    evidenceRemoved: (source: string) => `${source} was taken off the claim.`,
    evidenceChanged: 'Evidence saved.',
    primary: (source: string) => `${source} is a primary source now.`,
    secondary: (source: string) => `${source} is a secondary source now.`,
    attached: (number: number) => `Claim ${number} is attached to these words.`,
    confirmed: (number: number) => `The place of claim ${number} is confirmed.`,
    settled: (number: number) => `The dispute on claim ${number} is settled.`,
    noOpenClaim: 'No open claim is left.',
    noClaims: 'There are no claims yet.',
    undone: (step: string) => `Undone: ${step}.`,
    redone: (step: string) => `Made again: ${step}.`,
    nothingToUndo: 'Nothing to undo.',
    nothingToRedo: 'Nothing to do again.',
    exporting: 'Writing the export…',
    printing: 'Printing…',
    printed: 'Handed to the printer. The project is unchanged.',
    exportPdf: 'Export a PDF',
    packing: 'Packing the project…',
    recording: 'Making the record…',
    exportTalkSet: (isShown: boolean) =>
      isShown
        ? 'Exported copies show queries and internal discussion from now on.'
        : 'Exported copies leave queries and internal discussion out.',
    exported: (path: string) => `Written to ${path}`,
    showInFolder: 'Show in folder',
    unsavedExport: (why: string) => `Nothing was written, because the last edits are not saved yet. ${why}`,
    themeSet: (theme: string) => `Appearance: ${theme.toLowerCase()}.`
  },

  pictures: {
    caption: 'Caption',
    hidden: (alt: string) =>
      alt === ''
        ? 'The picture is hidden until you trust this project.'
        : `The picture is hidden until you trust this project. It shows: ${alt}`,
    missing: (alt: string) =>
      alt === ''
        ? 'The picture is not in this project.'
        : `The picture is not in this project. It shows: ${alt}`,
    tooLarge: 'This picture is larger than 25 MB. The article is unchanged. Save it smaller and insert that.',
    alt: 'Description',
    altHint: 'What the picture shows, for those who do not see it',
    apply: 'Apply'
  },

  articleMenus: {
    group: 'Tables, pictures and rules',
    insert: 'Insert',
    table: 'Table'
  },

  steps: {
    undo: (step: string) => `Undo ${step}`,
    redo: (step: string) => `Redo ${step}`,
    check: 'your last check',
    kinds: {
      relation: 'the relation of two claims',
      text: 'the edit of the text',
      'moved words': 'the moving of words',
      draft: 'the new draft',
      mark: 'the mark of a claim',
      unmark: 'the taking off of a mark',
      merge: 'the merging of claims',
      place: 'the change of a claim’s words',
      traits: 'the change of what is said of a claim',
      'several traits': 'the change of what is said of several claims',
      source: 'the change of a source',
      evidence: 'the change of evidence',
      info: 'the change of the article’s details',
      correction: 'the proposed correction',
      style: 'the choice of a style',
      decision: 'the decision on a correction',
      filter: 'the change of the project’s filters',
      'nothing to check': 'the mark “nothing to check”',
      pass: 'the second reading',
      confirmation: 'the confirmation'
    }
  },

  guide: {
    title: 'Guide',
    contents: 'Contents of the guide',
    find: 'Find in the guide',
    found: (count: number) =>
      count === 0 ? 'No section says that.' : plural(count, 'section says it', 'sections say it')
  },

  commands: {
    palette: 'Commands',
    verdict: (word: string) => `Verdict: ${word}`,
    paletteSearch: 'Search commands',
    noCommand: 'No command matches.',
    shortcuts: 'Keyboard shortcuts',
    shortcutsHint: 'Single letters work in the claims list and in the inspector, outside text fields.',
    textKeys: 'In the article',
    groups: {
      claim: 'Claims',
      verdict: 'Verdict and work',
      wording: 'Wording, queries and discussion',
      evidence: 'Evidence',
      go: 'Go to',
      article: 'Tables, pictures and rules',
      project: 'Project',
      view: 'View'
    },
    verdictMenu: 'Verdict',
    workMenu: 'Where the Work Stands',
    /** As the native menus say it: under the name of their menu, and shorter. */
    inMenus: {
      'new-article': 'New from Article…',
      'open-project': 'Open…',
      'open-packed': 'Open Packed Project…',
      'import-draft': 'Import New Draft…',
      'import-sources': 'Import Sources…',
      'paste-draft': 'New Draft from Pasted Text…',
      'show-drafts': 'Drafts…',
      'show-history': 'Version History…',
      'show-people': 'People…',
      'show-signoffs': 'Sign-off…',
      'show-publication': 'After Publication…',
      'house-style': 'House Style…',
      rename: 'Rename…',
      'export-html': 'Annotated Article (HTML)…',
      'export-pdf': 'Annotated Article (PDF)…',
      'export-docx': 'Annotated Article (Word)…',
      'export-text': 'Annotated Article (Plain Text)…',
      'export-memo': 'Corrections Memo…',
      'export-approaches': 'Log of Approaches for Comment…',
      'export-standing': 'Where We Stand…',
      'export-claims': 'Claims as a Table (CSV)…',
      'export-annotations': 'Claims as Web Annotations (JSON-LD)…',
      'export-sources-csl': 'Sources for Reference Managers (CSL-JSON)…',
      'export-sources-bib': 'Sources for Reference Managers (BibTeX)…',
      'export-sources-ris': 'Sources for Reference Managers (RIS)…',
      'export-claim-review': 'Settled Claims for a Web Page (ClaimReview)…',
      'export-article': 'Article Alone (HTML)…',
      'export-article-docx': 'Article Alone (Word)…',
      'export-article-text': 'Article Alone (Plain Text)…',
      'export-record': 'Record Package…',
      'toggle-export-talk': 'With Queries and Discussion',
      print: 'Print…',
      'pack-project': 'Pack for Sending…',
      'verify-file': 'Verify a File…',
      'close-project': 'Close Project',
      undo: 'Undo',
      redo: 'Redo',
      find: 'Find…',
      replace: 'Find and Replace…',
      'find-next': 'Find Next',
      'find-previous': 'Find Previous',
      'bring-back': 'Bring Back What Was Removed in Bulk',
      'insert-table': 'Table',
      'insert-image': 'Picture…',
      'insert-rule': 'Horizontal Rule',
      'paragraph-below': 'Paragraph Below',
      'row-above': 'Row Above',
      'row-below': 'Row Below',
      'column-left': 'Column to the Left',
      'column-right': 'Column to the Right',
      'heading-row': 'Heading Row',
      'delete-row': 'Delete Row',
      'delete-column': 'Delete Column',
      'delete-table': 'Delete Table',
      'mark-claim': 'Mark Selection as Claim',
      'mark-sentence': 'Mark Sentence as Claim',
      'remove-mark': 'Take the Mark Off',
      'verdict-accurate': 'Accurate',
      'verdict-accurate-with-change': 'Accurate with Change',
      'verdict-inaccurate': 'Inaccurate',
      'verdict-misleading': 'Misleading',
      'verdict-unproven': 'Unproven',
      'verdict-on-author': 'On Author',
      'work-in-progress': 'In Progress',
      'work-query': 'Query',
      'work-cannot-confirm': 'Cannot Confirm',
      'work-not-checkable': 'Not Checkable',
      'work-cut': 'To Be Cut',
      'work-to-check': 'To Check',
      'add-evidence': 'Add Evidence',
      'add-files': 'Add Files as Evidence…',
      'make-primary': 'Call the Latest Source Primary',
      'write-note': 'Write a Note',
      'write-correction': 'Propose What It Should Read',
      'go-to-checklist': 'Checklist',
      'go-to-earlier': 'Checked Before',
      'propose-correction': 'Propose a Correction',
      'ask-query': 'Ask the Author or a Source',
      discuss: 'Discuss',
      'assign-to-me': 'Take It Yourself, or Let Go',
      assign: 'Assign…',
      'set-due': 'Due…',
      'add-tag': 'Add a Tag',
      'toggle-risk': 'High Risk, On or Off',
      'toggle-legal': 'Legal Eye, On or Off',
      'add-range': 'Add Selection to Claim',
      'attach-claim': 'Attach Claim to Selection',
      'find-same-words': 'Find Its Words Elsewhere',
      'split-claim': 'Split Claim',
      'extend-end': 'End a Word Later',
      'shorten-end': 'End a Word Earlier',
      'extend-start': 'Start a Word Earlier',
      'shorten-start': 'Start a Word Later',
      'extend-to-sentence': 'Extend to the Whole Sentence',
      'confirm-place': 'Confirm the Place',
      'refuse-place': 'Not the Claim: Refuse the Place',
      'review-places': 'Review Places…',
      'confirm-all-places': 'Confirm All Places',
      'choose-claim': 'Choose for Changes to Several, or Not',
      'change-chosen': 'Change All Chosen…',
      'confirm-outside': 'Confirm What People Outside the List Wrote',
      'merge-claims': 'Merge the Chosen',
      'relate-claim': 'Relate to Another Claim…',
      'nothing-to-check': 'Nothing to Check Here, or Take That Back',
      'nothing-in-paragraph': 'Nothing to Check in the Rest of the Paragraph',
      'add-fact': 'Add Another Fact of the Sentence',
      'pass-item': 'Second Pass: Read Again',
      'next-open-sentence': 'Next Undecided Sentence',
      'previous-open-sentence': 'Previous Undecided Sentence',
      'next-claim': 'Next Claim',
      'previous-claim': 'Previous Claim',
      'next-open-claim': 'Next Open Claim',
      'next-unread': 'Next Claim with Something New',
      'decide-chosen': 'Decide Chosen Corrections…',
      'next-correction': 'Next Correction to Decide',
      'mark-all-read': 'Mark All Activity as Read',
      'focus-article': 'Back to the Article',
      'focus-list': 'To the List',
      'focus-inspector': 'To the Inspector',
      'text-and-note': 'Between Words and Note',
      'search-claims': 'Search Claims',
      'saved-filters': 'Filters and Order…',
      'claims-for-me': 'Only Claims for Me',
      'show-sentences': 'Story Lines',
      'show-second-pass': 'Second Pass',
      'show-consistency': 'Consistency',
      'show-corrections': 'Corrections',
      'show-talk': 'Queries and Discussion',
      'show-activity': 'Activity',
      'facts-left': 'Facts Left',
      'show-standing': 'Where We Stand…',
      'toggle-coverage': 'Coverage',
      'read-through': 'Read Through without Marks',
      'toggle-list': 'List',
      'toggle-inspector': 'Inspector',
      'toggle-spoken-claims': 'Read Out Claims at the Cursor',
      'toggle-notices': 'Notify Me of What Concerns Me',
      'theme-system': 'As the System',
      'theme-light': 'Light',
      'theme-dark': 'Dark',
      'command-palette': 'All Commands…',
      guide: 'Guide',
      shortcuts: 'Keyboard Shortcuts',
      'show-hints': 'Show Hints Again',
      about: 'About Stet'
    } satisfies Readonly<Record<MenuCommand, string>>,
    labels: {
      'mark-claim': 'Mark the selected words as a claim',
      'mark-sentence': 'Mark the sentence with the cursor as a claim',
      'remove-mark': 'Take the mark off',
      'next-claim': 'Next claim',
      'previous-claim': 'Previous claim',
      'next-open-claim': 'Next open claim',
      'verdict-accurate': 'Verdict: accurate',
      'verdict-accurate-with-change': 'Verdict: accurate with change',
      'verdict-inaccurate': 'Verdict: inaccurate',
      'verdict-misleading': 'Verdict: misleading',
      'verdict-unproven': 'Verdict: unproven',
      'verdict-on-author': 'Verdict: on author',
      'work-query': 'Query to the author or a source',
      'work-in-progress': 'In progress',
      'work-not-checkable': 'Not checkable',
      'work-cannot-confirm': 'Cannot confirm',
      'work-cut': 'To be cut',
      'work-to-check': 'Put back to check',
      'write-note': 'Write a note',
      'go-to-checklist': 'Go to the checklist',
      'go-to-earlier': 'Go to what was checked before, in other articles',
      'write-correction': 'Propose what it should read',
      'propose-correction': 'Propose a correction of the selected words',
      'ask-query': 'Ask the author or a source',
      discuss: 'Discuss the claim, or the article',
      'show-corrections': 'Corrections, or back to the claims',
      'show-talk': 'Queries and discussion, or back to the claims',
      'assign-to-me': 'Take the claim for yourself, or let go of it',
      assign: 'Assign the claim to somebody',
      'set-due': 'Say until when the claim is due',
      'add-tag': 'Give the claim a tag',
      'next-unread': 'Next claim with something new',
      'decide-chosen': 'Decide all chosen corrections at once…',
      'next-correction': 'Next correction to decide',
      'claims-for-me': 'Only claims that are for me, or all',
      'show-activity': 'Activity: who did what, or back to the claims',
      'bring-back': 'Bring back what somebody removed in bulk',
      'mark-all-read': 'Mark all activity as read',
      'toggle-legal': 'Legal eye needed, on or off',
      'toggle-risk': 'High risk, on or off',
      'add-evidence': 'Add evidence',
      'add-files': 'Add files as evidence…',
      'make-primary': 'Call the latest source primary',
      'confirm-place': 'Confirm the place of the claim',
      'attach-claim': 'Attach the claim to the selected words',
      'refuse-place': 'Not the claim: refuse the place',
      'review-places': 'Review places to confirm',
      'confirm-all-places': 'Confirm all places, after the review',
      'add-range': 'Add the selected words to the claim',
      'find-same-words': 'Find the claim’s words elsewhere',
      'split-claim': 'Split the claim at the cursor or by the selected words',
      'choose-claim': 'Choose the claim for what is done to several, or not',
      'change-chosen': 'Change all chosen claims at once…',
      'confirm-outside': 'Confirm what people outside the list wrote on the claim',
      'merge-claims': 'Merge the chosen claims',
      'relate-claim': 'Relate the claim to another one…',
      'extend-end': 'Claim ends a word later',
      'shorten-end': 'Claim ends a word earlier',
      'extend-start': 'Claim starts a word earlier',
      'shorten-start': 'Claim starts a word later',
      'extend-to-sentence': 'Extend the claim to the whole sentence',
      'focus-article': 'Back to the article',
      'focus-list': 'To the claims list',
      'focus-inspector': 'To the inspector',
      'text-and-note': 'From the words at the cursor to what is noted of them, and back',
      'search-claims': 'Search claims',
      'facts-left': 'Facts left: what is open, overdue, and whose',
      'show-standing': 'Where we stand: all that is open, the gravest first',
      'saved-filters': 'Filters and order of the claims',
      find: 'Find in the article',
      replace: 'Find and replace',
      'find-next': 'Next match',
      'find-previous': 'Previous match',
      'insert-table': 'Insert a table',
      'insert-image': 'Insert a picture…',
      'insert-rule': 'Insert a horizontal rule',
      'row-above': 'Insert a row above',
      'row-below': 'Insert a row below',
      'column-left': 'Insert a column to the left',
      'column-right': 'Insert a column to the right',
      'delete-row': 'Delete the row',
      'delete-column': 'Delete the column',
      'delete-table': 'Delete the table',
      'heading-row': 'Heading row, on or off',
      'paragraph-below': 'Paragraph below the table or picture',
      undo: 'Undo',
      redo: 'Redo',
      'import-draft': 'Import a new draft…',
      'import-sources': 'Import sources from a file…',
      'paste-draft': 'New draft from pasted text…',
      'show-drafts': 'Drafts received…',
      'show-history': 'Version history of the article…',
      'show-people': 'People of this project…',
      'show-signoffs': 'Sign-off and readiness…',
      'house-style': 'House style…',
      rename: 'Rename…',
      'verify-file': 'Verify an exported file…',
      'new-article': 'New from article…',
      'open-project': 'Open project…',
      'open-packed': 'Open packed project…',
      print: 'Print the annotated copy…',
      'pack-project': 'Pack the project for sending…',
      'close-project': 'Close the project',
      'export-html': 'Export the annotated copy (HTML)…',
      'export-pdf': 'Export the annotated copy (PDF)…',
      'export-docx': 'Export the annotated copy (Word, with comments and tracked changes)…',
      'export-text': 'Export the annotated copy (plain text)…',
      'export-memo': 'Export the corrections memo…',
      'export-approaches': 'Export the log of approaches for comment…',
      'export-standing': 'Export where we stand…',
      'export-claims': 'Export the claims as a table (CSV)…',
      'export-annotations': 'Export the claims as web annotations (JSON-LD)…',
      'export-sources-csl': 'Export the sources for reference managers (CSL-JSON)…',
      'export-sources-bib': 'Export the sources for reference managers (BibTeX)…',
      'export-sources-ris': 'Export the sources for reference managers (RIS)…',
      'export-claim-review': 'Export settled claims for a web page (ClaimReview)…',
      'export-article': 'Export the article alone (HTML)…',
      'export-article-docx': 'Export the article alone (Word)…',
      'export-article-text': 'Export the article alone (plain text)…',
      'export-record': 'Make a record package…',
      'show-publication': 'After publication…',
      'toggle-export-talk': 'Show queries and discussion in exported copies, or not',
      'command-palette': 'All commands',
      guide: 'Guide: how to work with Stet',
      shortcuts: 'Keyboard shortcuts',
      'toggle-coverage': 'Show or hide which sentences nobody has decided on',
      'next-open-sentence': 'Next sentence that nobody has decided on',
      'previous-open-sentence': 'Previous sentence that nobody has decided on',
      'nothing-to-check': 'Nothing to check in the sentence with the cursor, or take that back',
      'nothing-in-paragraph': 'Nothing to check in the rest of the paragraph',
      'show-sentences': 'Story lines: facts by sentence, or back to the claims',
      'show-second-pass': 'Second pass: what to read again, or back to the claims',
      'show-consistency': 'Consistency: names, dates and numbers that do not fit, or back to the claims',
      'pass-item': 'Second pass: read again, and on to the next',
      'add-fact': 'Add another fact to the sentence with the cursor',
      'read-through': 'Read through without marks, or back to the desk',
      'toggle-list': 'Show or hide the list',
      'toggle-inspector': 'Show or hide the inspector',
      'toggle-spoken-claims': 'Read out claims at the cursor to screen readers, or not',
      'toggle-notices': 'Notify me outside the window of what concerns me, or not',
      'theme-system': 'Appearance as the system',
      'theme-light': 'Light appearance',
      'theme-dark': 'Dark appearance',
      'show-hints': 'Show hints again',
      about: 'About Stet'
    }
  },

  /** What a newcomer is told once, in one line under the article. `key` writes a command's shortcut. */
  hints: {
    title: 'Hint',
    dismiss: 'Dismiss',
    dismissName: 'Dismiss the hint',
    again: 'Hints are shown again.',
    mark: (key: HintKey) =>
      `Select words and press ${key('mark-claim')}: they become a claim. ${key('mark-sentence')} marks the whole sentence.`,
    settle: (key: HintKey) =>
      `Now paste the address of a page that carries the words, and press ${key('verdict-accurate')} for “accurate” or ${key('verdict-inaccurate')} for “inaccurate”.`,
    export: (key: HintKey) =>
      `Export (${key('export-html')}) makes a copy to hand on, at any time: it says itself what was checked and what is still open.`
  },

  /** The article, its toolbar and its keys. */
  notices: {
    switched: (isOn: boolean) =>
      isOn
        ? 'While you look elsewhere, a notice says when a colleague needs you.'
        : 'No notice is shown outside the window any more.'
  },

  /** A file of sources from a reference manager, before any is added. */
  sourcesFile: {
    fromFile: 'From a file…',
    reading: 'Reading the sources…',
    title: (fileName: string) => `Sources in ${fileName}`,
    list: 'What is added',
    unread: 'Entries that were not read',
    terms:
      'They come in as secondary sources on the record, which you can change for each. Evidence is linked to a claim as ever.',
    leftOut: (fields: number) =>
      fields === 1 ? 'One field is not kept' : `${fields.toLocaleString()} kinds of fields are not kept`,
    known: 'already among the sources',
    all: 'All',
    none: 'None',
    add: (count: number) => (count === 1 ? 'Add 1 source' : `Add ${count.toLocaleString()} sources`),
    added: (count: number) => (count === 1 ? '1 source added.' : `${count.toLocaleString()} sources added.`)
  },

  /** What a screen reader says of the claims in the running text. */
  speech: {
    claim: (claim: { number: number; total: number; kind: string; state: string; words: string }) =>
      `Claim ${claim.number} of ${claim.total}, ${claim.kind}, ${claim.state}: “${claim.words}”`,
    end: (number: number) => `End of claim ${number}.`,
    noClaimHere: 'There is no claim at the cursor.',
    noWords: 'Choose a claim that stands in the article first.',
    switched: (isOn: boolean) =>
      isOn
        ? 'Screen readers hear which claim the cursor is in.'
        : 'Screen readers no longer hear which claim the cursor is in.'
  },

  editor: {
    article: 'Article',
    text: 'Article text',
    margin: 'Claims beside the text',
    claimNumber: (number: number, state: string, isDimmed: boolean) =>
      `Claim ${number}, ${state}${isDimmed ? ', left out by the filter' : ''}`,
    toolbar: 'Editing',
    history: 'History',
    redo: 'Redo',
    format: 'Format',
    blockType: 'Block type',
    formats: {
      bold: 'Bold',
      italic: 'Italic',
      underline: 'Underline',
      strike: 'Strikethrough',
      code: 'Code'
    },
    /** What stands on the buttons of the formats. */
    faces: { bold: 'B', italic: 'I', underline: 'U', strike: 'S', code: '<>' },
    part: 'Part of the story',
    partNow: ', as it is now',
    parts: {
      headline: 'Headline',
      dek: 'Dek',
      byline: 'Byline',
      dateline: 'Dateline',
      none: 'Body text'
    },
    blocks: {
      paragraph: 'Paragraph',
      heading1: 'Heading 1',
      heading2: 'Heading 2',
      heading3: 'Heading 3',
      quote: 'Quote',
      bullets: 'Bulleted list',
      numbers: 'Numbered list',
      caption: 'Caption'
    },
    lineBreak: 'Line break',
    indent: 'List item in, out',
    cells: 'Next, previous cell',
    cellBreak: 'Line break in a cell',
    below: 'Paragraph below the table or picture',
    link: 'Link',
    address: 'Address',
    addressRule: 'Links start with https://, http:// or mailto:.',
    addressExample: 'https://',
    removeLink: 'Remove link',
    apply: 'Apply'
  },

  /** Which sentences somebody has decided on. */
  breakdown: {
    tab: 'Story',
    label: 'Sentences of the article',
    scope: 'Which sentences',
    scopes: {
      all: 'All sentences',
      open: 'Nobody has decided',
      part: 'Marked in part',
      several: 'Several facts',
      nothing: 'Nothing to check'
    },
    count: (percent: number, covered: number, total: number, part: number) =>
      `${percent} % covered: ${covered.toLocaleString()} of ${plural(total, 'sentence', 'sentences')}${inPart(part)}`,
    top: (percent: number, part: number) => `${percent} % covered${inPart(part)}`,
    part: (words: readonly string[]) => `Marked in part. In no claim: ${words.join(' · ')}`,
    unmarked: 'In no claim',
    unmarkedHint:
      'These look like facts by their spelling: numbers, names and quoted words. Mark what has to be checked.',
    markWords: (words: string) => `Mark “${words}”`,
    nothingInRest: 'Nothing to check in these',
    saidOfRest: (count: number) =>
      `Nothing to check in ${plural(count, 'passage', 'passages')} of this sentence.`,
    none: 'The article has no sentences yet.',
    noMatch: 'No sentence matches.',
    states: {
      open: 'Nobody has decided',
      changed: 'Changed since “nothing to check”',
      nothing: 'Nothing to check'
    },
    saidBy: (name: string, date: string) => `${name}, ${date}`,
    fromOutside: (name: string, date: string) =>
      `${name} said on ${date} that there is nothing to check. It does not count, because people have a hand in it who are not on the project’s list.`,
    was: (words: string) => `It read: “${words}”`,
    next: 'Next open ↓',
    facts: 'Facts in this sentence',
    fact: (number: number, state: string) => `Claim ${number}, ${state.toLowerCase()}`,
    choose: 'Choose a sentence to see its facts.',
    noFacts: 'No fact is marked in this sentence.',
    addFact: 'Add another fact',
    factWords: 'Words of the fact',
    factHint: 'A part of the sentence. Put … between parts that belong together.',
    markFact: 'Mark this fact',
    writeFact: 'Write which words of the sentence are the fact.',
    notInSentence: (words: string) => `“${words}” does not stand in this sentence. Nothing was marked.`,
    sayNothing: 'Nothing to check here',
    takeBack: 'Take “nothing to check” back',
    shown: 'Tinted: sentences that nobody has decided on. Double line: nothing to check.',
    hidden: 'Coverage is hidden.',
    allCovered: 'Every sentence carries a claim, or there is nothing to check in it.',
    goneTo: (hasChanged: boolean, left: number) =>
      `${hasChanged ? 'Its words changed since “nothing to check”.' : 'Nobody has decided on this sentence.'} ${left.toLocaleString()} left.`,
    said: (count: number, left: number) =>
      `Nothing to check in ${count === 1 ? 'this sentence' : `${count.toLocaleString()} sentences`}. ${left.toLocaleString()} left.`,
    hasClaim: 'Everything in this sentence that looks like a fact is in a claim already.',
    saidAlready: 'Somebody has said already that there is nothing to check here.',
    takenBack: 'Nobody has decided on this sentence now.',
    takenBackOfRest: 'The words beside the claims are to be looked at again.'
  },

  /** What is read once more before the sign-off. */
  secondPass: {
    tab: 'Second pass',
    label: 'To read again',
    scope: 'What to show',
    scopes: { all: 'All', open: 'Not read again' },
    count: (done: number, total: number) =>
      `${done.toLocaleString()} of ${total.toLocaleString()} read again`,
    none: 'There is nothing to read again: no headline, dek or caption, and nothing has changed since it was checked.',
    allDone: 'Everything was read again.',
    reasons: {
      headline: 'Headline',
      dek: 'Dek',
      caption: 'Caption',
      claim: (number: number) => `Claim ${number} changed since it was checked`,
      sentence: 'Changed since “nothing to check”'
    },
    was: (words: string) => `It read: “${words}”`,
    passedBy: (name: string, date: string) => `Read again by ${name}, ${date}`,
    changedSince: (name: string, date: string) => `Changed since ${name} read it again, ${date}`,
    pass: 'I have read it again',
    takeBack: 'Take that back',
    toClaim: 'To the claim',
    chosen: 'The chosen passage',
    choose: 'Choose a passage to say that you have read it again.',
    passed: (left: number) => `Read again. ${left.toLocaleString()} left.`,
    takenBack: 'Nobody has read it again now.'
  },

  /** Names, dates and numbers that do not fit. */
  consistency: {
    tab: 'Consistency',
    label: 'What may not fit',
    scope: 'What to show',
    scopes: { open: 'To decide', dismissed: 'Not a problem', all: 'All' },
    looking: 'Looking at the article…',
    count: (open: number, dismissed: number) =>
      dismissed === 0
        ? `${open.toLocaleString()} to decide`
        : `${open.toLocaleString()} of ${(open + dismissed).toLocaleString()} to decide`,
    ...consistencyListWords,
    none: {
      open: 'The rules find nothing that does not fit. They see spelling, calendar and sums, not whether a fact is right.',
      dismissed: 'Nobody has said of a finding that it is no problem.',
      all: 'The rules find nothing that does not fit. They see spelling, calendar and sums, not whether a fact is right.'
    },
    rules: {
      'given name': 'first name or last',
      'two spellings': 'two spellings',
      'two marks': 'accents and hyphens',
      'two offices': 'two offices',
      'two expansions': 'abbreviation',
      weekday: 'weekday',
      'no such day': 'no such day',
      age: 'age',
      duration: 'duration',
      share: 'percentage',
      change: 'change',
      parts: 'sum of parts',
      'table total': 'total of a table',
      rank: 'rank',
      conversion: 'conversion',
      headline: 'headline and text',
      'same count': 'one count, two numbers',
      'two ranges': 'range',
      'two measures': 'one thing, two measures',
      'two units': 'currency or unit',
      'since when': 'since when',
      'missing space': 'missing space',
      'doubled word': 'doubled word',
      'unpaired mark': 'unpaired mark',
      'mixed separators': 'thousands'
    },
    head: (group: string, rule: string, isCertain: boolean) =>
      `${group}: ${rule}${isCertain ? ', certain' : ''}`,
    choose: 'Choose a finding to see its places in the article and to decide about it.',
    chosen: 'The chosen finding',
    claim: 'Make a claim of it',
    dismiss: 'Not a problem',
    takeBack: 'It is a problem after all',
    nextPlace: 'Next place',
    place: (at: number, total: number) => `Place ${at.toLocaleString()} of ${total.toLocaleString()}.`,
    dismissedBy: (name: string, date: string) => `Not a problem: ${name}, ${date}`,
    dismissed: (left: number) => `Not a problem. ${left.toLocaleString()} left to decide.`,
    takenBack: 'It is to be decided again.',
    gone: 'The article reads otherwise now, and this finding is gone.'
  },

  reading: {
    title: 'Reading without marks',
    leave: 'Back to the desk',
    leaveFirst:
      'You are reading through. Press F8 or Escape first to go back to the desk. Nothing was changed.'
  },

  about: {
    parts: ({ electron, chrome, platform }: { electron: string; chrome: string; platform: string }) =>
      `${electron}, Chromium ${chrome}, ${platform}`,
    title: 'About Stet',
    text: 'A desktop workbench for editorial fact-checking. Everything stays on your machine and in your project folder.',
    version: 'Version',
    runsOn: 'Runs on'
  },

  failure: {
    title: 'Stet could not show this.',
    text: 'Your saved work is safe in the project folder. Reload the window to go on; if it happens again, report it with the text below.',
    reload: 'Reload the window'
  }
} as const
