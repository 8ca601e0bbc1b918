import { consistencyListWords } from './consistency-words'

/** What the command line says: what happened, what is safe, what to do. */
export const cliWords = {
  unforeseen: {
    stopped: (why: string) =>
      `Something went wrong that Stet did not foresee, and it stopped: ${why}. What it was to write was written whole or not at all. Run it again, and send this sentence to whoever looks after Stet if it stops again.`,
    notPrinted:
      'What was to be printed could not be written to where it goes; the disk may be full. Do not rely on what is there. Make room and run it again.',
    account: (id: number | null) => (id === null ? 'an account without a name' : `account ${id}`)
  },
  key: {
    nowhere:
      'There is no place for the signing key: the system knows no home folder of this account. Nothing was made. Name a file for it in STET_KEY_FILE.',
    unreachable: (path: string) =>
      `The signing key ${path} cannot be read or written. Nothing was made. Check the place, or name another file in STET_KEY_FILE.`,
    damaged: (path: string) =>
      `The signing key ${path} is damaged. Nothing was made. Restore it from a backup, or name another file in STET_KEY_FILE.`,
    sealed: (path: string) =>
      `The signing key ${path} is sealed, and STET_PASSPHRASE is not its passphrase. Nothing was made. Set it to the passphrase that the key was sealed with.`,
    othersMayRead: (path: string) =>
      `Others may read the signing key ${path}, so it proves nothing. Nothing was made. Make it yours alone (chmod 600), or take a new one if somebody may have read it.`,
    halves: (path: string) =>
      `The signing key ${path} is damaged: its two halves do not belong together. Nothing was made. Restore it from a backup, or name another file in STET_KEY_FILE.`
  },
  anchor: {
    bothNeeded: 'Both --text and --selectors must name a file, and nothing else.',
    lineLeftOut: (index: number, why: string) => `Line ${index} of the selectors was left out: ${why}.`,
    targetLeftOut: (line: number, target: number, why: string) =>
      `Target ${target} in line ${line} of the selectors was left out: ${why}.`,
    tooLarge: (name: string, most: number) =>
      `“${name}” has more than ${most} MB. Split it and try its parts.`,
    notText: (name: string) => `“${name}” is not text in UTF-8. Save it as UTF-8 and try again.`,
    unreadable: (name: string) => `“${name}” could not be read. See that it is there and is a file.`
  },
  consistency: {
    count: (open: number, dismissed: number) =>
      `${open} ${open === 1 ? 'finding' : 'findings'} to decide about${dismissed === 0 ? '' : `, ${dismissed} not a problem`}. A finding is no verdict: it may be right as it stands.`,
    ...consistencyListWords
  },
  doctor: {
    nothingAt: (copy: string) => `There is nothing at ${copy}. Nothing was repaired.`,
    stopped: (why: string) =>
      `The repair stopped before its end. ${why} What it did so far is sound, and nothing was lost. Run it again when the folder can be written to.`,
    repaired: (sentence: string) => `Repaired: ${sentence}`,
    sound: 'The folder is sound.',
    needsAttention: 'The folder needs attention; see above.'
  },
  earlier: {
    count: (claims: number, projects: number) =>
      `${claims} ${claims === 1 ? 'claim was' : 'claims were'} checked before in ${projects} ${projects === 1 ? 'project' : 'projects'} beside this one. An earlier verdict is none on this article.`,
    notAsked: (folders: readonly string[]) =>
      `Not asked, because nobody on this project's list of people made ${folders.length === 1 ? 'it' : 'them'}: ${folders.slice(0, 20).join(', ')}${folders.length > 20 ? ` and ${folders.length - 20} more` : ''}. Say --all to ask ${folders.length === 1 ? 'it' : 'them'}, too.`,
    /** Either is "" where it is not to be told. */
    article: (title: string, folder: string) => {
      if (title === '') return folder || 'another article'
      return folder === '' ? `“${title}”` : `“${title}” (${folder})`
    },
    same: (article: string, number: number) => `The same words in ${article}, claim ${number}`,
    near: (article: string, number: number) => `Nearly the same in ${article}, claim ${number}`,
    somebody: 'somebody',
    found: (finding: string, who: string, day: string) => `${finding}: ${who}, ${day}.`,
    notOnList: "Not on that project's list of people.",
    shouldRead: (words: string) => `Should read “${words}”.`,
    changed: 'That article reads otherwise since.',
    partly:
      'Some files of that project could not be read: what was found there may have been taken back since.',
    loose: (words: string) => `“${words}” may mean something else there.`,
    source: (stance: string, source: string, excerpt: string) =>
      `${stance}: ${source}${excerpt === '' ? '' : ` “${excerpt}”`}`,
    outside: "Did not count there: people have a hand in it who are not on that project's list.",
    more: (count: number) => `and ${count} more`
  },
  export: {
    format: (formats: string) => `The format must be ${formats} or record.`,
    confidential:
      'A record takes one of --redact-confidential, which it does by itself, --leave-out-confidential and --name-confidential, other formats none: they always redact.',
    outNeeded: 'The file to write must be named with --out.',
    branch: 'The branch must be named as Stet names it: 20 letters and digits.',
    inProject: (file: string) =>
      `${file} is in the project's folder, which holds only what Stet keeps there, and was not written. Name a file beside it.`,
    named: (count: number) =>
      `This record names ${count} confidential ${count === 1 ? 'source' : 'sources'}.`,
    isThere: (path: string) =>
      `${path} is there already and was not touched. Name another file, or say --force.`,
    notWritten: (path: string) =>
      `${path} could not be written. The project is unchanged. Name another place with --out.`
  },
  import: {
    furniture: (text: string) => `Looks like part of the web page: ${text}`,
    note: (message: string) => `Note: ${message}`
  },
  make: {
    projectNeeded: 'The project folder must be named with --project and end in .stet.'
  },
  pack: {
    isThere: (file: string) =>
      `There is already something at ${file}. It was not touched. Choose another name with --out.`,
    leftOut: (path: string) => `${path} is not Stet's and was left out.`,
    packed: (files: number, file: string) => `Packed ${files} files into ${file}`
  },
  status: {
    noGate: '--fail-on names nothing, so nothing would be held back. Name what to fail on.',
    unknownGate: (gate: string) =>
      `--fail-on takes not-ready, open, overdue, disputed, stale, unsigned, uncovered and unread, not “${gate}”.`,
    unread: 'something in the folder could not be read',
    notReady: (blocks: string, gates: string) =>
      blocks === '' ? `Held back by what was asked for: ${gates}.` : `Not ready: ${blocks} (${gates}).`,
    ready: 'Ready to publish',
    notReadyFor: (blocks: string) => `Not ready to publish: ${blocks}`,
    style: (name: string) => `House style: ${name}`
  },
  unpack: {
    unpacked: (files: number, folder: string) => `Unpacked ${files} files into ${folder}`
  },
  verify: {
    keys: 'A key is 64 hexadecimal digits, and several are parted by commas.'
  },
  reading: {
    tooSlow:
      'Reading this file took too long and was stopped. Nothing was changed. Save it in a simpler form, such as plain text, and try that.',
    tooLarge:
      'This file holds more than Stet can take in. Nothing was changed. Save it in a simpler form, such as plain text, and try that.',
    noFile: (path: string) => `${path} is not a file. Name the article's file.`,
    unreadable: (path: string) => `${path} could not be read. Check the name and that you may open it.`,
    damaged:
      'This file could not be read; it seems to be damaged. Nothing was changed. Save it anew in the program it was made with and try again.'
  },
  options: {
    pathNeeded: 'A file or folder must be named.',
    oneOf: (option: string, values: readonly string[]) => `${option} must be one of: ${values.join(', ')}.`,
    onePath: (other: string) => `Only one file or folder is expected, not also “${other}”.`
  },
  styles: {
    unknown: (option: string) =>
      `No house style is called “${option}”. Name wire-desk, magazine or investigation, or a file that ends in .json. Nothing was made.`
  }
} as const
