import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { signoffMessage } from '../../../core/document/signoffs'
import { withhold } from '../../../core/document/withhold'
import { bytesOfKey, type PublicKey } from '../../../core/model/public-key'
import { recordManifestName } from '../../../core/model/record-names'
import { type Thread, withoutLegal } from '../../../core/model/thread'
import { howToCheck } from '../../../core/words/how-to-check'
import { recordWords } from '../../../core/words/record-words'
import type { RecordInput, RecordPart } from './record-input'
import { recordPage } from './record-page'

/**
 * All files of a record, sorted by path, the one with their hashes last. The same state, choices and version of Stet
 * give the same bytes: nothing in them says when or by whom the record was made, which its signature says.
 * `keys` are shown besides those that the project names.
 */
export function makeRecordParts(input: RecordInput, keys: readonly PublicKey[] = []): readonly RecordPart[] {
  const { snapshot, proof, contents, creator, files, confidential, withTalk, withLegal } = input
  const { signoffs, state } = contents
  const shown = withhold(snapshot, confidential)
  const threads = withLegal ? shown.threads : withoutLegal(shown.threads)
  const known = new Set<PublicKey>([
    ...keys,
    ...proof.roster.keys(),
    ...signoffs.map(({ key }) => key),
    ...(creator === null ? [] : [creator.key])
  ])
  const parts: readonly RecordPart[] = [
    { path: 'index.html', bytes: recordPage(input) },
    text('how-to-check.txt', howToCheck),
    ...(state === null ? [] : [text('state.json', state.text)]),
    ...uniqueEntries(contents.entries),
    json('withheld.json', withheldOf(input)),
    json(
      'activity.json',
      contents.activities
        .filter(({ deed }) => withTalk || deed.kind !== 'posted')
        .map(({ by, at, claimId, deed }) => ({ by, at, claimId, deed }))
    ),
    ...(withTalk
      ? [
          json(
            'talk.json',
            threads.map(({ thread, state, posts }) => ({ thread: withoutPlace(thread), state, posts }))
          )
        ]
      : []),
    json('publication.json', shown.publication ?? null),
    json('people.json', snapshot.people),
    json(
      'signatures/signoffs.json',
      signoffs.map(({ id, signed }) => ({ id, ...signed }))
    ),
    json('signatures/list.json', {
      creator: creator === null ? null : { key: creator.key, ...creator.person },
      list: proof.list
    }),
    ...signoffs.flatMap(({ id, signed }) => [
      { path: `signatures/${id}.message`, bytes: signoffMessage(signed.payload) },
      { path: `signatures/${id}.signature`, bytes: hexToBytes(signed.signature) }
    ]),
    ...[...known].map((key) => text(`keys/${key}.pem`, pemOf(key))),
    ...files.flatMap(({ path, bytes }) => (bytes === null ? [] : [{ path, bytes }]))
  ]
  const sorted = parts.toSorted((left, right) => (left.path < right.path ? -1 : 1))
  return [...sorted, text(recordManifestName, manifestOf(sorted))]
}

/** As sha256sum writes and reads it. */
function manifestOf(parts: readonly RecordPart[]): string {
  return parts.map(({ path, bytes }) => `${bytesToHex(sha256(bytes))}  ${path}\n`).join('')
}

function uniqueEntries(entries: RecordInput['contents']['entries']): readonly RecordPart[] {
  return [...new Map(entries.map(({ hash, json }) => [hash, json]))].map(([hash, written]) =>
    text(`entries/${hash}.json`, written)
  )
}

function withheldOf({ contents, files, confidential, withTalk, withLegal }: RecordInput): object {
  const { withheld, withheldActivities, withheldThreads, state, withholdsArticleName } = contents
  return {
    confidential,
    entries: withheld,
    files: files.flatMap(({ name, sha256: hash, size, bytes, absence }) =>
      bytes === null ? [{ name, sha256: hash, size, why: absence }] : []
    ),
    threads: withheldThreads,
    activities: withheldActivities,
    talk: !withTalk,
    ...(contents.legalThreads === 0 ? {} : { legal: contents.legalThreads }),
    ...(contents.unknownThreads === 0 ? {} : { unknownThreads: contents.unknownThreads }),
    ...(withLegal ? { legalIncluded: true } : {}),
    state:
      state === null
        ? withholdsArticleName
          ? recordWords.withheld.stateNamesArticle
          : recordWords.withheld.stateWithoutSalt
        : 'state.json'
  }
}

/** RFC 8410: an Ed25519 public key as SubjectPublicKeyInfo, in PEM. */
function pemOf(key: PublicKey): string {
  const der = [...hexToBytes('302a300506032b6570032100'), ...bytesOfKey(key)]
  return `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...der))}\n-----END PUBLIC KEY-----\n`
}

/** Its place is bytes that only Stet reads; the words it is about stand beside it. */
function withoutPlace({ place: _, ...thread }: Thread): Omit<Thread, 'place'> {
  return thread
}

function json(path: string, value: unknown): RecordPart {
  return text(path, `${JSON.stringify(value, null, 1)}\n`)
}

function text(path: string, content: string): RecordPart {
  return { path, bytes: utf8ToBytes(content) }
}
