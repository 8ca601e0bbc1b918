/** House styles as JSON: docs/house-styles.md. What is wrong is said in words, with the line and the field. */
import { z } from 'zod'
import { approvalProblem } from './approval-words'
import { claimKinds } from './claim'
import { claimStates } from './claim-status'
import { contrastOf, leastTextContrast, surfaces } from './contrast'
import { checklistDemands, type HouseStyle, plainStyle } from './house-style'
import { findDoubledMember, type JsonStep, lineAt, lineInJson } from './json-places'
import { lookOf } from './look-alike'
import { roles } from './person'
import { verdicts, workStatuses } from './verdict'

// zod would compile schemas by eval, which the window's content security policy forbids
z.config({ jitless: true })

/** What a file of a house style says of itself. */
const styleFormat = 'stet-house-style-1'

/** Largest file of a house style, in UTF-16 code units. */
export const longestStyle = 256 * 1024

const oneLine = (most: number) =>
  z
    .string('needs words in quotation marks')
    .max(most, `is longer than ${most} characters`)
    .refine((text) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text), 'holds signs that cannot be seen')
const word = oneLine(60).refine((text) => text.trim() !== '', 'is empty')
const wordsFor = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, word.optional()])) as Record<
      Names[number],
      z.ZodOptional<typeof word>
    >
  )
const amount = z
  .number('needs a number')
  .int('needs a whole number')
  .min(1, 'must be 1 or more')
  .max(20, 'must be 20 or less')
const rule = z.strictObject({ primary: amount, secondary: amount })
const color = z
  .string('needs a colour like "#1d6535"')
  .regex(/^#[0-9a-fA-F]{6}$/, 'needs a colour like "#1d6535"')
const themed = z.strictObject({ light: color, dark: color }).superRefine((colors, context) => {
  for (const theme of ['light', 'dark'] as const) {
    const problem = contrastProblem(colors[theme], theme)
    if (problem !== '') context.addIssue({ code: 'custom', path: [theme], message: problem })
  }
})
const item = z.strictObject({
  id: z
    .string('needs a short name in quotation marks')
    .regex(/^[a-z0-9-]{1,64}$/, 'may have small letters a to z, digits and hyphens, at most 64'),
  text: oneLine(200).refine((text) => text.trim() !== '', 'is empty')
})
const items = z
  .array(item, 'needs a list in [ ]')
  .max(30, 'has more than 30 items')
  .superRefine((list, context) => {
    list.forEach(({ id }, index) => {
      if (list.findIndex((each) => each.id === id) < index)
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `“${id}” stands twice` })
    })
  })

/** A style as JSON has it. */
export const styleSchema = z.strictObject({
  format: z.literal(styleFormat, `must be "${styleFormat}"`),
  name: word,
  about: oneLine(500).default(''),
  states: wordsFor(claimStates).superRefine(refuseTwins(claimStates, contraryProblem)).default({}),
  verdicts: wordsFor(verdicts).superRefine(refuseTwins(verdicts, contraryProblem)).default({}),
  workStatuses: wordsFor(workStatuses).superRefine(refuseTwins(workStatuses, contraryProblem)).default({}),
  roles: wordsFor(roles).superRefine(refuseTwins(roles)).default({}),
  kinds: z
    .array(z.strictObject({ kind: oneOf(claimKinds), name: oneLine(60).default('') }), 'needs a list in [ ]')
    .min(1, 'is empty')
    .superRefine((list, context) => {
      list.forEach(({ kind }, index) => {
        if (list.findIndex((each) => each.kind === kind) < index)
          context.addIssue({ code: 'custom', path: [index, 'kind'], message: `“${kind}” stands twice` })
      })
    })
    .default([...plainStyle.kinds]),
  evidence: rule.default(plainStyle.evidence),
  evidenceAtHighRisk: rule.nullable().default(null),
  checklists: z
    .strictObject(
      Object.fromEntries(claimKinds.map((kind) => [kind, items.optional()])) as Record<
        (typeof claimKinds)[number],
        z.ZodOptional<typeof items>
      >
    )
    .default({}),
  requires: z
    .strictObject({
      checklists: oneOf(checklistDemands).default('none'),
      signoffs: z
        .array(oneOf(roles), 'needs a list in [ ]')
        .min(1, 'is empty: somebody has to sign')
        .superRefine((list, context) => {
          list.forEach((role, index) => {
            if (list.indexOf(role) < index)
              context.addIssue({ code: 'custom', path: [index], message: `“${role}” stands twice` })
          })
        })
        .default([...plainStyle.requires.signoffs]),
      secondPass: z.boolean('needs true or false').optional(),
      coverage: z.boolean('needs true or false').optional(),
      rightOfReply: z.boolean('needs true or false').optional()
    })
    .default(plainStyle.requires as { checklists: 'none'; signoffs: (typeof roles)[number][] }),
  colors: z
    .strictObject(
      Object.fromEntries(claimStates.map((state) => [state, themed.optional()])) as Record<
        (typeof claimStates)[number],
        z.ZodOptional<typeof themed>
      >
    )
    .default({})
})

