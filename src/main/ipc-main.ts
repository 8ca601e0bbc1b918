import {
  type BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  type WebContents
} from 'electron'
import {
  type EventChannel,
  type Events,
  type RequestAnswer,
  type RequestArguments,
  type RequestChannel,
  requestSchemas
} from '../core/ipc/contract'
import { droppedFileChannel } from '../core/ipc/dropped-file-channel'
import { readRequest } from '../core/ipc/read-request'
import { fail } from '../core/ipc/result'
import { refusalWords } from '../core/words/refusal-words'
import { log } from './log'
import { isTrustedSender } from './sender-check'

/** What answers each channel. The window is the one that asked, already checked; so are the arguments. */
export type Handlers<Channel extends RequestChannel = RequestChannel> = {
  readonly [C in Channel]: (
    window: BrowserWindow,
    ...args: RequestArguments<C>
  ) => RequestAnswer<C> | Promise<RequestAnswer<C>>
}

/** The channels of one namespace: "project" for project:open and its like. */
export type ChannelsOf<Namespace extends string> = Extract<RequestChannel, `${Namespace}:${string}`>

/** Who may speak to main. */
export interface Door {
  readonly pageOrigin: string
  /** The app's own window that holds these contents, or null for any other contents. */
  windowOf(contents: WebContents): BrowserWindow | null
}

/** Answers every request of the contract. Nothing else in main listens to windows. */
export function answerRequests(handlers: Handlers, door: Door): void {
  for (const channel of Object.keys(requestSchemas) as RequestChannel[]) answer(channel, handlers, door)
}

/** Calls `accept` with the path of each file a person dropped on one of our windows, as the preload script tells it. */
export function hearDroppedFiles(accept: (path: string) => void, door: Door): void {
  ipcMain.on(droppedFileChannel, (event, path: unknown) => {
    if (senderWindow(event, door) !== null && typeof path === 'string') accept(path)
  })
}

/** Tells a window something unasked. A window that is gone hears nothing. */
export function sendEvent<Channel extends EventChannel>(
  window: BrowserWindow,
  channel: Channel,
  payload: Events[Channel]
): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(channel, payload)
}

function answer<Channel extends RequestChannel>(channel: Channel, handlers: Handlers, door: Door): void {
  ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<RequestAnswer<Channel>> => {
    const window = senderWindow(event, door)
    if (window === null) {
      log.warn(`Refused ${channel} from a page that is not ours.`)
      return fail('refused', refusalWords.strangePage)
    }
    const read = readRequest(channel, args)
    if (!read.ok) {
      log.warn(`Refused a malformed ${channel}.`, read.issues)
      return fail('refused', refusalWords.notUnderstood)
    }
    try {
      return await handlers[channel](window, ...read.args)
    } catch (error) {
      log.error(`Unexpected failure in ${channel}.`, error)
      return fail('internal', refusalWords.wentWrong)
    }
  })
}

function senderWindow(event: IpcMainEvent | IpcMainInvokeEvent, door: Door): BrowserWindow | null {
  const window = door.windowOf(event.sender)
  const frame = event.senderFrame
  const sender = {
    origin: frame?.origin ?? null,
    isTopFrame: frame !== null && frame.parent === null,
    isAppWindow: window !== null
  }
  return isTrustedSender(sender, door.pageOrigin) ? window : null
}
