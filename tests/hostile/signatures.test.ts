import { describe, expect, it } from 'vitest'
import { judgeSignoffs } from '../../src/core/document/judge-signoffs'
import { makeRosterReader } from '../../src/core/document/roster'
import { proveSignoff, SignoffReader, serializeSignoff } from '../../src/core/document/signoffs'
import type { SignedStatement } from '../../src/core/model/author'
import { newId } from '../../src/core/model/ids'
import { type ExportRecord, proveRecord } from '../../src/project/export-record'
import { findChange } from '../../src/project/file-pieces'
import { isAsSigned, verifyFile } from '../../src/project/verify-file'
import { seededRandom, signerOf } from '../support/project-world'
import { signOff, signSignoff } from '../support/sign-off'
import { signStatement } from '../support/sign-statement'
import {
  alice,
  anna,
  ben,
  bob,
  creator,
  exportSigned,
  signedProjectId as project
} from '../support/signed-project'

const seed = Number(process.env.STET_FORGERY_SEED ?? Date.now() % 1_000_000)
const forgeries = Number(process.env.STET_FORGERIES ?? 2000)
const state = 'a'.repeat(64)
const known = new Set([alice.publicKey])
const roster = makeRosterReader(project, creator).read([
  signStatement(alice, { project, key: bob.publicKey, person: ben })
])

/** Numbers below a limit, the same for the same seed. */
function luck(): (below: number) => number {
  const random = seededRandom(seed)
  return (below) => {
    const [a = 0, b = 0, c = 0, d = 0] = random(new Uint8Array(4))
    return (((a << 24) | (b << 16) | (c << 8) | d) >>> 0) % below
  }
}

function flip(text: string, place: number, change: number): string {
  const code = text.charCodeAt(place)
  return `${text.slice(0, place)}${String.fromCharCode((code ^ (1 + (change % 127))) & 0x7f)}${text.slice(place + 1)}`
}

type Forger = (honest: SignedStatement, draw: (below: number) => number) => SignedStatement

/** Ways to make a sign-off that counts without its signer having given it. */
const forgers: Readonly<Record<string, Forger>> = {
  'a byte of the payload': (honest, draw) => ({
    ...honest,
    payload: flip(honest.payload, draw(honest.payload.length), draw(127))
  }),
  'a digit of the signature': (honest, draw) => ({
    ...honest,
    signature: flip(honest.signature, draw(128), draw(127))
  }),
  'a digit of the key': (honest, draw) => ({ ...honest, key: flip(honest.key, draw(64), draw(127)) }),
  'another state': (honest) => ({ ...honest, payload: honest.payload.replace(state, 'b'.repeat(64)) }),
  'another role': (honest) => ({ ...honest, payload: honest.payload.replace('"checker"', '"legal"') }),
  'another project': (_honest, draw) =>
    signOff(bob, ben, { project: newId('project', seededRandom(1000 + draw(1000))), state }),
  'the role of somebody else, signed': () => signOff(bob, { ...ben, role: 'legal' }, { project, state }),
  'somebody else’s name, signed by an unlisted key': (_honest, draw) =>
    signOff(signerOf(100 + draw(50)), ben, { project, state }),
  'somebody else’s identity, signed by a member': () => signOff(bob, anna, { project, state }),
  'the key of somebody else put to an own signature': (_honest, draw) => ({
    ...signOff(signerOf(100 + draw(50)), ben, { project, state }),
    key: bob.publicKey
  }),
  'a key of small order': (honest) => ({
    ...honest,
    key: '01'.padEnd(64, '0'),
    signature: '01'.padEnd(128, '0')
  }),
  'a signature for another purpose': (honest) => {
    const line = signStatement(bob, { project, key: bob.publicKey, person: ben })
    return { ...honest, signature: line.signature }
  },
  'the order added to the signature': (honest) => ({ ...honest, signature: malleate(honest.signature) }),
  'two members of one name': (honest) =>
    signSignoff(bob, honest.payload.replace('"role":"checker"', '"role":"legal","role":"checker"')),
  'white space': (honest, draw) => {
    const place = draw(2) === 0 ? 1 : honest.payload.length - 1
    return signSignoff(bob, `${honest.payload.slice(0, place)} ${honest.payload.slice(place)}`)
  },
  'the taken-back mark left out': (honest) => {
    const back = signOff(bob, ben, { project, state, withdraws: 'c'.repeat(64) })
    return { ...honest, signature: back.signature }
  }
}

/** S + L: the same point, another spelling. RFC 8032, 5.1.7 forbids it. */
function malleate(signature: string): string {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n
  const bytes = Buffer.from(signature, 'hex')
  let scalar = 0n
  for (let index = 63; index >= 32; index -= 1) scalar = (scalar << 8n) | BigInt(bytes[index] ?? 0)
  scalar += order
  for (let index = 32; index < 64; index += 1) {
    bytes[index] = Number(scalar & 255n)
    scalar >>= 8n
  }
  return bytes.toString('hex')
}

