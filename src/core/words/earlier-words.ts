/** What is said of looking for earlier checks in the projects beside one. */
export const earlierWords = {
  unread: (folder: string) =>
    `${folder} could not be read, so its checks were not looked through. Nothing in it was changed.`,
  /** `folder` is "" where its name is not to be told. */
  partly: (folder: string) =>
    `Some files in ${folder || 'a project beside this one'} could not be read, so checks of it may be missing here.`,
  tooLarge: (folder: string) =>
    `${folder} is too large to be looked through for earlier checks. Nothing in it was changed.`,
  tooMany: (count: number) =>
    `${count} more ${count === 1 ? 'project is' : 'projects are'} in this folder than Stet looks through for earlier checks.`,
  passedOver: (folder: string) =>
    `${folder} takes too long, or too much memory, to be looked through for earlier checks. Nothing in it was changed.`,
  tooManyClaims: (count: number) =>
    `The checks of ${count} ${count === 1 ? 'project' : 'projects'} were left out: the projects beside this one have more claims than Stet looks through.`,
  notYet: (count: number) =>
    `${count} ${count === 1 ? 'project' : 'projects'} beside this one could not be looked through in time.`,
  notRead:
    'The projects beside this one could not be looked through for earlier checks. Nothing was changed.',
  folderSilent:
    'The folder that this project is in could not be listed, so no earlier checks were looked for.'
} as const
