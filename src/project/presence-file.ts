import { z } from 'zod'
import { isId } from '../core/model/ids'
import type { PersonHere } from '../core/model/presence'

/** Who has the project open, as it stands in a file. */
export interface PresenceContent extends Omit<PersonHere, 'replica'> {
  /** Another number each time it is written: a file that stays the same was left behind. */
  readonly beat: number
}

/** Largest file read as presence, bytes. */
export const maxPresenceBytes = 4096

/** An encoded Yjs relative position takes some 20 bytes. */
const position = z
  .string()
  .max(88)
  .regex(/^[A-Za-z0-9+/]*={0,2}$/)
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))

const presenceSchema = z.object({
  format: z.literal('stet-presence'),
  beat: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  name: z.string().trim().min(1).max(120),
  role: z.enum(['checker', 'author', 'editor', 'legal']),
  claim: z.custom<PersonHere['claim']>((value) => value === null || isId('claim', value)),
  selection: z.object({ start: position, end: position }).nullable()
})

/** The bytes of a presence file. */
export function encodePresence({ beat, name, role, claim, selection }: PresenceContent): Uint8Array {
  const places = selection && { start: toBase64(selection.start), end: toBase64(selection.end) }
  const text = JSON.stringify({ format: 'stet-presence', beat, name, role, claim, selection: places })
  return new TextEncoder().encode(`${text}\n`)
}

/** What a presence file says; null for one that is none. */
export function decodePresence(bytes: Uint8Array): PresenceContent | null {
  try {
    const parsed = presenceSchema.safeParse(
      JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    )
    if (!parsed.success) return null
    const { format: _, ...content } = parsed.data
    return content
  } catch {
    return null
  }
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}