/** A style, or what is wrong with it: one sentence for each field, with its line. */
export type ParsedStyle =
  | { readonly ok: true; readonly style: HouseStyle }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads the JSON text of a house style. */
export function parseStyle(text: string): ParsedStyle {
  if (text.length > longestStyle)
    return { ok: false, problems: ['The file is too large for a house style: 256 KiB at most.'] }
  const plain = text.replace(/^\uFEFF/, '')
  const read = readJson(plain)
  if (!read.ok) return { ok: false, problems: [read.problem] }
  // what is missing is told from what is wrong by the input
  const { data, error } = styleSchema.safeParse(read.value, { reportInput: true })
  if (data !== undefined) return { ok: true, style: styleOf(data) }
  const problems = error.issues
    .flatMap(faultsOf)
    .map(({ path, what }) => `Line ${lineInJson(plain, path)}, ${fieldName(path)} ${what}.`)
  return { ok: false, problems: problems.slice(0, 20) }
}

/** A style that is being written: it itself where nothing is wrong with it, or what is, field by field. */
export type CheckedStyle =
  | { readonly ok: true; readonly style: HouseStyle }
  | { readonly ok: false; readonly faults: readonly StyleFault[] }

/** Judges a style that is being written by the rules that files are judged by. */
export function checkStyle(style: HouseStyle): CheckedStyle {
  const { data, error } = styleSchema.safeParse(plainOfStyle(style), { reportInput: true })
  return data === undefined
    ? { ok: false, faults: error.issues.flatMap(faultsOf) }
    : { ok: true, style: styleOf(data) }
}

/** The style as it stands in a document and in a file. */
export function plainOfStyle(style: HouseStyle): Readonly<Record<string, unknown>> {
  return { format: styleFormat, ...structuredClone(style) }
}

/** The style's file. */
export function serializeStyle(style: HouseStyle): string {
  return `${JSON.stringify(plainOfStyle(style), null, 2)}\n`
}

/** What the schema has read, as a style. */
export function styleOf(data: z.infer<typeof styleSchema>): HouseStyle {
  const { format: _, ...style } = data
  // fields that are absent, not undefined: two readings of one style are alike
  return JSON.parse(JSON.stringify(style)) as HouseStyle
}

