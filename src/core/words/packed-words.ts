/** What the person reads of packing a project into one file, and of unpacking one. */
export const packedWords = {
  packing: {
    failed: (why: string) =>
      `The project could not be packed. ${why} The project is unchanged and safe, and no file was left behind. Try again, or pack into another folder.`,
    tooLarge:
      'This project is larger than one packed file can hold: 4 GiB with all its files of evidence. Nothing was packed, and the project is unchanged and safe. Send the project folder itself instead: copy it whole, to a disk or into a folder that you share.'
  },
  unpacking: {
    alreadyThere:
      'There is already something in the place where the project should go. It was not touched. Choose another name.',
    already: (folder: string) =>
      `The project was unpacked when you cancelled. It is whole and stands in ${folder}. Open it from there, or delete that folder if you do not want it.`,
    failed: (why: string) =>
      `The project could not be unpacked. ${why} Nothing was left behind, and the file is as it was. Check the file and the place, and try again.`,
    noFile: 'It is a folder or a device, and no file.',
    notFound: 'The file or the place for it cannot be found.',
    damaged:
      'This file is damaged or is not a packed Stet project, so nothing was unpacked. The file is as it was. Ask for it to be sent again.',
    encrypted:
      'This file is locked with a password, which packed Stet projects never are, so nothing was unpacked. The file is as it was. Ask for the project to be packed by Stet, and sent without a password.',
    foreign:
      'This file holds things that no packed Stet project holds, so nothing was unpacked. The file is as it was. Be careful with it if you do not know who sent it.',
    tooLarge:
      'This file unpacks to more than one packed Stet project may hold: 4 GiB together and 128 MiB in one file. So nothing was unpacked. The file is as it was. If you know who sent it, ask them for the project folder itself.',
    notAProject:
      'This file holds no Stet project, so nothing was unpacked. The file is as it was. Ask for the project to be packed again.'
  }
} as const
