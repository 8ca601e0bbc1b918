import type { Entry, ZipFile } from 'yauzl'
import {
  type FileVerdict,
  type FoundRecord,
  heldAgainst,
  type RecordFindings
} from '../core/model/file-verdict'
import { recordManifestName, recordSignatureName } from '../core/model/record-names'
import type { Comparison } from './comparison'
import { isRecordPath } from './record-path'
import { sha256, toHex } from './sha256'
import { isTightZip } from './tight-zip'
import { openZipBytes, readZipEntries, readZipEntry, ZipRefusal } from './untrusted-zip'
import { type VerifyFacts, verifyManifest } from './verify-file'

const limits = {
  mostFiles: 200_000,
  largestFile: 128 * 1024 * 1024,
  largestWhole: 1024 * 1024 * 1024,
  isAllowedPath: isRecordPath
}

/** Most bytes of the list of files and of the texts that are read whole. */
const mostListBytes = 64 * 1024 * 1024

/**
 * Says whether a record package is what was signed, by what is in it: its list of files is signed, and each file has the
 * hash that the list gives. Null for a zip that is no record. `bytes` are those of the zip. `beside` is what the
 * signature beside the whole zip says, null without one. One that says it shows the project as it stands is compared with it. Reads what strangers made: run it where it can be ended.
 */
export async function verifyRecord(
  bytes: Uint8Array,
  beside: FileVerdict | null,
  facts: VerifyFacts,
  comparison?: Comparison
): Promise<FileVerdict | null> {
  let zip: ZipFile | null = null
  try {
    zip = await openZipBytes(bytes)
    const listed = await readZipEntries(zip, limits)
    const entries = new Map(listed.map((entry) => [entry.fileName, entry]))
    const list = await readText(zip, entries.get(recordManifestName))
    const signature = await readText(zip, entries.get(recordSignatureName))
    if (list === null || signature === null) return null
    const inside = verifyManifest(list, Buffer.from(signature).toString('utf8'), facts)
    const named = parseList(Buffer.from(list).toString('utf8'))
    // what stands in a list that nobody signed says nothing about the files
    if (named === null || inside.verdict === 'changed') return notItsList
    const findings = await compare(zip, entries, named, inside)
    const verdict = judge(inside, beside, findings, isTightZip(bytes, listed))
    if (comparison === undefined) return verdict
    const found = await findRecord(zip, entries, named, verdict)
    return found === null ? verdict : heldAgainst(verdict, await comparison.record(found))
  } catch (error) {
    if (error instanceof ZipRefusal) return null
    throw error
  } finally {
    zip?.close()
  }
}

const notItsList: FileVerdict = { verdict: 'changed', record: null, change: null, version: null }

function judge(
  inside: FileVerdict,
  beside: FileVerdict | null,
  findings: Omit<RecordFindings, 'isRepacked'>,
  isTight: boolean
): FileVerdict {
  const { changed, missing, added, isComplete } = findings
  const isTouched = changed.length + missing.length + added.length > 0 || isComplete === false
  const verdict = isTouched ? 'changed' : inside.verdict
  const isRepacked = (beside?.verdict === 'changed' || !isTight) && verdict !== 'changed'
  return {
    ...inside,
    verdict: isRepacked ? 'changed' : verdict,
    change: null,
    findings: { ...findings, isRepacked }
  }
}

/** What of a record is compared with the project; null for one that is not intact or not of its present state. */
async function findRecord(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  hashes: ReadonlyMap<string, string>,
  { verdict, version, record }: FileVerdict
): Promise<FoundRecord | null> {
  if (verdict !== 'intact' || version !== 'current' || record === null) return null
  const page = await readText(zip, entries.get('index.html'))
  const withheld = parseJson(await readText(zip, entries.get('withheld.json')))
  return page === null ? null : { page, withheld, hashes, key: record.maker.key }
}

/** As sha256sum writes them: "<64 digits>  <path>". Null if one line is anything else, or names a path again. */
function parseList(text: string): ReadonlyMap<string, string> | null {
  const lines = text.split('\n')
  if (lines.pop() !== '') return null
  const named = new Map([recordManifestName, recordSignatureName].map((path) => [path, '']))
  for (const line of lines) {
    const [, hash = '', path = ''] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? []
    if (!isRecordPath(path) || named.has(path)) return null
    named.set(path, hash)
  }
  named.delete(recordManifestName)
  named.delete(recordSignatureName)
  return named
}

