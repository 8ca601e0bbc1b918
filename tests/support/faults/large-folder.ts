import { fork } from 'node:child_process'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { FolderReader, type ReadingProcess } from '../../../src/main/folder-reader'
import { openProject } from '../../../src/project/open-project'
import { systemPorts } from '../../../src/project/system-ports'
import { answerJob, hearTaken } from '../../../src/worker/jobs'
import { okValue, signerOf } from '../project-world'
import { makeLargeFolder } from './make-large-folder'

/** A program that makes a large project, or opens one and says what that took. */
const [, , mode = '', place = '', segmentCount = '10000', recordCount = '500000'] = process.argv
const folder = join(place, 'large.stet')
const dataFolder = join(place, 'data')

async function make(): Promise<void> {
  const records = Number(recordCount)
  await makeLargeFolder({
    folder,
    dataFolder,
    segments: Number(segmentCount),
    records,
    recordsInSession: 1000
  })
  say({ records })
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
