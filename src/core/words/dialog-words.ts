/** The words of the system's dialogs that Stet opens: what is chosen or asked, the buttons, and the kinds of files. */
export const dialogWords = {
  about: {
    title: 'About Stet',
    version: (version: string) => `Stet ${version}`,
    what: 'A desktop editorial fact-checking workbench.',
    ok: 'OK'
  },
  runsOn: {
    electron: (version: string) => `Electron ${version}`,
    chromiumAndNode: (chromium: string, node: string) => `Chromium ${chromium}, Node ${node}`,
    otherCopy: (running: string, pinned: string) =>
      `${running}, a registry copy for development and tests in place of the pinned ${pinned}`
  },
  noStart: {
    message: 'Stet could not start.',
    detail: (logs: string) => `Your projects are not affected. The log in ${logs} tells more.`
  },
  losesEdits: {
    message: 'The latest edits are not saved.',
    keepOpen: 'Keep Open',
    lose: 'Close and Lose Them'
  },
  closing: { close: 'Close' },
  unresponsive: {
    message: 'This window does not answer.',
    detail:
      'Everything that was shown as saved is safe on this computer. You can wait, or begin the window again: it comes back with the project as it was saved.',
    wait: 'Wait',
    again: 'Begin Again'
  },
  drawing: {
    message: 'The part of Stet that draws on the screen has stopped several times.',
    detail: {
      card: 'Everything that was shown as saved is safe on this computer. If the window flickers, stays empty or shows what was there before, begin Stet again without the graphics card: it draws more slowly, and does everything else as before.',
      plain:
        'Everything that was shown as saved is safe on this computer. If the window flickers, stays empty or shows what was there before, close Stet and open it again. The log (Help menu) tells more.'
    },
    goOn: 'Go On',
    again: 'Begin Again Without the Graphics Card'
  },
  crashed: {
    message: 'This window stopped working twice in a row.',
    detail:
      'Everything that was shown as saved is safe on this computer. You can try again or close the window.',
    again: 'Try Again',
    close: 'Close Window'
  },
  openFile: {
    message: (name: string) => `Open ${name} in another program?`,
    mayRun: (kind: string) =>
      `It is a file of the kind ${kind}. Such files can hold programs, or fetch something from the network and so tell others that you opened it. Open it only if you trust where it comes from. You get a copy; the evidence stays as it is.`,
    stranger:
      'This file comes from a project that you have not said you trust. Other programs may be open to files that were made to harm.',
    open: 'Open',
    cancel: 'Cancel'
  },
  openAddress: {
    inBrowser: (host: string) => `Open ${host} in your browser?`,
    byMail: (address: string) => `Write to ${address}?`,
    stranger:
      'This address comes from a project that you have not said you trust. Whoever made the page learns that you opened it.',
    open: 'Open',
    cancel: 'Cancel'
  },
  choose: {
    article: { title: 'Choose an article' },
    picture: { title: 'Choose a picture', button: 'Insert' },
    projectPlace: { title: 'Where the project goes', create: 'Create', unpack: 'Unpack' },
    project: { title: 'Open a project', button: 'Open' },
    packedPlace: { title: 'Pack the project into one file', button: 'Pack' },
    packed: { title: 'Open a packed project', button: 'Choose' },
    exported: { title: 'Verify an exported file', button: 'Verify' },
    evidence: { title: 'Add files as evidence', button: 'Add' },
    copyPlace: { title: 'Save a copy', button: 'Save' },
    exportPlace: { title: 'Export', button: 'Export' },
    sources: { title: 'Choose a file of sources' },
    style: { title: 'Choose a house style' },
    stylePlace: { title: 'Where the house style goes' }
  },
  files: {
    all: 'All files',
    articles: 'Articles',
    pictures: 'Pictures',
    project: 'Stet project',
    packed: 'Packed Stet project',
    exported: 'Exported by Stet',
    sources: 'Sources (BibTeX, RIS, CSL-JSON)',
    style: 'House style',
    webPage: 'Web page',
    pdf: 'PDF',
    plainText: 'Plain text',
    wordFile: 'Word file',
    table: 'Table',
    annotations: 'Web annotations',
    csl: 'CSL-JSON',
    bibtex: 'BibTeX',
    ris: 'RIS',
    claimReview: 'ClaimReview',
    record: 'Record package'
  }
} as const