async function compare(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  named: ReadonlyMap<string, string>,
  { record }: FileVerdict
): Promise<Omit<RecordFindings, 'isRepacked'>> {
  const changed: string[] = []
  for (const [path, hash] of named) {
    const entry = entries.get(path)
    if (entry !== undefined && (await hashOf(zip, entry)) !== hash) changed.push(path)
  }
  const own = new Set([recordManifestName, recordSignatureName])
  return {
    files: named.size,
    changed,
    missing: [...named.keys()].filter((path) => !entries.has(path)),
    added: [...entries.keys()].filter((path) => !named.has(path) && !own.has(path)),
    ...(await readWhole(zip, entries, named, record?.state ?? ''))
  }
}

/** A damaged part is a changed one. */
async function hashOf(zip: ZipFile, entry: Entry): Promise<string> {
  const bytes = await readZipEntry(zip, entry).catch(() => null)
  return bytes === null ? '' : toHex(sha256(bytes))
}

/** What every record holds. The text of its version may be withheld, but only where withheld.json says why. */
const alwaysThere = ['index.html', 'withheld.json']

/** Whether the entries that the signed version names are all there, or said to be withheld. */
async function readWhole(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  named: ReadonlyMap<string, string>,
  state: string
): Promise<Pick<RecordFindings, 'isComplete' | 'withheld'>> {
  const text = await readText(zip, entries.get('state.json'))
  const said = parseJson(await readText(zip, entries.get('withheld.json')))
  const withheld = new Set(withheldIn(said))
  const told = memberOf(said, 'state')
  if (!alwaysThere.every((path) => named.has(path)) || typeof told !== 'string')
    return { isComplete: false, withheld: withheld.size }
  if (!named.has('state.json') && told !== 'state.json') return { isComplete: null, withheld: withheld.size }
  if (text === null || toHex(sha256(text)) !== state) return { isComplete: false, withheld: withheld.size }
  const hashes = hashesIn(parseJson(text))
  const isComplete = hashes.every((hash) => {
    // its name says its hash, and the list must say the same
    return named.get(`entries/${hash}.json`) === hash || withheld.has(hash)
  })
  const holdsFiles = isComplete && (await holdsFilesOfEvidence(zip, entries, named, parseJson(text), said))
  return { isComplete: holdsFiles, withheld: withheld.size }
}

/** Whether each file that shown evidence names is there, under its hash, or said to be absent. */
async function holdsFilesOfEvidence(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  named: ReadonlyMap<string, string>,
  state: unknown,
  said: unknown
): Promise<boolean> {
  const there = new Set(
    [...named].flatMap(([path, hash]) => (path.startsWith('files/evidence/') ? hash : []))
  )
  for (const file of valuesOf(memberOf(said, 'files'))) there.add(String(memberOf(file, 'sha256')))
  for (const hash of valuesOf(memberOf(memberOf(state, 'entries'), 'evidence')).map(String)) {
    const entry = entries.get(`entries/${hash}.json`)
    const fields = memberOf(parseJson(await readText(zip, entry)), '$map')
    // evidence that was taken off is shown only where a check rests on it
    if (entry === undefined || memberOf(fields, 'removed') === true) continue
    if (!filesNamedBy(fields).every((file) => there.has(file))) return false
  }
  return true
}

function filesNamedBy(fields: unknown): readonly string[] {
  if (typeof fields !== 'object' || fields === null) return []
  return Object.entries(fields).flatMap(([field, value]) => {
    const [, hash] = /^file:([0-9a-f]{64})$/.exec(field) ?? []
    return hash === undefined || value === null ? [] : hash
  })
}

function hashesIn(state: unknown): readonly string[] {
  return valuesOf(memberOf(state, 'entries')).flatMap(valuesOf).map(String)
}

function withheldIn(said: unknown): readonly string[] {
  return valuesOf(memberOf(said, 'entries')).flatMap((entry) => {
    const hash = memberOf(entry, 'hash')
    return typeof hash === 'string' ? [hash] : []
  })
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : []
}

function parseJson(bytes: Uint8Array | null): unknown {
  try {
    return JSON.parse(Buffer.from(bytes ?? []).toString('utf8'))
  } catch {
    return null
  }
}

async function readText(zip: ZipFile, entry: Entry | undefined): Promise<Uint8Array | null> {
  if (entry === undefined || entry.uncompressedSize > mostListBytes) return null
  return readZipEntry(zip, entry).catch(() => null)
}
