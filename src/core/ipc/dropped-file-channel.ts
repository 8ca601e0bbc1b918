/**
 * The preload script's own line to main, which the page cannot reach: it names the files a person dropped, so that
 * main reads those and no path that a page made up.
 */
export const droppedFileChannel = 'preload:dropped-file'
