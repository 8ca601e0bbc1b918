import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { proveSignoff } from '../../src/core/document/signoffs'
import type { SignedStatement } from '../../src/core/model/author'
import type { FileVerdict } from '../../src/core/model/file-verdict'
import { newId } from '../../src/core/model/ids'
import { type PublicKey, parsePublicKey } from '../../src/core/model/public-key'
import type { MadeRecord } from '../../src/formats/export/record/make-record'
import type { RecordPart } from '../../src/formats/export/record/record-input'
import { readAndVerify } from '../../src/project/read-and-verify'
import type { HeldPeople } from '../../src/project/read-file-record'
import { sha256, toHex } from '../../src/project/sha256'
import { type ExportFacts, signExport, signManifest } from '../../src/project/sign-export'
import type { Signer } from '../../src/project/signing-key'
import { type VerifyFacts, verifyFile } from '../../src/project/verify-file'
import { exportedByAlice } from './export-options'
import { movedRecords } from './moved-records'
import { okValue, personOf, seededRandom, signerOf } from './project-world'
import { partsOfRecord, recordProject } from './record-project'
import { signOff, signSignoff } from './sign-off'
import { signStatement } from './sign-statement'
import { alice, anna, ben, bob, creator, exportSigned, signedProjectId } from './signed-project'
import { makeZip, storedPart, type ZipPart, zipPart } from './zip-fixture'

/** What every verifier has to say of a file. */
interface Judgement {
  readonly verdict: string
  /** Name, role and whether it is known of each sign-off that stands. */
  readonly signoffs: readonly (readonly [string, string, boolean])[]
}

/** What a file is judged by. */
interface Against {
  readonly known: readonly string[]
  /** Who made the project and who is on its list, where that is known without the file. */
  readonly people: HeldPeople | null
}

interface FileVector extends Against, Judgement {
  readonly name: string
  /** Packed with gzip, base64. */
  readonly file: string
  readonly signature: string | null
}

interface SignoffVector {
  readonly name: string
  readonly signed: SignedStatement
  readonly project: string
  readonly isProven: boolean
}

interface RecordVector extends Against, Judgement {
  readonly name: string
  /** A record package, packed with gzip, base64. */
  readonly zip: string
}

export interface SignatureVectors {
  readonly records: readonly RecordVector[]
  readonly files: readonly FileVector[]
  readonly signoffs: readonly SignoffVector[]
}

/** The vectors that every verifier has to agree on, as Stet judges them now. */
export async function signatureVectors(): Promise<SignatureVectors> {
  return { records: await recordVectors(), files: fileVectors(), signoffs: signoffVectors() }
}

/** What Stet says of a record package, by the signature in it alone. */
export async function judgeRecord(zip: Uint8Array, against: Against): Promise<Judgement> {
  const place = await mkdtemp(join(tmpdir(), 'record-'))
  const path = join(place, 'story-record.zip')
  await writeFile(path, zip)
  const verdict = okValue(await readAndVerify(path, factsOf(against)))
  await rm(place, { recursive: true })
  return judgementOf(verdict)
}

/** What Stet says of a file. */
export function judgeExport(file: Uint8Array, signature: string | null, against: Against): Judgement {
  return judgementOf(verifyFile(file, signature, factsOf(against)))
}

function factsOf({ known, people }: Against): VerifyFacts {
  const keys = new Set(known.flatMap((key): PublicKey | readonly PublicKey[] => parsePublicKey(key) ?? []))
  return { known: keys, ...(people === null ? {} : { people }) }
}

function judgementOf({ verdict, record }: FileVerdict): Judgement {
  const signoffs = record?.signoffs ?? []
  return { verdict, signoffs: signoffs.map(({ name, role, isKnown }) => [name, role ?? '', isKnown]) }
}

const byAlice: Against = { known: [alice.publicKey], people: null }
const byNobody: Against = { known: [], people: null }
const lineOnBen = { project: signedProjectId, key: bob.publicKey, person: ben }
const enrolled = signStatement(alice, lineOnBen)
const dismissed = signStatement(alice, { ...lineOnBen, isMember: false })
/** As it is known where Ben works, and where he does not any more. */
const withBen: Against = { known: [], people: { project: signedProjectId, creator, lines: [enrolled] } }
const withoutBen: Against = {
  known: [],
  people: { project: signedProjectId, creator, lines: [enrolled, dismissed] }
}

