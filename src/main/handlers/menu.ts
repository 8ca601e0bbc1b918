import { succeed } from '../../core/ipc/result'
import type { AppMenu } from '../app-menu'
import type { ContextMenus } from '../context-menu'
import type { ChannelsOf, Handlers } from '../ipc-main'

/** Takes what windows say of their commands, for the native menus. */
export function menuHandlers(menu: AppMenu, contextMenus: ContextMenus) {
  return {
    'menu:describe': (window, items) => {
      menu.describe(window, items)
      return succeed(null)
    },
    'menu:offer': (window, choice) => {
      contextMenus.offer(window, choice)
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'menu'>>
}
