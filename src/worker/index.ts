/**
 * The worker: reads files made by strangers and makes exports, away from the windows and the main process, so that
 * what it costs can be capped and what goes wrong ends here. Runs as an Electron utility process for the app and as
 * a thread for the command line.
 */
import { parentPort } from 'node:worker_threads'
import { answerJob, hearTaken } from './jobs'

/** The part of Electron's process.parentPort that is used; absent in plain Node. */
interface UtilityPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

const utility = (process as { readonly parentPort?: UtilityPort }).parentPort

if (utility !== undefined) {
  utility.on('message', ({ data }) => answer(data, (message) => utility.postMessage(message)))
} else if (parentPort !== null) {
  const port = parentPort
  port.on('message', (data) => answer(data, (message) => port.postMessage(message)))
}

async function answer(data: unknown, post: (message: unknown) => void): Promise<void> {
  if (!hearTaken(data)) post(await answerJob(data, post))
}