async function recordVectors(): Promise<readonly RecordVector[]> {
  const redacted = await partsOfRecord('redact')
  const naming = await partsOfRecord('include')
  const unsalted = await partsOfRecord('redact', { updates: recordProject({ isSalted: false }) })
  const text = exportSigned('text')
  const firstEntry = ({ path }: RecordPart): boolean => path.startsWith('entries/')
  const entry = redacted.parts.find(firstEntry)?.path ?? ''
  const withheld = redacted.parts.find(({ path }) => path === 'withheld.json')?.bytes ?? new Uint8Array()
  const fewer = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(withheld).toString()), entries: [] }))
  const cases: readonly (readonly [string, readonly RecordPart[]])[] = [
    ['redacted', signed(redacted)],
    ['naming its sources', signed(naming)],
    ['without the version’s text, for want of salts', signed(unsalted)],
    ['made by a stranger', signed(redacted, signerOf(66))],
    ['with a file more', [...signed(redacted), { path: 'files/notes.txt', bytes: Buffer.from('mine') }]],
    ['with a file less', signed(redacted).filter(({ path }) => path !== 'people.json')],
    ['with a changed file', replaced(signed(redacted), 'people.json', Buffer.from('[]'))],
    [
      'signed without an entry that its version names',
      signed(relisted(redacted, ({ path }) => path !== entry))
    ],
    [
      'signed without saying what is withheld',
      signed(relisted({ ...redacted, parts: replaced(redacted.parts, 'withheld.json', fewer) }, () => true))
    ],
    [
      'whose list is signed as a file',
      [
        { path: 'manifest.sha256', bytes: text.bytes },
        { path: 'manifest.sha256.sig', bytes: Buffer.from(text.signature) },
        { path: 'index.html', bytes: Buffer.from('<p>Forged</p>') },
        { path: 'withheld.json', bytes: Buffer.from('{"entries":[],"state":"withheld"}') }
      ]
    ],
    ['whose list nobody signed', redacted.parts]
  ]
  const vectors: RecordVector[] = []
  const whole = stored(signed(redacted))
  const zips: readonly (readonly [string, Uint8Array])[] = [
    ...cases.map(([name, parts]) => [name, makeZip(stored(parts))] as const),
    ...Object.entries(loosePacked(whole))
  ]
  for (const [name, bytes] of zips) {
    const zip = gzipSync(bytes).toString('base64')
    vectors.push({ name: `a record ${name}`, zip, ...byAlice, ...(await judgeRecord(bytes, byAlice)) })
  }
  const bens = makeZip(stored(signed(redacted, bob)))
  for (const against of [withBen, withoutBen]) {
    const zip = gzipSync(bens).toString('base64')
    const name = `a record by Ben, ${against.people?.lines.length ?? 0} lines known`
    vectors.push({ name, zip, ...against, ...(await judgeRecord(bens, against)) })
  }
  return vectors
}

function stored(parts: readonly RecordPart[]): readonly ZipPart[] {
  return parts.map(({ path, bytes }) => storedPart(path, bytes))
}

/** Zips of a whole record that hold more than their directories name, or say it otherwise. */
export function loosePacked(parts: readonly ZipPart[]): Readonly<Record<string, Uint8Array>> {
  const page = new TextEncoder().encode('<!doctype html><h1>All claims are false</h1>')
  const tight = makeZip(parts)
  const [first, ...rest] = parts
  if (first === undefined) throw new Error('A record has files.')
  const commented = Buffer.concat([tight, Buffer.from('more')])
  commented.writeUInt16LE(4, tight.length - 2)
  const described = { ...first, flags: 8 }
  return {
    'with a file that its directory does not name': makeZip(parts, [storedPart('index.html', page)]),
    'with another name at a file': makeZip([{ ...first, localName: 'x'.repeat(first.name.length) }, ...rest]),
    'with a comment': new Uint8Array(commented),
    'with sizes said behind a file': makeZip([described, ...rest]),
    'packed smaller': makeZip(parts.map(({ name, packed }) => zipPart(name, packed))),
    'in a gap': withGap(tight)
  }
}

/** The zip with bytes between its files and its directory. */
function withGap(tight: Uint8Array): Uint8Array {
  const zip = Buffer.from(tight)
  const end = zip.length - 22
  const directory = zip.readUInt32LE(end + 16)
  zip.writeUInt32LE(directory + 4, end + 16)
  return new Uint8Array(
    Buffer.concat([zip.subarray(0, directory), Buffer.from('more'), zip.subarray(directory)])
  )
}

