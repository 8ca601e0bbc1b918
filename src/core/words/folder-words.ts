/** What the person reads of a project folder that cannot be read or written: what happened, what is safe, what to do. */
export const folderWords = {
  reasons: {
    notFound:
      'The project folder cannot be found. It may be on a disk or share that is not connected, or have been moved.',
    taken: 'The project folder cannot be found. Something else is in its place.',
    forbidden: 'Stet may not read or write in the project folder.',
    readOnly: 'The project folder is on a disk that cannot be written to.',
    full: 'The disk with the project folder is full.',
    quota: 'Your space on the disk with the project folder is used up.',
    linkInPlace: (name: string) =>
      `In the project folder a link or a file is where the folder “${name}” belongs, and Stet writes nothing through links. Put the folder itself back in its place.`,
    unknown: 'The disk or share with the project folder answered with an error.',
    notRead: (why: string) => `${why} Nothing was changed. Check the folder and open the project again.`,
    notPublished: (why: string) =>
      `${why} Your edits are safe on this computer. Stet puts them into the folder as soon as it can be written to.`,
    away: (why: string) =>
      `${why} Your edits are safe on this computer. When it can be reached again, Stet puts them into it and shows what others wrote.`
  },
  manifest: {
    newer:
      'This project was made by a newer version of Stet. Nothing in it was changed. Update Stet to open it.',
    saidTwice: (manifestName: string, field: string) =>
      `The file ${manifestName} in this folder says “${field}” twice, so it is not known which one counts, and the project was not opened. Nothing was changed, and the edits in the folder are kept. Restore ${manifestName} from a backup or from a colleague's copy of the folder.`,
    notAProject: (manifestName: string) =>
      `This folder is not a Stet project: it has no ${manifestName}. Nothing was changed. If it is one, a sync app may not have delivered everything yet; wait for it and open the folder again.`,
    damaged: (manifestName: string) =>
      `The file ${manifestName} in this folder is damaged, so the project was not opened. Nothing was changed, and the edits in the folder are kept. Restore ${manifestName} from a backup or from a colleague's copy of the folder.`
  },
  incomplete: {
    filesGone: (gone: number, known: number) =>
      `The project folder is incomplete: ${gone} of ${known} files with edits by others that were in it are not there. Nothing was deleted by Stet, what this computer has seen is still shown, and your edits are safe here. Until the files are back, nothing is written into the folder. If a sync app is at work or the folder is being restored, wait. If they are gone for good, write back what this computer keeps: your own edits, and its copies of what others wrote.`
  },
  opening: {
    journalNotKept:
      "Edits of an earlier session wait on this computer, whose disk takes nothing more now, so the project was not opened. Nothing is lost. Make room on the disk that holds Stet's own data, and open the project again."
  },
  memory: {
    damaged: (path: string) =>
      `What this computer remembered of who works on this project could not be read, and is kept as ${path}. The article and its checks are not affected. Compare the fingerprints of your colleagues (People) before you rely on who wrote what.`,
    notRemembered:
      'This computer could not write down who works on this project, so it cannot warn you if somebody takes their place. Nothing else is affected. Make room on the disk and open the project again.'
  },
  store: {
    silent:
      'The project folder does not answer. Your edits are safe on this computer. As soon as it answers, Stet puts them into it and shows what others wrote.',
    notRemembered:
      'This computer could not write down whom you know by which key, so it may ask you again. Your edits are not affected. Make room on the disk and try again.',
    historyTooLarge:
      'This project holds more edits than the history can show on this computer. The project is unchanged and safe, and every edit is kept in its folder.',
    leftHere:
      'The project is closed, but its folder cannot be reached or written to now. Your last edits are safe on this computer, and nobody else sees them yet. Stet puts them into the folder when you open the project again.',
    closed: 'The project is closed, so this edit was not saved. Open the project again.',
    tooLarge:
      'This edit is larger than 16 MB, more than a project takes at once, so it was not saved. Everything before it is safe. Undo it, and paste the text in parts.',
    damagedUpdate:
      'This edit could not be read back, so it was not saved. Everything before it is safe. Copy your last words, close the project and open it again.',
    notSaved:
      "Your latest edits could not be written to this computer's disk. Everything before them is safe. Keep the window open, make room on the disk, and edit on: Stet tries again."
  },
  journals: {
    damagedJournal: (path: string) =>
      `The file ${path}, this computer's own copy of earlier edits, is damaged, and was left as it is. What had reached the project folder is not affected. If something is missing from the article, keep this file and ask for help.`,
    notRead: (path: string) =>
      `${path}, where this computer keeps its own copy of your edits, could not be read now. What is in the project folder was opened. If something is missing from the article, check that you may read that place, then open the project again.`,
    elsewhere: (name: string, home: string) =>
      `Edits you made in the copy of this project named ${name} have not reached that folder yet. They are safe on this computer. Open the project at ${home} to put them there.`
  },
  reading: {
    noOtherHistory:
      'No computer has written a second history under this number, so there is nothing else to show. Nothing was written.'
  },
  files: {
    damaged: (name: string, extent: string) =>
      `The file ${name} in the project folder is damaged or has not arrived whole: ${extent}. Everything else was opened, and the file was left as it is. If a sync app is still at work, wait and open the project again; otherwise restore the file from a backup or a colleague's copy.`,
    notFetched: (name: string, maker: string) =>
      `The file ${name} in the project folder has not been fetched to this computer: what lies there only stands for it (${maker}), so edits in it are not shown. Nothing is lost, and everything else was opened. Have ${maker} fetch the whole folder, then open the project again.`,
    notRead: (name: string) =>
      `The file ${name} in the project folder could not be read now. Everything else was opened, and the file was left as it is. Check that it is on this computer and that you may read it, then open the project again.`,
    endless: (name: string) =>
      `Reading the file ${name} in the project folder took too long or too much memory and was stopped, so edits in it are not shown. Everything else was opened, and the file was left as it is. Tell whoever is in charge of the project: Stet writes no such files.`,
    folderNotRead: (name: string) =>
      `The folder ${name} in the project folder could not be read now, so edits in it may be missing from the article. Everything else was opened, and nothing was changed. Check that you may read it, then open the project again.`,
    newer: (name: string) =>
      `The file ${name} in the project folder was written by a newer version of Stet, so edits in it are not shown. Everything else was opened. Update Stet to see them.`,
    unsigned: (name: string) =>
      `The file ${name} in the project folder holds edits that nobody signed, so it is not known who made them. They are left out of the article, and the file was left as it is. Ask your colleagues whether one of them put it there.`,
    wronglySigned: (name: string) =>
      `The file ${name} in the project folder holds edits whose signature is wrong: they were changed after they were written, or somebody pretends to be somebody else. Those edits are left out of the article, and the file was left as it is. If a sync app damaged it, restore it from a backup; otherwise tell whoever is in charge of the project.`,
    unusableKey: (name: string) =>
      `The file ${name} in the project folder is signed with a key under which anybody could sign, so nothing in it was believed. The file was left as it is. Tell whoever is in charge of the project.`,
    foreign: (name: string) =>
      `The file ${name} in the project folder belongs to another project and was left out. Nothing was changed. Move it back to its own project.`,
    refused: (name: string) =>
      `${name} in the project folder is a link, a device or too deep a folder, which Stet does not follow. Everything else was opened.`,
    many: (session: string) =>
      `Hundreds of files a minute come into the folder replicas/${session} of the project, more than anybody writes. They are read as they come, later than usual, and your own edits are saved as always. If a sync app is catching up, wait. Otherwise tell whoever is in charge of the project: the activity shows who writes so much.`,
    incomplete: (name: string) =>
      `The project folder is incomplete: ${name} is missing. Nothing was deleted by Stet. If a sync app is still at work, wait and open the project again.`
  },
  edits: {
    leftOut: (count: number, replica: string, why: string) =>
      `${count === 1 ? '1 edit' : `${count} edits`} in the folder replicas/${replica} of the project ${why}. ${count === 1 ? 'It is' : 'They are'} left out of the article, everything else was opened, and the files were left as they are. Tell whoever is in charge of the project.`,
    strange: (replica: string) =>
      `Edits in the folder replicas/${replica} of the project say that they were made where nobody could have made them, or are built on such edits: that need not be the fault of whoever wrote there. They are shown, but two people with the same files may see them in different places. Compare the article with your colleagues before you rely on it, and tell whoever is in charge of the project.`,
    malformed: 'are no edits that Stet could have written',
    tooManyParts: 'are larger than anything a person does at once',
    tooDeep: 'are nested deeper than anything Stet writes',
    undeclaredClient: 'claim to be written where their writer may not write',
    clientOfAnother: 'claim to be written by somebody else',
    deletesUnread: 'would delete words that their writer had not read',
    falseDependencies: 'build on edits that there are not',
    incomplete:
      'Some edits have not arrived in the project folder yet, so the article may look older or unfinished in places. Nothing is deleted. If a sync app is still at work, wait and open the project again; otherwise restore the folder from a backup.',
    forked: (replica: string) =>
      `Two computers wrote into this project as if they were one, as happens when a whole computer or its data is copied. Both versions are kept in the folder, and one of them is shown. “Version history” (File menu) lays the other beside it, claims and text, so that you can take from it; “stet export” with “--branch ${replica}” writes it into a file. Compare the article with your colleagues before you rely on it.`,
    divided:
      'Two computers wrote into this project as if they were one, as happens when a whole computer or its data is copied, and some of those edits arrived while the project was open. What you see may differ from what your colleagues see. Everything is kept. Close the project and open it again to see what they see, and compare it with them before you rely on it.'
  },
  making: {
    notMade: (why: string) =>
      `The project could not be made. ${why} Your article file is unchanged. Choose another place.`,
    alreadyThere: 'There is already something in this place. It was not touched. Choose another name.',
    notPrepared: 'The article could not be prepared, so no project was made. Your article file is unchanged.',
    tooLarge:
      'This article is larger than 16 MB of text, more than a project takes, so no project was made. Your article file is unchanged. Import it in parts.'
  }
} as const
