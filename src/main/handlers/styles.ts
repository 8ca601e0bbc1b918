import { app, type BrowserWindow, dialog } from 'electron'
import type { ExportOutcome, StylesView } from '../../core/ipc/contract'
import { fail, type Result, succeed } from '../../core/ipc/result'
import { type HouseStyle, plainStyle } from '../../core/model/house-style'
import { shippedStyle } from '../../core/model/named-style'
import { parseStyle, serializeStyle } from '../../core/model/parse-style'
import { dialogWords } from '../../core/words/dialog-words'
import { refusalWords } from '../../core/words/refusal-words'
import { writeFileAtomically } from '../../project/write-file-atomically'
import { fileNameFromTitle, withEnding } from '../file-names'
import type { ChannelsOf, Handlers } from '../ipc-main'
import type { KnownPaths } from '../known-paths'
import { mostStyles } from '../settings'
import type { SettingsFile } from '../settings-file'
import { readStyleInWorker } from '../worker-host'

/** Answers reading and changing the person's own house styles. */
export function styleHandlers({
  settings,
  known
}: {
  readonly settings: SettingsFile
  readonly known: KnownPaths
}) {
  const view = (): StylesView => ({
    own: settings.current.styles,
    forNew: settings.current.styleForNew
  })
  return {
    'styles:read': () => succeed(view()),

    'styles:import': async (window): Promise<Result<StylesView | null>> => {
      const path = await chooseStyleFile(window)
      if (path === null) return succeed(null)
      const read = await readStyleInWorker(path)
      return read.ok ? keep(settings, read.value, view) : read
    },

    'styles:keep': async (_window, text): Promise<Result<StylesView>> => {
      const parsed = parseStyle(text)
      return parsed.ok ? keep(settings, parsed.style, view) : refused(parsed.problems)
    },

    'styles:export': async (window, text): Promise<Result<ExportOutcome>> => {
      const parsed = parseStyle(text)
      if (!parsed.ok) return refused(parsed.problems)
      const path = await choosePlace(window, parsed.style.name)
      if (path === null) return succeed(null)
      try {
        await writeFileAtomically(path, Buffer.from(serializeStyle(parsed.style)))
      } catch (error) {
        return fail('not-written', refusalWords.styleNotWritten(path), String(error))
      }
      known.add(path)
      return succeed({ path })
    },

    'styles:remove': async (_window, name): Promise<Result<StylesView>> => {
      const { styles, styleForNew } = settings.current
      await settings.change({
        styles: styles.filter((style) => style.name !== name),
        styleForNew: styleForNew === name ? '' : styleForNew
      })
      return succeed(view())
    },

    'styles:use-for-new': async (_window, name): Promise<Result<StylesView>> => {
      await settings.change({ styleForNew: name })
      return succeed(view())
    }
  } satisfies Handlers<ChannelsOf<'styles'>>
}

/** The style that new projects begin with; null for Stet's own. */
export function styleForNewProject({ current }: SettingsFile): HouseStyle | null {
  const { styles, styleForNew } = current
  return styles.find(({ name }) => name === styleForNew) ?? shippedStyle(styleForNew)
}

async function keep(
  settings: SettingsFile,
  style: HouseStyle,
  view: () => StylesView
): Promise<Result<StylesView>> {
  const { styles } = settings.current
  if (
    shippedStyle(style.name) !== null ||
    style.name.trim().toLowerCase() === plainStyle.name.toLowerCase()
  ) {
    return fail('taken', refusalWords.styleNameTaken(style.name))
  }
  const others = styles.filter(({ name }) => name !== style.name)
  if (others.length >= mostStyles) {
    return fail('too-many', refusalWords.tooManyStyles(mostStyles))
  }
  await settings.change({ styles: [...others, style] })
  return succeed(view())
}

function refused(problems: readonly string[]): Result<never> {
  return fail('bad-style', refusalWords.styleNotTaken(problems.join(' ')))
}

const filters = [{ name: dialogWords.files.style, extensions: ['json'] }]

async function chooseStyleFile(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogWords.choose.style.title,
    defaultPath: app.getPath('documents'),
    filters,
    properties: ['openFile']
  })
  return canceled ? null : (filePaths[0] ?? null)
}

async function choosePlace(window: BrowserWindow, name: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogWords.choose.stylePlace.title,
    defaultPath: `${fileNameFromTitle(name)}.json`,
    filters,
    properties: ['createDirectory', 'showOverwriteConfirmation']
  })
  return canceled || filePath === '' ? null : withEnding(filePath, '.json')
}