/** The parts of a record with the signature of their list. */
function signed({ parts, facts }: MadeRecord, signer = alice): readonly RecordPart[] {
  const list = parts.find(({ path }) => path === 'manifest.sha256')?.bytes ?? new Uint8Array()
  const at = exportedByAlice.exportedAt
  const envelope = signManifest(list, { ...facts, project: signedProjectId, creator, by: anna, at }, signer)
  return [...parts, { path: 'manifest.sha256.sig', bytes: Buffer.from(envelope) }]
}

/** The record with these of its files alone, and a list that gives them as they are. */
function relisted(made: MadeRecord, keeps: (part: RecordPart) => boolean): MadeRecord {
  const parts = made.parts.filter((part) => part.path !== 'manifest.sha256' && keeps(part))
  const lines = parts.map(({ path, bytes }) => `${toHex(sha256(bytes))}  ${path}\n`)
  return { ...made, parts: [...parts, { path: 'manifest.sha256', bytes: Buffer.from(lines.join('')) }] }
}

function replaced(parts: readonly RecordPart[], path: string, bytes: Uint8Array): readonly RecordPart[] {
  return parts.map((part) => (part.path === path ? { path, bytes } : part))
}

function fileVectors(): readonly FileVector[] {
  const text = exportSigned('text')
  const page = exportSigned('html')
  const stranger = exportSigned('text', signerOf(66))
  const member = exportSigned('text', bob)
  const altered = (bytes: Uint8Array, place: number) => bytes.with(place, (bytes[place] ?? 0) ^ 1)
  const inPage = /<template id="stet-record">[^<]*<\/template>\n/
  const pageText = Buffer.from(page.bytes).toString()
  const others = inPage.exec(Buffer.from(exportSigned('html', signerOf(66)).bytes).toString())?.[0] ?? ''
  const bytesOf = (content: string) => new Uint8Array(Buffer.from(content))
  const list = bytesOf(`${'a'.repeat(64)}  index.html\n`)
  const facts = {
    title: 'Seven tests',
    copy: 'Annotated draft',
    state: 'a'.repeat(64),
    list: [],
    signoffs: []
  } as const
  const at = exportedByAlice.exportedAt
  const listSignature = signManifest(
    list,
    { ...facts, project: signedProjectId, creator, by: anna, at },
    alice
  )
  const cases: readonly FileCase[] = [
    ['a text and its signature', text.bytes, text.signature],
    ['a page and its signature', page.bytes, page.signature],
    ['a page alone', page.bytes, null],
    ['a text alone', text.bytes, null],
    ['made by another member', member.bytes, member.signature],
    ['made by a stranger', stranger.bytes, stranger.signature],
    ['the signature of another file', text.bytes, member.signature.replace('a', 'b')],
    ['the signature of the page', text.bytes, page.signature],
    ['an empty signature', text.bytes, ''],
    ['a signature with white space', text.bytes, `${text.signature} `],
    ['a page without its record', bytesOf(pageText.replace(inPage, '')), null],
    ['a page with two records', bytesOf(pageText.replace(inPage, `${others}${others}`)), null],
    ['a page with the record of a stranger', bytesOf(pageText.replace(inPage, others)), null],
    ['a changed page', bytesOf(pageText.replace('succeeded', 'failed')), null],
    ['a byte more', new Uint8Array([...text.bytes, 10]), text.signature],
    ['a byte less', text.bytes.subarray(1), text.signature],
    ['the list of a record, signed as one', list, listSignature],
    ...[0, 1, 2, 3, 4].map((part): readonly [string, Uint8Array, string] => [
      `a changed byte at ${part} fifths`,
      altered(text.bytes, Math.floor((text.bytes.length * part) / 5)),
      text.signature
    ]),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((part): readonly [string, Uint8Array, string] => {
      const place = Math.floor((text.signature.length * part) / 8)
      const code = text.signature.charCodeAt(place) ^ 1
      const changed = `${text.signature.slice(0, place)}${String.fromCharCode(code)}${text.signature.slice(place + 1)}`
      return [`a changed byte of the signature at ${part} eighths`, text.bytes, changed]
    })
  ]
  const moved = Object.entries(movedRecords(pageText)).map(
    ([place, moved]): FileCase => [`a page whose record stands ${place}`, bytesOf(moved), null]
  )
  return [
    ...[...cases, ...moved].flatMap((each) =>
      [byAlice, byNobody].map((against) => fileVector(each, against))
    ),
    ...forgedFiles(text.bytes).flatMap((each) =>
      [byAlice, withBen, withoutBen, bensKey].map((against) => fileVector(each, against))
    )
  ]
}

