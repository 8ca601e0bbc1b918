import { proveSignoff } from '../../src/core/document/signoffs'
import type { SignedStatement } from '../../src/core/model/author'
import { newId } from '../../src/core/model/ids'
import { verifyFile } from '../../src/project/verify-file'
import { seededRandom, signerOf } from './project-world'
import { signOff, signSignoff } from './sign-off'
import { alice, ben, bob, exportSigned, signedProjectId } from './signed-project'

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

export interface SignatureVectors {
  readonly files: readonly FileVector[]
  readonly signoffs: readonly SignoffVector[]
}

/** The vectors that every verifier has to agree on, as Stet judges them now. */
export function signatureVectors(): SignatureVectors {
  return { files: fileVectors(), signoffs: signoffVectors() }
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
