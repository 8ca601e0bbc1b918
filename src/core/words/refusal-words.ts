/** What the app answers to its window when something cannot be done: what happened, what is safe, what to do. */
export const refusalWords = {
  noProject: 'No project is open in this window. Open the project again.',
  nothingDone: 'No project is open in this window, so nothing was done. Open the project again.',
  nothingSigned: 'No project is open in this window. Nothing was signed.',
  nothingToPrint: 'No project is open in this window, so there is nothing to print.',
  nothingToExport: 'No project is open in this window, so there is nothing to export.',
  nothingToPack: 'No project is open in this window, so there is nothing to pack.',
  editNotSaved: 'No project is open in this window, so this edit was not saved. Open the project again.',
  pictureNotKept: 'No project is open in this window, so the picture was not kept.',
  alreadyOpen: 'This project is already open in another window, which is now in front.',
  alreadyThere: (name: string) =>
    `There is already something named ${name} in this place. It was not touched. Choose another name.`,

  strangePage: 'Only the pages of Stet itself may ask for this. Nothing was changed.',
  notUnderstood: 'Stet did not understand this request. Nothing was changed.',
  wentWrong:
    'Something went wrong inside Stet, and this was not done. Edits shown as saved are safe. Try again; if it happens again, the log (Help menu) tells more.',
  givenUp: 'This was given up.',

  folderSilent:
    'The project folder does not answer. Nothing was changed. Check the disk or share it is on, and open the project again.',
  folderTooSlow:
    'Several files in this project folder took too long to read, so it was not opened. Nothing was changed. Ask whoever gave you the folder for another copy.',

  notChosen: {
    read: 'Stet reads only files that you choose or drop on its window. Nothing was read.',
    opened: 'Stet opens only projects that you choose, drop or opened before. Nothing was opened.',
    unpacked: 'Stet unpacks only files that you choose or drop on its window. Nothing was read.',
    verified: 'Stet verifies only files that you choose or drop on its window. Nothing was read.',
    added: 'Stet takes only files that you choose, drop or paste. Nothing was added.',
    shown: 'Stet shows only files that it wrote or that you chose.'
  },

  address: {
    unknown: 'This is not an address Stet can open.',
    notHttps: 'Stet opens only https addresses and mail addresses. Nothing was opened.',
    hidesName: 'This address hides a name or password before its host. Nothing was opened.'
  },

  inProjectFolder: {
    exported:
      'An export cannot go into the project folder, which holds only what Stet keeps there. Nothing was written. Choose another place.',
    copy: 'A copy cannot go into the project folder, which holds only what Stet keeps there. Nothing was written. Choose another place.',
    packed:
      'A packed project cannot go into its own folder, which holds only what Stet keeps there. Nothing was written. Choose another place.'
  },
  exportNotWritten: (folder: string) =>
    `The export could not be written to ${folder}. The project is safe. A file that was there before is unchanged, or the new one stands there without its signature. Choose another place and try again.`,
  noPdf:
    'The PDF could not be made. The project is unchanged and safe. Try again, or export a web page and print that.',
  notPrinted:
    'The copy could not be printed. The project is unchanged and safe. Try again, or export a PDF and print that.',
  noPrinter:
    'This computer knows no printer, so nothing was printed. Export a copy instead, which can be printed on another one.',
  notPacked: (why: string) =>
    `Your latest edits are not in the project folder yet, so a packed project would lack them. ${why} Nothing was packed.`,

  articleGone: 'This article is no longer in memory. Nothing was made. Choose its file again.',
  draftGone: 'This draft is no longer in memory. The article was not changed. Choose its file again.',
  articleTooLarge:
    'This file is larger than 100 MB, more than Stet reads as an article. Nothing was changed.',
  noFile: (name: string) => `${name} is a folder or a device. Nothing was read. Choose a file.`,
  fileUnreadable: (name: string) =>
    `The file ${name} could not be read. Check that it is still there and that you may open it, then try again.`,
  pictureNotWritten:
    'A picture could not be written into the project folder. The article is unchanged. Check that the folder is there and has room, and try again.',
  tooManyFiles: (chosen: number, most: number) =>
    `You chose ${chosen} files, and Stet adds at most ${most} at once. Nothing was added. Choose them in several parts.`,
  noProgram: (name: string) =>
    `No program on this computer opened ${name}. Nothing was changed. Save a copy and open it with a program of your choice.`,
  fileMissing: 'The file is not in the project folder, so there is nothing to show.',

  stateGone:
    'This earlier state cannot be found any more. The article was not changed. Close the history and open it again.',
  otherState:
    'The article was changed while you were signing, so nothing was signed. Look at it again, then sign.',

  styleNotWritten: (path: string) => `The house style could not be written to ${path}. Choose another place.`,
  styleNameTaken: (name: string) =>
    `“${name}” is the name of a style that comes with Stet. Nothing was changed. Give yours another name.`,
  tooManyStyles: (most: number) => `Stet keeps ${most} house styles. Nothing was changed. Remove one first.`,
  styleNotTaken: (problems: string) => `The house style was not taken, and nothing was changed. ${problems}`,

  wrongPassphrase:
    'This is not the passphrase that your signature was kept with. Nothing was changed. Try again; capitals and spaces count.',
  shortPassphrase: (shortest: number) =>
    `A passphrase needs at least ${shortest} characters. Several words are easier to remember than signs. Nothing was changed.`,
  signatureNotKept:
    "Your signature could not be written to this computer's disk. It stays valid until Stet is closed. Make room on the disk and try again.",

  settingsNotJson: 'The settings file is not JSON.',
  settingsDamaged: 'The settings file is damaged.',
  noSample: (why: string) => `The sample could not be made: ${why}`
} as const
