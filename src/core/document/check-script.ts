import { z } from 'zod'
import { claimKinds, risks } from '../model/claim'
import { outcomes, severities } from '../model/correction'
import { stances } from '../model/evidence'
import { cslTypes } from '../model/source'
import { contactWays, postActs, threadPurposes } from '../model/thread'
import { verdicts, workStatuses } from '../model/verdict'

// zod would compile schemas by eval, which the window's content security policy forbids
z.config({ jitless: true })

/** A name by which parts of a script speak of each other. */
const key = z.string().min(1)
const text = z.string().min(1)
/** "09:40", by the clock of UTC. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day such as 09:40')
const day = z.iso.date()
const said = { by: key, at: time }

const calendarDate = z.strictObject({
  'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).length(1)
})

const cslItem = z.strictObject({
  type: z.enum(cslTypes),
  title: text.exactOptional(),
  author: z
    .array(
      z.strictObject({
        family: text.exactOptional(),
        given: text.exactOptional(),
        literal: text.exactOptional()
      })
    )
    .exactOptional(),
  'container-title': text.exactOptional(),
  publisher: text.exactOptional(),
  issued: calendarDate.exactOptional(),
  accessed: calendarDate.exactOptional(),
  URL: z.url().exactOptional(),
  page: text.exactOptional(),
  genre: text.exactOptional(),
  note: text.exactOptional()
})

const evidence = z.strictObject({
  /** When it is added: with the claim's first check that has come to an end, or with the claim where there is none. */
  at: time.exactOptional(),
  source: key,
  stance: z.enum(stances),
  locator: z.string().default(''),
  excerpt: z.string().default('')
})

const check = z
  .strictObject({
    ...said,
    workStatus: z.enum(workStatuses),
    verdict: z.enum(verdicts).nullable().default(null),
    note: z.string().default('')
  })
  .refine(({ workStatus, verdict }) => (workStatus === 'checked') === (verdict !== null), {
    message: 'a verdict goes with the work status “checked”, and with no other'
  })

const claim = z.strictObject({
  /** For corrections and threads that speak of it. */
  key: key.exactOptional(),
  ...said,
  /** Its words, found at their first place in the article as it reads at that time. */
  words: text,
  kind: z.enum(claimKinds),
  risk: z.enum(risks).default('normal'),
  legal: z.boolean().default(false),
  evidence: z.array(evidence).default([]),
  checks: z.array(check).default([]),
  /** When somebody has made sure of everything on its checklist. */
  ticked: z.strictObject(said).exactOptional()
})

const decision = z.strictObject({
  ...said,
  outcome: z.enum(outcomes),
  /** What the passage is made to read; as proposed where it is not said. */
  words: z.string().exactOptional(),
  reason: z.string().default('')
})

const correction = z.strictObject({
  claim: key,
  ...said,
  /** The words that are to go, found at their first place in the claim. */
  words: text,
  instead: z.string(),
  reason: text,
  severity: z.enum(severities).default('must change'),
  decisions: z.array(decision).default([])
})

const post = z.strictObject({
  ...said,
  act: z.enum(postActs),
  text: z.string().default(''),
  way: z.enum(contactWays).exactOptional(),
  on: day.exactOptional(),
  mentions: z.array(key).exactOptional()
})

const thread = z.strictObject({
  purpose: z.enum(threadPurposes),
  /** None for the whole article. */
  claim: key.exactOptional(),
  to: z.string().default(''),
  posts: z.tuple([post], post)
})

const checkScript = z.strictObject({
  /** The day all of it was said on. */
  day,
  people: z
    .array(
      z.strictObject({
        key,
        name: text,
        role: z.enum(['checker', 'author', 'editor', 'legal'])
      })
    )
    .min(1),
  /** Each is added with the first evidence that cites it. */
  sources: z.array(
    z.strictObject({ key, primary: z.boolean(), origin: z.string().default(''), item: cslItem })
  ),
  claims: z.array(claim),
  origins: z
    .array(z.strictObject({ ...said, sources: z.tuple([key, key]), isShared: z.boolean() }))
    .default([]),
  /** Whole sentences in which there is nothing to check. */
  nothing: z.array(z.strictObject({ ...said, sentences: z.array(text).min(1) })).default([]),
  corrections: z.array(correction).default([]),
  threads: z.array(thread).default([]),
  signoffs: z.array(z.strictObject({ ...said, note: z.string().default('') })).default([])
})

/** A check of an article written down by hand, as the sample project is: claims by their words, the rest by keys. */
export type CheckScript = Readonly<z.infer<typeof checkScript>>

/** Reads a script. Throws with every place that is not as it should be. */
export function parseCheckScript(source: string): CheckScript {
  const parsed = checkScript.safeParse(JSON.parse(source))
  if (!parsed.success)
    throw new Error(`The script of the check is not right:\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}