function readJson(
  text: string
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: string } {
  try {
    const value: unknown = JSON.parse(text)
    const doubled = findDoubledMember(text)
    if (doubled === null) return { ok: true, value }
    const { name, offset } = doubled
    return {
      ok: false,
      problem: `Line ${lineAt(text, offset)}: “${name}” stands twice. Leave one of the two out.`
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const position = Number(/position (\d+)/.exec(said)?.[1] ?? text.length)
    const line = lineAt(text, Math.min(position, text.length))
    return {
      ok: false,
      problem: `Line ${line}: this is not JSON. Look for a comma, a bracket or a quotation mark that is missing or too many there or just before.`
    }
  }
}

/** A field of a style that is wrong, and why: a sentence after the field's name. */
export interface StyleFault {
  readonly path: readonly JsonStep[]
  readonly what: string
}

/** What an issue of the schema says, field by field. */
export function faultsOf(issue: z.core.$ZodIssue): readonly StyleFault[] {
  const path = issue.path.map((step): JsonStep => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ path: [...path, key], what: 'is not known here' }))
  if (issue.code === 'invalid_type' && issue.input === undefined && path.length > 0)
    return [{ path, what: 'is missing' }]
  const isSaid = /^(is|needs|must|may|has|holds|names|says|stands|“)/.test(issue.message)
  return [{ path, what: isSaid ? issue.message : 'needs { }' }]
}

/** A field's name in words: "requires › signoffs[2]". */
export function fieldName(path: readonly JsonStep[]): string {
  if (path.length === 0) return 'the style'
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step + 1}]` : index === 0 ? step : ` › ${step}`))
    .join('')
}

function oneOf<const Names extends readonly string[]>(names: Names) {
  return z.enum(names, `must be one of: ${names.join(', ')}`)
}

/** Stet's words for what was checked and found right: no house may use them for anything else. */
const approving: readonly string[] = ['verified', 'checked', 'accurate']

/** One word for two things would make them look alike: compares what is given with what else is shown beside it. */
function refuseTwins(names: readonly string[], problemOf: typeof contraryProblem = () => '') {
  return (words: Readonly<Record<string, string | undefined>>, context: z.RefinementCtx): void => {
    const seen = new Map<string, string>()
    for (const [key, text] of Object.entries(words)) {
      if (text === undefined) continue
      const look = lookOfWord(text)
      const refuse = (message: string) => context.addIssue({ code: 'custom', path: [key], message })
      const twin = seen.get(look)
      const owner = [...names, ...(approving.includes(key) ? [] : approving)].find(
        (name) => name !== key && lookOfWord(name) === look
      )
      if (twin !== undefined) refuse(`is the same word as for “${twin}”`)
      else if (owner !== undefined) refuse(`is Stet’s own word for “${owner}”`)
      else if (problemOf(key, text) !== '') refuse(problemOf(key, text))
      seen.set(look, key)
    }
  }
}

/** Nothing that was not checked and found right may read as if it was, nor the other way round; "" where it does not. */
function contraryProblem(key: string, text: string): string {
  // of words that hold once they are changed it may be said that they are right then
  if (key === 'accurate with change' && /chang|edit|fix|correct|amend|reword/i.test(text)) return ''
  // Stet's own words say what they are
  if (lookOfWord(text) === lookOfWord(key)) return ''
  return approvalProblem(text, approving.includes(key))
}

/** As the eye takes it; words of nothing but signs as they are. */
function lookOfWord(text: string): string {
  return lookOf(text) || text.trim()
}

/** Why a colour cannot be read in a theme; "" where it can. */
function contrastProblem(text: string, theme: 'light' | 'dark'): string {
  if (!/^#[0-9a-fA-F]{6}$/.test(text)) return ''
  const [worst] = Object.values(surfaces[theme])
    .map((ground) => ({ ground, contrast: contrastOf(text, ground) }))
    .toSorted((left, right) => left.contrast - right.contrast)
  if (worst === undefined || worst.contrast >= leastTextContrast) return ''
  const found = Math.floor(worst.contrast * 10) / 10
  return `is too close to the ${theme} ground ${worst.ground}: ${text} has a contrast of ${found}:1, text needs ${leastTextContrast}:1. Take a ${theme === 'light' ? 'darker' : 'lighter'} colour`
}
