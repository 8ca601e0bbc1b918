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
