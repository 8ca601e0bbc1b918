/** Zip files that say one thing and are another, in the place of a packed project, a Word document and a record package. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importArticle } from '../../src/formats/import/import-article'
import { diskFs } from '../../src/project/disk-fs'
import { readAndVerify } from '../../src/project/read-and-verify'
import { systemPorts } from '../../src/project/system-ports'
import { unfinishedFolder, unpackProject } from '../../src/project/unpack-project'
import { linesOf } from '../support/article-of'
import { recordFile } from '../support/record-project'
import { alice } from '../support/signed-project'
import {
  bombPart,
  makeZip,
  wordParagraph,
  wordParts,
  wordShell,
  type ZipPart,
  zipPart
} from '../support/zip-fixture'

let place: string
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'stet-zip-'))
})
afterEach(() => rm(place, { recursive: true, force: true }))

const endOf = (zip: Buffer) => zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')

/** The end of a zip file's directory rewritten. */
function withEnd(bytes: Uint8Array, change: (zip: Buffer, end: number) => void): Uint8Array {
  const zip = Buffer.from(bytes)
  change(zip, endOf(zip))
  return new Uint8Array(zip)
}

/** With the end of a larger directory before its own, which says these things and counts. */
function withLargeEnd(
  bytes: Uint8Array,
  said: { readonly entries?: bigint; readonly offset?: bigint; readonly place?: bigint }
): Uint8Array {
  const zip = Buffer.from(bytes)
  const end = endOf(zip)
  const large = Buffer.alloc(56 + 20)
  large.write('PK\x06\x06', 0, 'latin1')
  large.writeBigUInt64LE(44n, 4)
  large.writeUInt16LE(45, 12)
  large.writeUInt16LE(45, 14)
  const entries = said.entries ?? BigInt(zip.readUInt16LE(end + 10))
  large.writeBigUInt64LE(entries, 24)
  large.writeBigUInt64LE(entries, 32)
  large.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 12)), 40)
  large.writeBigUInt64LE(said.offset ?? BigInt(zip.readUInt32LE(end + 16)), 48)
  large.write('PK\x06\x07', 56, 'latin1')
  large.writeBigUInt64LE(said.place ?? BigInt(end), 64)
  large.writeUInt32LE(1, 72)
  const tail = Buffer.from(zip.subarray(end))
  tail.writeUInt16LE(0xffff, 8)
  tail.writeUInt16LE(0xffff, 10)
  tail.writeUInt32LE(0xffffffff, 16)
  return new Uint8Array(Buffer.concat([zip.subarray(0, end), large, tail]))
}

/** The last file once more in the directory, under other names, so many times: each unpacks the same bytes again. */
function withOverlaps(bytes: Uint8Array, count: number): Uint8Array {
  const zip = Buffer.from(bytes)
  const end = endOf(zip)
  const entry = zip.subarray(zip.lastIndexOf('PK\x01\x02', undefined, 'latin1'), end)
  const copies = Array.from({ length: count }, (_, index) => {
    const copy = Buffer.from(entry)
    copy.write(index.toString(36).padStart(4, '0'), copy.length - 4, 'latin1')
    return copy
  })
  const tail = Buffer.from(zip.subarray(end))
  const entries = zip.readUInt16LE(end + 10) + count
  tail.writeUInt16LE(entries, 8)
  tail.writeUInt16LE(entries, 10)
  tail.writeUInt32LE(end - zip.readUInt32LE(end + 16) + count * entry.length, 12)
  return new Uint8Array(Buffer.concat([zip.subarray(0, end), ...copies, tail]))
}

const tricks: Readonly<Record<string, (whole: Uint8Array) => Uint8Array>> = {
  'a directory of more files than there are numbers': (zip) => withLargeEnd(zip, { entries: 2n ** 60n }),
  'a directory of four billion files': (zip) => withLargeEnd(zip, { entries: 2n ** 32n }),
  'a directory that begins behind the end': (zip) => withLargeEnd(zip, { offset: 2n ** 52n }),
  'an end of a larger directory that is nowhere': (zip) => withLargeEnd(zip, { place: 2n ** 62n }),
  'an end of a larger directory that is the file itself': (zip) => withLargeEnd(zip, { place: 0n }),
  'a directory of 65,534 files that are not there': (zip) =>
    withEnd(zip, (bytes, end) => {
      bytes.writeUInt16LE(65_534, end + 8)
      bytes.writeUInt16LE(65_534, end + 10)
    }),
  'a directory that begins within itself': (zip) =>
    withEnd(zip, (bytes, end) => bytes.writeUInt32LE(bytes.readUInt32LE(end + 16) + 7, end + 16)),
  'a comment longer than what is left': (zip) =>
    withEnd(zip, (bytes, end) => bytes.writeUInt16LE(9999, end + 20)),
  'parts that overlap': (zip) => withOverlaps(zip, 30_000),
  'bytes before it': (zip) => new Uint8Array(Buffer.concat([Buffer.from('PK\x03\x04junk'), zip]))
}

