import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { proveSignoff } from '../../src/core/document/signoffs'
import type { SignedStatement } from '../../src/core/model/author'
import { newId } from '../../src/core/model/ids'
import { parsePublicKey } from '../../src/core/model/public-key'
import type { MadeRecord } from '../../src/formats/export/record/make-record'
import type { RecordPart } from '../../src/formats/export/record/record-input'
import { readAndVerify } from '../../src/project/read-and-verify'
import { sha256, toHex } from '../../src/project/sha256'
import { signManifest } from '../../src/project/sign-export'
import { verifyFile } from '../../src/project/verify-file'
import { exportedByAlice } from './export-options'
import { okValue, seededRandom, signerOf } from './project-world'
import { partsOfRecord, recordProject } from './record-project'
import { signOff, signSignoff } from './sign-off'
import { alice, anna, ben, bob, creator, exportSigned, signedProjectId } from './signed-project'
import { makeZip, zipPart } from './zip-fixture'

interface FileVector {
  readonly name: string
  /** Base64. */
  readonly file: string
  readonly signature: string | null
  readonly known: readonly string[]
  readonly verdict: string
  /** Name and role of each sign-off that stands. */
  readonly signoffs: readonly (readonly [string, string])[]
}

interface SignoffVector {
  readonly name: string
  readonly signed: SignedStatement
  readonly project: string
  readonly isProven: boolean
}

interface RecordVector {
  readonly name: string
  /** A record package, base64. */
  readonly zip: string
  readonly known: readonly string[]
  readonly verdict: string
  readonly signoffs: readonly (readonly [string, string])[]
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
export async function judgeRecord(
  zip: Uint8Array,
  known: readonly string[]
): Promise<Pick<RecordVector, 'verdict' | 'signoffs'>> {
  const place = await mkdtemp(join(tmpdir(), 'record-'))
  const path = join(place, 'story-record.zip')
  await writeFile(path, zip)
  const keys = new Set(known.flatMap((key) => parsePublicKey(key) ?? []))
  const { verdict, record } = okValue(await readAndVerify(path, { known: keys }))
  await rm(place, { recursive: true })
  return { verdict, signoffs: (record?.signoffs ?? []).map(({ name, role }) => [name, role ?? '']) }
}

async function recordVectors(): Promise<readonly RecordVector[]> {
  const redacted = await partsOfRecord('redact')
  const whole = await partsOfRecord('include')
  const unsalted = await partsOfRecord('redact', { updates: recordProject({ isSalted: false }) })
  const text = exportSigned('text')
  const firstEntry = ({ path }: RecordPart): boolean => path.startsWith('entries/')
  const entry = redacted.parts.find(firstEntry)?.path ?? ''
  const withheld = redacted.parts.find(({ path }) => path === 'withheld.json')?.bytes ?? new Uint8Array()
  const fewer = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(withheld).toString()), entries: [] }))
  const cases: readonly (readonly [string, readonly RecordPart[]])[] = [
    ['redacted', signed(redacted)],
    ['naming its sources', signed(whole)],
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
  for (const [name, parts] of cases) {
    const bytes = makeZip(parts.map(({ path, bytes: part }) => zipPart(path, part)))
    const known = [alice.publicKey]
    const zip = Buffer.from(bytes).toString('base64')
    vectors.push({ name: `a record ${name}`, zip, known, ...(await judgeRecord(bytes, known)) })
  }
  return vectors
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
  const cases: readonly (readonly [string, Uint8Array, string | null])[] = [
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
  return cases.flatMap(([name, bytes, signature]) =>
    [[alice.publicKey], []].map((known) => {
      const { verdict, record } = verifyFile(bytes, signature, { known: new Set(known) })
      const signoffs = (record?.signoffs ?? []).map(({ name, role }): readonly [string, string] => [
        name,
        role ?? ''
      ])
      const file = Buffer.from(bytes).toString('base64')
      return { name: `${name}, ${known.length} key known`, file, signature, known, verdict, signoffs }
    })
  )
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
