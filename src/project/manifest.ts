import { z } from 'zod'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { ProjectId } from '../core/model/ids'
import { isId } from '../core/model/ids'
import type { ProjectProblem } from './project-problem'

/** The version of the folder format that this Stet writes. docs/project-format.md describes it. */
export const formatVersion = 1

/** Largest project.json that is read, bytes: a real one is under 4 KB. */
export const maxManifestBytes = 64 * 1024

const maxTitle = 2_000
const maxFileName = 1_000

const manifestSchema = z.object({
  format: z.literal('stet-project'),
  formatVersion: z.literal(formatVersion),
  projectId: z.custom<ProjectId>((value) => isId('project', value)),
  title: z.string().max(maxTitle),
  /** ISO 8601 in UTC, as the creating computer's clock had it. */
  created: z.iso.datetime(),
  /** The article as received; null where a project began without a file. */
  original: z
    .object({
      /** Name under original/. */
      file: z.string().regex(/^[a-z0-9_-]{1,60}(\.[a-z0-9]{1,8})?$/),
      /** Name the file had when it was received. */
      name: z.string().max(maxFileName),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      size: z.number().int().nonnegative()
    })
    .nullable()
})

/** What project.json says: which project this is, written once when it is made. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>

export type OriginalFile = NonNullable<Manifest['original']>
