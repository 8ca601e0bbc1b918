import { z } from 'zod'
import { hints, layoutSchema, ownFiltersSchema, switches, themes } from '../core/ipc/contract'
import { fail, type Result, succeed } from '../core/ipc/result'
import { isId, type PersonId } from '../core/model/ids'
import { plainOfStyle } from '../core/model/parse-style'
import { readStoredStyle } from '../core/model/stored-style'
import { refusalWords } from '../core/words/refusal-words'

/** Projects remembered for the start screen and the menu. */
const mostRecent = 12

const personSchema = z.object({
  id: z.custom<PersonId>((value) => isId('person', value)),
  name: z.string().trim().min(1).max(120),
  role: z.enum(['checker', 'author', 'editor', 'legal'])
})

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  isMaximized: z.boolean()
})
export type WindowBounds = z.infer<typeof boundsSchema>

const rememberedSchema = z.object({
  path: z.string().min(1),
  title: z.string(),
  openedAt: z.string()
})
export type RememberedProject = z.infer<typeof rememberedSchema>

const trustedSchema = z.object({ projectId: z.string().min(1), path: z.string().min(1) })
export type TrustedProject = z.infer<typeof trustedSchema>

/** Trusted projects remembered; the one trusted longest ago is asked for again. */
const mostTrusted = 1000

/** House styles of one's own that are kept. */
export const mostStyles = 50

// The person must be whole: with another id, their checks would count as another's. The rest is comfort, and what of
// it is damaged takes its default.
const storedSettingsSchema = z.object({
  version: z.literal(1),
  person: personSchema,
  isIntroduced: z.boolean().catch(false),
  layout: layoutSchema.catch({}),
  theme: z.enum(themes).catch('system'),
  filters: ownFiltersSchema.catch([]),
  seenHints: z.array(z.enum(hints)).catch([]),
  off: z.array(z.enum(switches)).catch([]),
  styles: z
    .array(z.unknown())
    .transform((styles) =>
      styles
        .map(readStoredStyle)
        // without a word that is refused, a style is what it was; without a rule it would be another
        .flatMap(({ style, unread }) => (unread.length === 0 ? style : []))
        .slice(0, mostStyles)
    )
    .catch([]),
  styleForNew: z.string().max(60).catch(''),
  window: boundsSchema.nullable().catch(null),
  recent: z.array(rememberedSchema).catch([]),
  trusted: z.array(trustedSchema).catch([])
})

/** Everything Stet remembers of its person on this computer. */
export type StoredSettings = z.infer<typeof storedSettingsSchema>

/** Settings as read from their file's text. */
export function parseSettings(text: string): Result<StoredSettings> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return fail('damaged-file', refusalWords.settingsNotJson)
  }
  const parsed = storedSettingsSchema.safeParse(data)
  if (!parsed.success)
    return fail('damaged-file', refusalWords.settingsDamaged, z.prettifyError(parsed.error))
  return succeed(parsed.data)
}

/** The text of a settings file. */
export function serializeSettings(settings: StoredSettings): string {
  const styles = settings.styles.map(plainOfStyle)
  return `${JSON.stringify({ ...settings, styles }, null, 2)}\n`
}

/** Settings of somebody who starts Stet for the first time. */
export function firstSettings(id: PersonId, systemName: string): StoredSettings {
  const name = systemName.trim().slice(0, 120)
  return {
    version: 1,
    person: { id, name: name === '' ? 'Checker' : name, role: 'checker' },
    isIntroduced: false,
    layout: {},
    theme: 'system',
    filters: [],
    seenHints: [],
    off: [],
    styles: [],
    styleForNew: '',
    window: null,
    recent: [],
    trusted: []
  }
}

/** The list of recent projects with `project` first, once, and the oldest dropped. */
export function withRecent(
  recent: readonly RememberedProject[],
  project: RememberedProject
): RememberedProject[] {
  return [project, ...recent.filter(({ path }) => path !== project.path)].slice(0, mostRecent)
}

/** The list of trusted projects with `project` last, once. */
export function withTrusted(trusted: readonly TrustedProject[], project: TrustedProject): TrustedProject[] {
  const others = trusted.filter(
    ({ projectId, path }) => projectId !== project.projectId || path !== project.path
  )
  return [...others, project].slice(-mostTrusted)
}
