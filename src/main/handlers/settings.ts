import { nativeTheme } from 'electron'
import type { Settings } from '../../core/ipc/contract'
import { succeed } from '../../core/ipc/result'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { StoredSettings } from '../settings'
import type { SettingsFile } from '../settings-file'

/** Answers reading and changing the person's own settings. */
export function settingsHandlers(settings: SettingsFile) {
  return {
    'settings:read': () => succeed(shown(settings.current)),

    'settings:write-person': async (_window, { name, role }) => {
      await settings.change({ person: { ...settings.current.person, name, role }, isIntroduced: true })
      return succeed(shown(settings.current))
    },

    'settings:write-layout': async (_window, layout) => {
      await settings.change({ layout: { ...settings.current.layout, ...layout } })
      return succeed(null)
    },

    'settings:write-theme': async (_window, theme) => {
      nativeTheme.themeSource = theme
      await settings.change({ theme })
      return succeed(null)
    },

    'settings:write-hints': async (_window, seenHints) => {
      await settings.change({ seenHints })
      return succeed(null)
    },

    'settings:write-switches': async (_window, off) => {
      await settings.change({ off })
      return succeed(null)
    }
  } satisfies Handlers<ChannelsOf<'settings'>>
}

function shown({ person, isIntroduced, layout, theme, seenHints, off }: StoredSettings): Settings {
  return { person, isIntroduced, layout, theme, seenHints, off }
}