function counts(signed: SignedStatement): boolean {
  const proven = new SignoffReader(project).prove([signed])
  const judged = judgeSignoffs(proven, {
    state,
    roster,
    judge: (key, by) => {
      const entry = roster.get(key)
      const standing = entry === undefined ? 'unlisted' : entry.person.id === by ? 'member' : 'other person'
      return { standing, key, owner: null }
    }
  })
  return judged.some(({ doubts, role }) => doubts.length === 0 && role !== 'author')
}

describe(`forged and altered sign-offs and exports, seed ${seed}`, () => {
  const honest = signOff(bob, ben, { project, state })

  it('counts the honest one, so that the refusals below mean something', () => {
    expect(counts(honest)).toBe(true)
    expect(proveSignoff(honest, project)?.statement).toEqual(JSON.parse(honest.payload))
    expect(serializeSignoff(JSON.parse(honest.payload))).toBe(honest.payload)
  })

  it(`accepts none of ${forgeries} sign-offs that nobody gave`, { timeout: 120_000 }, () => {
    const draw = luck()
    const names = Object.keys(forgers)
    const accepted: string[] = []
    for (let round = 0; round < forgeries; round += 1) {
      const name = names[round % names.length] ?? ''
      const forged = forgers[name]?.(honest, draw)
      const isHonest = forged !== undefined && JSON.stringify(forged) === JSON.stringify(honest)
      if (forged !== undefined && !isHonest && counts(forged))
        accepted.push(`${name}: ${JSON.stringify(forged)}`)
    }
    expect(accepted).toEqual([])
  })

  it('finds every byte of a text that was changed, and every byte that was added or lost', {
    timeout: 120_000
  }, () => {
    const { bytes, signature } = exportSigned('text')
    const record = recordOf(signature)
    const draw = luck()
    const missed: number[] = []
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Uint8Array.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ (1 + draw(255))
      const lost = Uint8Array.from([...bytes.subarray(0, place), ...bytes.subarray(place + 1)])
      const added = Uint8Array.from([...bytes.subarray(0, place), draw(256), ...bytes.subarray(place)])
      // the whole way for some, because each takes milliseconds
      const whole = place % 16 === 0 ? verifyFile(changed, signature, { known }) : null
      const { change } = whole ?? { change: findChange(changed, bytes.length, record) }
      const isFound = change !== null && change.start <= place && place < change.end
      if (whole !== null && whole.verdict !== 'changed') missed.push(place)
      if (!isFound || [changed, lost, added].some((other) => isAsSigned(other, record))) missed.push(place)
    }
    expect(missed).toEqual([])
  })

  it('finds every byte of a page that was changed', { timeout: 120_000 }, () => {
    const { bytes, signature } = exportSigned('html')
    const record = recordOf(signature)
    const draw = luck()
    const changed = Uint8Array.from(bytes)
    const missed: number[] = []
    expect(isAsSigned(changed, record)).toBe(true)
    for (let place = 0; place < bytes.length; place += 1) {
      const was = changed[place] ?? 0
      changed[place] = was ^ (1 + draw(255))
      if (isAsSigned(changed, record)) missed.push(place)
      changed[place] = was
    }
    expect(missed).toEqual([])
  })

  it('finds every byte of a signature that was changed', { timeout: 120_000 }, () => {
    const { bytes, signature } = exportSigned('text')
    const draw = luck()
    for (let place = 0; place < signature.length; place += 1) {
      expect(proveRecord(flip(signature, place, draw(127))), `at ${place}`).toBeNull()
    }
    expect(verifyFile(bytes, signature, { known }).verdict).toBe('intact')
  })

  it('takes a page that lost, doubled or swapped its record for anything but intact', () => {
    const { bytes } = exportSigned('html')
    const other = exportSigned('html', signerOf(66))
    const page = Buffer.from(bytes).toString()
    const record = /<template id="stet-record">[^<]*<\/template>\n/
    const own = record.exec(page)?.[0] ?? ''
    const others = record.exec(Buffer.from(other.bytes).toString())?.[0] ?? ''
    const verdictOf = (text: string) => verifyFile(new Uint8Array(Buffer.from(text)), null, { known }).verdict
    expect(verdictOf(page)).toBe('intact')
    expect(verdictOf(page.replace(record, ''))).toBe('not signed')
    expect(verdictOf(page.replace(record, own + own))).toBe('changed')
    expect(verdictOf(page.replace(record, others))).toBe('unknown keys')
    expect(verdictOf(page.replace('succeeded', 'failed').replace(record, others))).toBe('changed')
  })
})

function recordOf(signature: string): ExportRecord {
  const proven = proveRecord(signature)
  if (proven === null) throw new Error('The honest signature is not right.')
  return proven.record
}
