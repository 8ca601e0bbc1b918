import { type FromFile, timeInFile } from '../model/from-file'

/** What the person reads of a file that did not become an article, and of what was lost on the way where one did. */
export const importWords = {
  refused: {
    damaged: (what: string) =>
      `This ${what} is damaged: part of it is missing or garbled. Nothing was changed. Ask for it again, or open it in the program it was made with, save it anew and import that.`,
    encrypted:
      'This document is protected by a password. Nothing was changed. Open it in Word, take the password off, save it as .docx and import that.',
    tooLarge: (why: string) =>
      `${why} Nothing was changed. Save the article alone as plain text or Word and import that.`,
    empty: (what: string) =>
      `This ${what} holds no text to check. Nothing was changed. If its words are in pictures or in a script, copy them into a text file and import that.`
  },
  file: {
    largerThanReadable: 'This file is larger than 100 MB, more than Stet reads.',
    otherKind: (what: string, advice: string) =>
      `This file is ${what}, which Stet cannot read as an article. Nothing was changed. ${advice}`,
    largerText: 'This file is larger than 50 MB, more than Stet reads as text.',
    wrongName: 'The file is named .docx but is not a Word document; it was read as the text it is.',
    empty:
      'This file is empty. Nothing was changed. Check that it was saved or downloaded whole, and import it again.',
    oldOffice:
      'This is a document of an old Office version (such as .doc). Nothing was changed. Open it in Word or LibreOffice, save it as .docx and import that.',
    tooDeep: 'The parts of this file are nested deeper than Stet reads.'
  },
  zip: {
    parts: (what: string, entryCount: number) => `This ${what} has ${entryCount} parts.`,
    megabytes: (what: string, megabytes: number) =>
      `This ${what} unpacks to ${megabytes} MB, more than Stet takes in.`,
    more: (what: string) => `This ${what} unpacks to more than Stet takes in.`
  },
  kinds: {
    word: 'Word document',
    richText: 'a Rich Text document (RTF)',
    pdf: 'a PDF',
    png: 'a PNG picture',
    jpeg: 'a JPEG picture',
    gif: 'a GIF picture',
    webp: 'a WebP picture',
    tiff: 'a TIFF picture',
    soundOrVideo: 'a sound or video file',
    sound: 'a sound file',
    videoOrPicture: 'a video or picture file',
    gzip: 'a compressed file (gzip)',
    sevenZip: 'a compressed file (7-Zip)',
    rar: 'a compressed file (RAR)',
    bzip2: 'a compressed file (bzip2)',
    xz: 'a compressed file (xz)',
    program: 'a program',
    database: 'a database',
    postScript: 'a PostScript document'
  },
  advice: {
    takeText: 'Copy its text into a text file, or save it as .docx, and import that.',
    takeWords: 'If it shows an article, type or copy the words into a text file and import that.',
    unpack: 'Unpack it and import the article in it.',
    saveAsWord: 'Open it in Word, save it as .docx and import that.'
  },
  docx: {
    excel: 'an Excel workbook',
    pages: 'an Apple Pages document',
    zipWithWord: 'a zip archive with a Word document in it',
    otherZip: (archive: string) =>
      `This file is ${archive}, which Stet cannot read as an article. Nothing was changed. Save or unpack the article as .docx, HTML or plain text and import that.`
  },
  docxNotes: {
    trackedChange: 'The document holds a tracked change; the text was taken as if it were accepted.',
    trackedChanges: (changes: number) =>
      `The document holds ${changes} tracked changes; the text was taken as if all were accepted.`,
    comment: 'The document holds a comment, which was left out; it is in the original.',
    comments: (remarks: number) =>
      `The document holds ${remarks} comments, which were left out; they are in the original.`,
    symbol: 'A character of a symbol font could not be read and is missing; compare with the original.',
    formula: 'A formula was left out; look at it in the original.',
    chart: 'A chart or diagram was left out; look at it in the original.',
    footnote: 'A footnote stands at the end of the text.',
    headings: 'A heading below the third level was brought up to it.'
  },
  word: {
    unreadable:
      'The comments and tracked changes of this document are damaged and could not be read; its text came in as if all changes were accepted. Look at them in the original.',
    threadsUnreadable:
      'Which comments are replies and which are resolved could not be read; each came in as a discussion of its own.',
    tooManyComments: (leftOut: number, most: number) =>
      `The document holds more comments than Stet takes in: the first ${most} are here, ${leftOut} are left out. They are in the original.`,
    longComments: (shortened: number) =>
      shortened === 1
        ? 'A comment is longer than Stet takes in and was cut short; the whole of it is in the original.'
        : `${shortened} comments are longer than Stet takes in and were cut short; the whole of them is in the original.`,
    commentLinks: (links: number) =>
      links === 1
        ? 'The address of a link in a comment was left out; its words are kept. It is in the original.'
        : `The addresses of ${links} links in comments were left out; their words are kept. They are in the original.`,
    ofStet: (comments: number) =>
      comments === 1
        ? 'This is a copy that Stet made of a project. A comment that Stet had written in it, on a claim or a finding, is left out: that project has it, and a new project starts without. To go on with that check, open that project.'
        : `This is a copy that Stet made of a project. ${comments} comments that Stet had written in it, on its claims and findings, are left out: that project has them, and a new project starts without. To go on with that check, open that project.`,
    tooManyChanges: (leftOut: number, most: number) =>
      `The document holds more or longer tracked changes than Stet takes in as corrections (${most}): ${leftOut} are left out, and the text reads as before them. They are in the original.`,
    tooLongForChanges:
      'The document is too long for its tracked changes to come in as corrections; the text reads as after them. They are in the original.',
    otherChanges: (changes: number) =>
      changes === 1
        ? 'A tracked change of paragraph breaks, table rows, pictures or notes cannot be a correction; look at it in the original.'
        : `${changes} tracked changes of paragraph breaks, table rows, pictures or notes cannot be corrections; look at them in the original.`,
    formatChanges: (changes: number) =>
      changes === 1
        ? 'A tracked change of formats was kept as it looks now.'
        : `${changes} tracked changes of formats were kept as they look now.`,
    accepted: (changes: number) =>
      changes === 1
        ? 'The tracked change was accepted: the text reads as after it.'
        : `All ${changes} tracked changes were accepted: the text reads as after them.`,
    rejected: (changes: number) =>
      changes === 1
        ? 'The tracked change was rejected: the text reads as before it.'
        : `All ${changes} tracked changes were rejected: the text reads as before them.`,
    proposed: (changes: number) =>
      changes === 1
        ? 'The tracked change comes in as a proposed correction: the text reads as before it.'
        : `${changes} tracked changes come in as proposed corrections: the text reads as before them.`,
    discussed: (comments: number) =>
      comments === 1
        ? 'A comment comes in as a discussion, under the name that stands in the file.'
        : `${comments} comments come in as discussions, under the names that stand in the file.`,
    left: (comments: number) =>
      comments === 1
        ? 'A comment was left out; it is in the original.'
        : `${comments} comments were left out; they are in the original.`,
    /** Why a correction is proposed, of what each person did. */
    reason: (deeds: readonly string[]) => `Tracked change in the Word file: ${deeds.join('; ')}.`,
    deeds: {
      inserted: (from: FromFile) => `added${by(from)}`,
      replaced: (from: FromFile) => `replaced${by(from)}`,
      deleted: (from: FromFile) => `deleted${by(from)}`,
      'moved away': (from: FromFile) => `moved away from here${by(from)}`,
      'moved here': (from: FromFile) => `moved here${by(from)}`
    },
    moreDeeds: (rest: number) => `and ${rest} more`,
    pictureInComment: '[picture]',
    paragraphAdded: (words: string) =>
      `Tracked change in the Word file: a paragraph was added behind these words. It reads: “${words}”`
  },
  htmlNotes: {
    table: 'A table came in as a table; a cell over several columns or rows stands in the first of them.',
    largeTable:
      'A table of more than 10,000 cells became one paragraph for each row, its cells set apart by tabs.',
    picture:
      'A picture came in with its caption; where its file is not in the document, a box with its description stands for it.',
    pictureLeftOut: 'A picture was left out; look at it in the original.',
    link: 'A link that is no web or mail address lost the address; its words were kept.'
  },
  page: {
    tooDeep:
      'The page nests its parts deeper than browsers show; the deepest were brought up, their words kept.',
    noArticle:
      'No single article was found on this page, so all its text was taken. Delete what does not belong to the article.'
  },
  markdown: {
    headings: 'Headings below the third level were brought up to it.',
    footnote: 'A footnote stands at the end of the text.'
  },
  pictures: {
    several: (refused: number) =>
      `${refused} pictures in the file were not kept: only PNG, JPEG, GIF and WebP up to 25 MB each are. Look at them in the original.`,
    one: 'A picture in the file was not kept: only PNG, JPEG, GIF and WebP up to 25 MB are. Look at it in the original.'
  },
  text: {
    binary:
      'This file holds binary data, not text. Nothing was changed. Import the article as plain text, Markdown, HTML or Word (.docx).',
    guessed:
      'The file does not say how its letters are encoded and is not UTF-8; it was read as windows-1252. Look at accents, quotation marks and dashes.',
    lostLetters: 'Some letters of the file could not be read and stand as \ufffd. Compare with the original.'
  },
  lines: {
    joined: (joinedLines: number) =>
      `The lines of this text were broken to a fixed width; ${joinedLines} line breaks inside paragraphs were taken out.`
  },
  pasted: {
    tooLong:
      'This is too long to paste: more than 600,000 characters, or a paragraph of more than 100,000. Nothing was pasted. Save it as a file and start a project from it (File, New from Article).'
  }
} as const

/** Who did it and when, as far as the file says. */
function by({ name, at }: FromFile): string {
  const time = timeInFile({ at })
  return `${name === '' ? '' : ` by ${name}`}${time === '' ? '' : `, ${time}`}`
}
