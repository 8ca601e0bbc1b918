import { type HouseStyle, plainStyle } from './house-style'
import type { JsonStep } from './json-places'
import { faultsOf, fieldName, type StyleFault, styleOf, styleSchema } from './parse-style'

/** A style as it stands in a document, as far as it can be used. */
export interface StoredStyle {
  readonly style: HouseStyle
  /** Words, kinds and colours that are refused, each with the reason: Stet's own hold in their place. */
  readonly refused: readonly string[]
  /** Rules that this version cannot read: nothing is ready while there are any, lest a stricter rule be passed by. */
  readonly unread: readonly string[]
}

type Path = readonly JsonStep[]
type Plain = Record<string, unknown>

/** What of a style is no rule: without it the style asks for as much as before. */
const wordFields: ReadonlySet<JsonStep> = new Set([
  'name',
  'about',
  'states',
  'verdicts',
  'workStatuses',
  'roles',
  'kinds',
  'colors'
])

/** Within these, a field that is wrong is left out by itself. */
const sharedFields: ReadonlySet<JsonStep> = new Set([
  'states',
  'verdicts',
  'workStatuses',
  'roles',
  'colors',
  'requires'
])

/** How often what is left of a style is read again: each reading leaves out every field that is wrong. */
const mostReadings = 5

/** Most fields that are told of. */
const mostTold = 20

/** What holds where nothing of a style can be read. */
const unreadable: StoredStyle = { style: plainStyle, refused: [], unread: ['all of it'] }

/** Reads a style of a document. What is wrong with one field leaves the others as they are. */
export function readStoredStyle(value: unknown): StoredStyle {
  if (!isPlain(value)) return unreadable
  const left = structuredClone(value)
  const [refused, unread] = [new Set<string>(), new Set<string>()]
  for (let reading = 0; reading < mostReadings; reading += 1) {
    const { data, error } = styleSchema.safeParse(left, { reportInput: true })
    if (data !== undefined)
      return {
        style: styleOf(data),
        refused: [...refused].slice(0, mostTold),
        unread: [...unread].slice(0, mostTold)
      }
    const faults = error.issues.flatMap(faultsOf)
    if (faults.some(({ path }) => path.length === 0 || path[0] === 'format')) return unreadable
    for (const fault of faults) {
      if (isRule(fault)) unread.add(fieldName(fault.path))
      else refused.add(describeFault(left, fault))
    }
    for (const path of faults.map(placeToLeaveOut).toSorted(lastFirst)) leaveOut(left, path)
    left['name'] ??= 'Unnamed'
  }
  return unreadable
}

/** Who is named twice among those who sign has to sign as before. */
function isRule({ path, what }: StyleFault): boolean {
  const isSignerTwice = path[0] === 'requires' && path.length === 3 && what.endsWith('stands twice')
  return !wordFields.has(path[0] ?? '') && !isSignerTwice
}

function describeFault(style: Plain, { path, what }: StyleFault): string {
  const said = valueAt(style, path)
  const quoted = typeof said === 'string' ? ` “${said.slice(0, 60)}”` : ''
  return `${fieldName(path)}${quoted} ${what}`
}

/** The least that has to go for the rest to be read. */
function placeToLeaveOut({ path, what }: StyleFault): Path {
  const [field = '', next, inner] = path
  if (field === 'kinds') return inner === 'name' ? path.slice(0, 3) : path.slice(0, 2)
  if (field === 'requires' && what.endsWith('stands twice')) return path.slice(0, 3)
  return next !== undefined && sharedFields.has(field) ? path.slice(0, 2) : path.slice(0, 1)
}

/** Of a list's items, those behind first: leaving one out moves those behind it. */
function lastFirst(left: Path, right: Path): number {
  for (const [index, step] of left.entries()) {
    const other = right[index]
    if (typeof step === 'number' && typeof other === 'number' && step !== other) return other - step
  }
  return right.length - left.length
}

function leaveOut(style: Plain, path: Path): void {
  const within = valueAt(style, path.slice(0, -1))
  const last = path.at(-1)
  if (Array.isArray(within) && typeof last === 'number') within.splice(last, 1)
  else if (isPlain(within) && last !== undefined) delete within[last]
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((within, step) => {
    if (Array.isArray(within)) return within[Number(step)]
    return isPlain(within) && Object.hasOwn(within, step) ? within[step] : undefined
  }, value)
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
