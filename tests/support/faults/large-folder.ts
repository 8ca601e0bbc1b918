import { fork } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import * as Y from 'yjs'
import { FolderReader, type ReadingProcess } from '../../../src/main/folder-reader'
import { openProject } from '../../../src/project/open-project'
import { readFolderHere } from '../../../src/project/read-folder'
import { RecordSet } from '../../../src/project/record-set'
import { newClientId, Replica } from '../../../src/project/replica'
import { encodeSegment } from '../../../src/project/segment'
import { sha256, toHex } from '../../../src/project/sha256'
import { systemPorts } from '../../../src/project/system-ports'
import { writeNewProject } from '../../../src/project/write-new-project'
import { answerJob, hearTaken } from '../../../src/worker/jobs'
import { okValue, personOf, projectId, seedOf, signerOf } from '../project-world'
import { luckOf } from './luck'

/**
 * A program that makes a large project, or opens one and says what that took. Each edit writes one of the article's
 * paragraphs anew, in sessions of a thousand edits by five people one after the other: what grows is the history, as in
 * a long project, and not the article.
 */
const [, , mode = '', place = '', segmentCount = '10000', recordCount = '500000'] = process.argv
const folder = join(place, 'large.stet')
const dataFolder = join(place, 'data')
const recordsInSession = 1000
const paragraphs = 60
const lettersInParagraph = 1750

const words = Array.from({ length: 400 }, (_, index) => index.toString(36).padStart(2 + (index % 9), 'stet'))

async function make(): Promise<void> {
  const luck = luckOf(1)
  const paragraph = () => {
    const picked: string[] = []
    for (let length = 0; length < lettersInParagraph; ) {
      const word = luck.pick(words)
      picked.push(word)
      length += word.length + 1
    }
    return picked.join(' ').slice(0, lettersInParagraph)
  }
  const article = Array.from({ length: paragraphs }, paragraph).join('\n')
  const seed = seedOf(`${article}\n`)
  mkdirSync(dataFolder, { recursive: true })
  const project = { ...systemPorts, folder, projectId, title: '', original: null, seed }
  okValue(await writeNewProject({ ...project, signer: signerOf(1), creator: personOf(1) }))

  const doc = new Y.Doc()
  Y.applyUpdate(doc, seed)
  const text = doc.getText('article')
  const records = new RecordSet()
  const manifest = { projectId, formatVersion: 2 }
  okValue(
    await readFolderHere(systemPorts.fs)(folder, manifest, new Map(), (part) =>
      records.add(part.lane, part.records)
    )
  )
  records.takeFresh()
  let updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const inSegment = Math.round(Number(recordCount) / Number(segmentCount))
  let written = 0
  for (let session = 0; written < Number(recordCount); session += 1) {
    const clientId = newClientId(records.clientIds, luck.fill)
    const signer = signerOf(session % 5)
    const replica = new Replica({
      projectId,
      generation: session + 2,
      clientIds: [clientId],
      random: luck.fill,
      signer
    })
    doc.clientID = clientId
    const lane = join(folder, 'replicas', replica.lane.replica)
    mkdirSync(lane)
    for (let edit = 0; edit < recordsInSession && written < Number(recordCount); edit += inSegment) {
      updates = []
      for (let count = 0; count < inSegment; count += 1) {
        const at = luck.below(paragraphs) * (lettersInParagraph + 1)
        doc.transact(() => {
          text.delete(at, lettersInParagraph)
          text.insert(at, paragraph())
        })
      }
      const encoded = updates.flatMap((update) => {
        const [record] = replica.encode([update], records)
        if (record === undefined) return []
        replica.accept([record])
        records.addOwn(replica.lane, [record])
        return [record]
      })
      const bytes = encodeSegment(replica.lane, encoded)
      const first = String(encoded[0]?.sequence ?? 0).padStart(10, '0')
      writeFileSync(join(lane, `${first}-${toHex(sha256(bytes)).slice(0, 20)}.seg`), bytes)
      written += encoded.length
    }
    if (session % 20 === 19) records.merge()
  }
  say({ records: written })
}

async function open(): Promise<void> {
  const used = process.cpuUsage()
  const started = performance.now()
  const reading = { seconds: 0, megabytes: 0 }
  const warn = (message: string) => process.stderr.write(`${message}\n`)
  const { read } = new FolderReader({ start: () => startReading(reading), warn })
  const options = { ...systemPorts, folder, dataFolder, signer: signerOf(7), readFolder: read }
  const store = okValue(await openProject(options))
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(used)
  const readerSeconds = reading.seconds
  const openMegabytes = megabytes() + reading.megabytes
  const again = performance.now()
  okValue(await store.refresh())
  const rescanSeconds = (performance.now() - again) / 1000
  const updates = store.updates
  const bytes = updates.reduce((sum, update) => sum + update.length, 0)
  if (store.warnings.length > 0) throw new Error(store.warnings.join('\n'))
  const closing = performance.now()
  okValue(await store.close())
  const closeSeconds = (performance.now() - closing) / 1000
  say({
    seconds,
    processorSeconds: (user + system) / 1e6,
    readerSeconds,
    megabytes: openMegabytes,
    updates: updates.length,
    bytes,
    rescanSeconds,
    closeSeconds,
    mostMegabytes: megabytes() + reading.megabytes
  })
  process.exit()
}

/** As the app does it: who opens the project parses nothing of others. Fills in what the reading process took. */
function startReading(taken: { seconds: number; megabytes: number }): ReadingProcess {
  const child = fork(process.argv[1] ?? '', ['read'], { serialization: 'advanced' })
  return {
    post: (message) => child.send(message as object),
    kill: () => void child.kill(),
    onMessage: (listener) => {
      child.removeAllListeners('message').on('message', (message: { taken?: typeof taken }) => {
        if (message.taken !== undefined) Object.assign(taken, message.taken)
        listener(message)
      })
    },
    onEnd: (listener) => child.removeAllListeners('exit').on('exit', (code) => listener(String(code))),
    megabytes: () => taken.megabytes
  }
}

function read(): void {
  const say = (message: object) => process.send?.(message)
  process.on('message', async (message) => {
    if (hearTaken(message)) return
    const answer = await answerJob(message, say)
    const { user, system } = process.cpuUsage()
    say({ ...answer, taken: { seconds: (user + system) / 1e6, megabytes: megabytes() } })
  })
}

/** The most memory that the process ever had, MB. */
function megabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

function say(what: object): void {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}

if (mode === 'make') await make()
else if (mode === 'open') await open()
else if (mode === 'read') read()
