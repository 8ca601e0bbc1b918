import { join } from 'node:path'
import { z } from 'zod'
import { fail, type Result, succeed } from '../core/ipc/result'
import type { KeyOwner } from '../core/model/author'
import { isId, type PersonId, type ProjectId } from '../core/model/ids'
import { findDoubledMember } from '../core/model/json-places'
import { type PublicKey, parsePublicKey } from '../core/model/public-key'
import { folderWords } from '../core/words/folder-words'
import { makeCheckSignature } from './check-signature'
import { manifestName } from './folder-layout'
import { folderProblem } from './folder-problem'
import { codeOf, type FsPort } from './fs-port'
import { toHex } from './sha256'
import { fieldsMessage } from './signed-messages'
import type { Signer } from './signing-key'

/** The newest format of the folder this Stet reads and writes. */
export const currentFormat = 2

const versionSchema = z.object({ format: z.literal('stet-project'), formatVersion: z.number().int().min(1) })

/** Who made the project, and the signature over manifestMessage. */
export const creatorSchema = z.object({
  key: z.custom<PublicKey>((value) => parsePublicKey(value) !== null),
  person: z.custom<PersonId>((value) => isId('person', value)),
  name: z.string().max(120),
  role: z.enum(['checker', 'author', 'editor', 'legal'])
})
export type Creator = Readonly<z.infer<typeof creatorSchema>>

const describedSchema = versionSchema.extend({
  projectId: z.custom<ProjectId>((value) => isId('project', value)),
  title: z.string().max(2000),
  /** ISO 8601 in UTC, as its maker's clock had it. */
  created: z.string().max(40),
  /** The article as it was received; null for a project that began without a file. */
  original: z
    .object({
      /** Its name under original/. */
      file: z.string().regex(/^[a-z0-9_-]+(\.[a-z0-9_-]+)?$/),
      /** The name it came with. */
      name: z.string().max(1000),
      /** Of its bytes. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      size: z.number().int().min(0)
    })
    .nullable()
})
const manifestSchema = describedSchema.extend({
  /** Absent in format version 1, whose records nobody signed. */
  creator: creatorSchema.exactOptional(),
  /** In hexadecimal. */
  signature: z
    .string()
    .regex(/^[0-9a-f]{128}$/)
    .exactOptional()
})

/** The creator's key and who it belongs to. */
export function ownerOf({ key, person, name, role }: Creator): KeyOwner {
  return { key, person: { id: person, name, role } }
}

/** What project.json says. Written once, when the project is made. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>>

/** The manifest of a new project, signed by its creator. */
export function signManifest(
  described: Omit<z.infer<typeof describedSchema>, 'format' | 'formatVersion'>,
  creator: Omit<Creator, 'key'>,
  signer: Signer
): Manifest {
  const manifest = {
    format: 'stet-project' as const,
    formatVersion: currentFormat,
    ...described,
    creator: { key: signer.publicKey, ...creator }
  }
  return { ...manifest, signature: toHex(signer.sign(manifestMessage(manifest, manifest.creator))) }
}

/** What the creator signs: everything that project.json says, docs/project-format.md, "project.json". */
function manifestMessage(manifest: Manifest, { key, person, name, role }: Creator): Uint8Array {
  const { formatVersion, projectId, title, created, original } = manifest
  const file = original === null ? [] : [original.file, original.name, original.sha256, String(original.size)]
  return fieldsMessage('stet-project-sig', [
    String(formatVersion),
    projectId,
    title,
    created,
    key,
    person,
    name,
    role,
    ...file
  ])
}

function isSigned(manifest: Manifest): boolean {
  const { creator, signature } = manifest
  if (creator === undefined || signature === undefined) return manifest.formatVersion === 1
  const message = manifestMessage(manifest, creator)
  return makeCheckSignature()(creator.key, message, new Uint8Array(Buffer.from(signature, 'hex')))
}

/** Far more than a manifest ever holds, bytes. */
export const maxManifestBytes = 256 * 1024

/** The bytes of project.json. */
export function encodeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`)
}

/** Reads a folder's project.json: what makes the folder a project. */
export async function readManifest(fs: FsPort, folder: string): Promise<Result<Manifest>> {
  try {
    return parseManifest(await fs.read(join(folder, manifestName), maxManifestBytes))
  } catch (error) {
    return unreadable(fs, folder, error)
  }
}

async function unreadable(fs: FsPort, folder: string, error: unknown): Promise<Result<never>> {
  const code = codeOf(error)
  if (['EINVAL', 'EFBIG', 'ELOOP', 'EISDIR'].includes(code)) return damaged(String(error))
  if (code === 'ENOTDIR') return notAProject(String(error))
  if (code !== 'ENOENT') return { ok: false, problem: folderProblem(error) }
  const isThere = await fs.list(folder).then(
    () => true,
    () => false
  )
  return isThere ? notAProject(String(error)) : { ok: false, problem: folderProblem(error) }
}

/** Reads the bytes of a project.json; one that is not signed by the creator it names is damaged. */
export function parseManifest(bytes: Uint8Array): Result<Manifest> {
  const text = decodeText(bytes)
  const json = parseJson(text)
  const doubled = json === null ? null : findDoubledMember(text)
  if (doubled !== null) return twiceSaid(doubled.name)
  const version = versionSchema.safeParse(json)
  if (!version.success) return damaged(version.error.message)
  if (version.data.formatVersion > currentFormat) {
    return fail('newer-version', folderWords.manifest.newer, `format ${version.data.formatVersion}`)
  }
  const manifest = manifestSchema.safeParse(json)
  if (!manifest.success) return damaged(manifest.error.message)
  return isSigned(manifest.data) ? succeed(manifest.data) : damaged('its signature is missing or wrong')
}

/** "" for what is not UTF-8. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return ''
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Readers would not agree which of the two counts. */
function twiceSaid(name: string): Result<never> {
  return fail('damaged-project', folderWords.manifest.saidTwice(manifestName, name.slice(0, 40)))
}

function notAProject(detail: string): Result<never> {
  return fail('not-a-project', folderWords.manifest.notAProject(manifestName), detail)
}

function damaged(detail: string): Result<never> {
  return fail('damaged-project', folderWords.manifest.damaged(manifestName), detail)
}