type FileCase = readonly [string, Uint8Array, string | null]

const bensKey: Against = { known: [bob.publicKey], people: null }

function fileVector([name, bytes, signature]: FileCase, against: Against): FileVector {
  const file = gzipSync(bytes).toString('base64')
  const how = `${against.known.length} key known${against.people === null ? '' : `, ${against.people.lines.length} lines known`}`
  return { name: `${name}, ${how}`, file, signature, ...against, ...judgeExport(bytes, signature, against) }
}

/** What a member or a stranger can sign rightly, saying what is not so. */
function forgedFiles(bytes: Uint8Array): readonly FileCase[] {
  const state = 'a'.repeat(64)
  const about = { project: signedProjectId, state }
  const lena = { ...personOf(9, 'Lena Law'), role: 'legal' as const }
  const mallory = signerOf(99)
  const honest: ExportFacts = {
    ...about,
    title: 'Seven tests',
    copy: 'Verified copy',
    creator,
    list: [enrolled],
    signoffs: [signOff(bob, ben, about), signOff(alice, anna, about)],
    by: ben,
    at: exportedByAlice.exportedAt
  }
  const later = signStatement(alice, { ...lineOnBen, person: { ...ben, name: 'Ben O.', role: 'editor' } })
  const cases: readonly (readonly [string, Partial<ExportFacts>, Signer])[] = [
    ['by a member', {}, bob],
    ['by the command line of a member', { by: null }, bob],
    ['by a member who brings no list', { list: [] }, bob],
    ['by a member who says he is Anna', { list: [], by: anna }, bob],
    ['by a member with another name', { list: [], by: { ...ben, name: 'Anna Moreau' } }, bob],
    ['by a member with another role', { list: [], by: { ...ben, role: 'legal' } }, bob],
    ['by a member who was called otherwise later', { list: [later] }, bob],
    ['by a member, with a lawyer whom nobody knows', { signoffs: [signOff(mallory, lena, about)] }, bob],
    [
      'by a member, with such a lawyer and no maker',
      { signoffs: [signOff(mallory, lena, about)], creator: null, list: [] },
      bob
    ],
    [
      'by a member, signed off in the name of Anna',
      { signoffs: [signOff(bob, { ...anna, role: 'checker' }, about)] },
      bob
    ],
    [
      'by a stranger who says he made the project',
      { creator: { key: mallory.publicKey, person: lena }, list: [], by: lena },
      mallory
    ]
  ]
  return cases.map(([name, facts, signer]) => {
    const made = signExport(bytes, false, { ...honest, ...facts }, signer)
    return [name, made.bytes, made.signature]
  })
}

function signoffVectors(): readonly SignoffVector[] {
  const project = signedProjectId
  const about = { project, state: 'a'.repeat(64) }
  const honest = signOff(bob, ben, about)
  const other = newId('project', seededRandom(2))
  const cases: readonly (readonly [string, SignedStatement, string])[] = [
    ['given', honest, project],
    ['in another project', honest, other],
    [
      'in part, with a reason',
      signOff(bob, ben, { ...about, parts: 'All but the map', reason: 'Late – “très” 😀' }),
      project
    ],
    ['in part, without a reason', signOff(bob, ben, { ...about, parts: 'All but the map' }), project],
    ['another role', { ...honest, payload: honest.payload.replace('checker', 'legal') }, project],
    ['another key', { ...honest, key: alice.publicKey }, project],
    ['a key of small order', { ...honest, key: '01'.padEnd(64, '0') }, project],
    ['white space', signSignoff(bob, honest.payload.replace('{', '{ ')), project],
    ['a member twice', signSignoff(bob, honest.payload.replace('{', '{"role":"legal",')), project],
    ['another member', signSignoff(bob, honest.payload.replace('}', ',"more":1}')), project],
    [
      'an escape where none is needed',
      signSignoff(bob, honest.payload.replace('checker', '\\u0063hecker')),
      project
    ],
    ['no JSON', signSignoff(bob, 'Signed off!'), project],
    ['a shorter signature', { ...honest, signature: honest.signature.slice(2) }, project],
    ['zeros', { ...honest, signature: '0'.repeat(128) }, project]
  ]
  return cases.map(([name, signed, project]) => ({
    name,
    signed,
    project,
    isProven: proveSignoff(signed, project) !== null
  }))
}
