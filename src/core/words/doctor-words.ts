/** What the command line says of a project folder that it examined, and of what it mended. */
export const doctorWords = {
  found: {
    missing: (what: string) =>
      `${what} is missing. The article, its claims and their checks are not affected. Fetch it from a backup or a colleague's copy with --from.`,
    damaged: (what: string) =>
      `${what} is damaged: its bytes are no longer those that were kept. The article, its claims and their checks are not affected. Fetch it from a backup or a colleague's copy with --from.`,
    originalFile: (name: string) => `The file ${name}, kept as it was received,`,
    picture: (name: string) => `The picture ${name}`,
    evidenceFile: (name: string) => `The file ${name}, kept as evidence,`,
    unfinished:
      'This file was left by a program that was ended while it wrote. Stet ignores it, and so may you.',
    notFollowed: 'This is a link, a device or a folder that is not Stet’s. Stet ignores it.',
    foreign: "This file is not Stet's. Stet ignores it.",
    noGitAttributes:
      "This file keeps git from changing the project's files, and it is missing. Without git nothing depends on it."
  },
  mended: {
    setAside: (file: string, place: string) => `The damaged file ${file} was set aside as ${place}.`,
    putBack: (file: string) => `${file} was put back.`,
    putBackFrom: (file: string, copy: string) => `${file} was put back from ${copy}.`,
    fetched: (file: string, copy: string) => `${file} was fetched from ${copy}.`,
    fetchedEdits: (count: number, copy: string) =>
      `${count} ${count === 1 ? 'edit was' : 'edits were'} fetched from ${copy}.`
  }
} as const
