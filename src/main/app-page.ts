/** The page the windows show, and the origin that may speak to main. */
export interface AppPage {
  readonly url: string
  readonly origin: string
}

/**
 * The built page; while developing, the page of the development server. A packaged app never takes its page from an
 * environment variable.
 */
export function findAppPage(isPackaged: boolean, devServer: string | undefined): AppPage {
  if (isPackaged || devServer === undefined || !URL.canParse(devServer)) {
    return { url: 'app://editor/index.html', origin: 'app://editor' }
  }
  return { url: devServer, origin: new URL(devServer).origin }
}
