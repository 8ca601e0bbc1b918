/** What the person reads of files that are kept in a project: what happened, what is safe, what to do. */
export const evidenceWords = {
  copies: {
    notWritten:
      'A copy of the file could not be written. The project and what was there before are unchanged. Choose another place and try again.',
    notOpened:
      'Stet does not open files of this kind, because they can run a program or send something out. Nothing was opened. Show it in its folder, or save a copy, and decide there.'
  },
  files: {
    refused: (name: string, why: string) => `${name} was not added. ${why}`,
    notKept: (name: string, why: string) =>
      `${name} could not be kept in the project folder. ${why} Nothing was added, and the file is as it was. Try again when the folder can be written to.`,
    unreadable: (name: string) =>
      `${name} could not be read, so it was not added. Check that it is still there and that you may open it, then try again.`,
    missingFile:
      'The file is not here yet. If a colleague added it, wait until the folder has synced; otherwise look for it in a backup or a colleague’s copy of the folder.',
    changedFile:
      'The file was changed after it was added: its hash differs. It is neither opened nor exported. Restore it from a backup or a colleague’s copy of the folder, or add it again.',
    unreachableFile:
      'The project folder cannot be read now, so it is not known whether the file is whole. Try again when the folder is there.',
    emptyFile: (name: string) =>
      `${name} is empty, so it was not added. If a program is still saving or downloading it, wait and add it again.`,
    tooLarge: (name: string) =>
      `${name} is larger than 128 MB, the most that one file of a project may have, so it was not added. Keep it elsewhere and note in the evidence where; or add the part that matters.`,
    noFile: (name: string) =>
      `${name} is a folder, a link to something else or a device, so it was not added. Add the file itself.`,
    unsettled: (name: string) =>
      `${name} was changed while Stet read it, so it was not added. Wait until the program that writes it is done, and add it again.`
  },
  drafts: {
    refused: (why: string) => `${why} The article was not changed either.`,
    notKept: (why: string) =>
      `The draft could not be kept in the project folder. ${why} The article was not changed, and the file you chose is as it was. Try again when the folder can be written to.`,
    missing: (name: string) =>
      `The file of the draft ${name} is not in the project folder. The article and its claims are not affected. If a sync app is still at work, wait for it and try again; otherwise look for the file in a backup or in a colleague's copy of the folder.`,
    damaged: (name: string) =>
      `The file of the draft ${name} is damaged: its bytes are no longer those that were received, so it is not shown. The article and its claims are not affected, and the file was left as it is. Restore it from a backup or from a colleague's copy of the folder.`,
    unreadable: (name: string, why: string) =>
      `The file of the draft ${name} could not be read. ${why} The article and its claims are not affected. Try again when the folder can be read.`
  },
  styles: {
    unreadable: (path: string) =>
      `The house style ${path} could not be read. Nothing was changed. Check that it is there and that you may read it.`,
    notTaken: (path: string, problems: string) =>
      `The house style ${path} was not taken, and nothing was changed. ${problems}`
  }
} as const