const mostMilliseconds = 10_000
const mostMegabytes = 300

async function withinBounds<T>(work: () => Promise<T>): Promise<T> {
  const before = process.memoryUsage().rss
  const started = process.cpuUsage()
  const result = await work()
  expect(process.cpuUsage(started).user / 1000).toBeLessThan(mostMilliseconds)
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(mostMegabytes)
  return result
}

const manifest = zipPart('project.json', '{}')

async function unpack(bytes: Uint8Array): Promise<string> {
  const [file, folder] = [join(place, 'sent.stetz'), join(place, 'sent.stet')]
  await writeFile(file, bytes)
  const places = { file, folder, unfinished: unfinishedFolder(folder, systemPorts.random) }
  const result = await withinBounds(() => unpackProject(diskFs, places))
  expect(await readdir(place)).toEqual(['sent.stetz'])
  return result.ok ? 'It was unpacked.' : result.problem.message
}

describe.each(Object.entries(tricks))('a zip file with %s', (_name, trick) => {
  it('is no packed project, and leaves nothing', async () => {
    const message = await unpack(trick(makeZip([manifest, zipPart('original/aaaa.txt', 'x'.repeat(9000))])))
    expect(message).toMatch(/nothing was unpacked\. The file is as it was\./)
  })

  it('is no Word document, or the one that it holds', async () => {
    const whole = trick(
      makeZip([...wordParts(wordParagraph('The ferry sank.')), zipPart('word/media/aaaa', 'x')])
    )
    const result = await withinBounds(() => importArticle(whole, 'a.docx'))
    if (result.ok) expect(linesOf(result.value)).toEqual(['The ferry sank.'])
    else expect(result.problem.message).toMatch(/^[A-Z].+\. Nothing was changed\. [A-Z].+\.$/)
  })

  it('is no intact record package', async () => {
    const record = await recordFile('redact')
    const file = join(place, 'record.zip')
    await writeFile(file, trick(record.bytes))
    await writeFile(`${file}.sig`, record.signature)
    const result = await withinBounds(() => readAndVerify(file, { known: new Set([alice.publicKey]) }))
    if (result.ok) expect(result.value.verdict).not.toBe('intact')
    else expect(result.problem.message).toMatch(/\.$/)
  })
})

describe('a Word document', () => {
  const article = 'The ferry sank.'
  const other = wordParts(wordParagraph('The ferry is safe.')).at(-1)
  const twice: readonly ZipPart[] = [...wordParts(wordParagraph(article)), other ?? manifest]

  it('in which a part stands twice is refused: programs would not agree which one it is', async () => {
    const result = await importArticle(makeZip(twice), 'a.docx')
    expect(result).toMatchObject({ ok: false, problem: { code: 'damaged-file' } })
  })

  it.each(['/etc/passwd', '../../evil', 'C:\\evil', 'C:/evil', 'word/..\\..\\evil'])(
    'with a part named %s writes nothing anywhere, whatever becomes of it',
    async (name) => {
      const result = await importArticle(
        makeZip([...wordParts(wordParagraph(article)), zipPart(name, 'x')]),
        'a.docx'
      )
      if (result.ok) expect(linesOf(result.value)).toEqual([article])
      else expect(result.problem.code).toBe('damaged-file')
    }
  )

  it('that holds a zip file in the place of its words, over and over, is unpacked once', async () => {
    const inner = makeZip([await bombPart('word/document.xml', 150)])
    const nested = makeZip([zipPart('word/document.xml', inner)])
    const whole = makeZip([...wordShell, zipPart('word/document.xml', nested)])
    const result = await withinBounds(() => importArticle(whole, 'a.docx'))
    expect(result).toMatchObject({ ok: false, problem: { code: 'damaged-file' } })
  })
})
