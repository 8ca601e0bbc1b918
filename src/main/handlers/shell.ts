import { type BrowserWindow, dialog, shell } from 'electron'
import { fail, succeed } from '../../core/ipc/result'
import { dialogWords } from '../../core/words/dialog-words'
import { refusalWords } from '../../core/words/refusal-words'
import { type ExternalLink, readExternalLink } from '../external-link'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import type { OpenProjects } from '../open-projects'

export interface ShellDuties {
  readonly known: KnownPaths
  readonly projects: OpenProjects
}

/** Answers what leaves Stet for the system: a file shown in its folder, an address in the browser. */
export function shellHandlers({ known, projects }: ShellDuties) {
  return {
    'shell:show-file': (_window, path) => {
      if (!known.has(path)) return fail('refused', refusalWords.notChosen.shown)
      shell.showItemInFolder(path)
      return succeed(null)
    },

    'shell:open-external': async (window, address) => {
      const link = readExternalLink(address)
      if (!link.ok) return link
      if (await isWanted(window, link.value, projects.isTrusted(window)))
        await shell.openExternal(link.value.href)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'shell'>>
}

/** Asks, with the host alone in the first line: it decides where the person ends up. */
async function isWanted(
  window: BrowserWindow,
  { href, kind, destination }: ExternalLink,
  isTrusted: boolean
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: isTrusted ? 'question' : 'warning',
    message:
      kind === 'web'
        ? dialogWords.openAddress.inBrowser(destination)
        : dialogWords.openAddress.byMail(destination),
    detail: isTrusted ? href : `${href}\n\n${dialogWords.openAddress.stranger}`,
    buttons: [dialogWords.openAddress.open, dialogWords.openAddress.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true
  })
  return response === 0
}
