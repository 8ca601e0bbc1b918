import { type BrowserWindow, dialog, shell } from 'electron'
import { fail, succeed } from '../../core/ipc/result'
import { type ExternalLink, readExternalLink } from '../external-link'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'

/** Answers what leaves Stet for the system: a file shown in its folder, an address in the browser. */
export function shellHandlers(known: KnownPaths) {
  return {
    'shell:show-file': (_window, path) => {
      if (!known.has(path)) return fail('refused', 'Stet shows only files that it wrote or that you chose.')
      shell.showItemInFolder(path)
      return succeed(null)
    },

    'shell:open-external': async (window, address) => {
      const link = readExternalLink(address)
      if (!link.ok) return link
      if (await isWanted(window, link.value)) await shell.openExternal(link.value.href)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'shell'>>
}

/** Asks, with the host alone in the first line: it decides where the person ends up. */
async function isWanted(window: BrowserWindow, { href, kind, destination }: ExternalLink): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: kind === 'web' ? `Open ${destination} in your browser?` : `Write to ${destination}?`,
    detail: href,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true
  })
  return response === 0
}
