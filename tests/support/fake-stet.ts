import { ed25519 } from '@noble/curves/ed25519.js'
import type {
  EventChannel,
  Events,
  OpenedProject,
  RequestAnswer,
  RequestArguments,
  RequestChannel,
  StetApi
} from '../../src/core/ipc/contract'
import { type PublicKey, parsePublicKey } from '../../src/core/model/public-key'

type Answer<Channel extends RequestChannel> = (
  ...args: RequestArguments<Channel>
) => RequestAnswer<Channel> | Promise<RequestAnswer<Channel>>

type Answers = { readonly [Channel in RequestChannel]?: Answer<Channel> }

/** This computer's key, made without Node: the bench runs this file in a window. */
const ownKey = parsePublicKey(ed25519.getPublicKey(new Uint8Array(32).fill(1))) as PublicKey

/** The main process as a window sees it: answers as told, and remembers what it was asked. */
export class FakeStet implements StetApi {
  readonly asked: { readonly channel: RequestChannel; readonly args: readonly unknown[] }[] = []
  private readonly listeners = new Map<EventChannel, Set<(payload: never) => void>>()

  constructor(public answers: Answers = {}) {}

  async request<Channel extends RequestChannel>(
    channel: Channel,
    ...args: RequestArguments<Channel>
  ): Promise<RequestAnswer<Channel>> {
    this.asked.push({ channel, args })
    const answer = this.answers[channel] as Answer<Channel> | undefined
    if (answer === undefined && channel === 'identity:read') {
      const value = { key: ownKey, kept: 'by system' }
      return { ok: true, value } as RequestAnswer<Channel>
    }
    if (answer === undefined) return { ok: true, value: null } as RequestAnswer<Channel>
    return answer(...args)
  }

  onEvent<Channel extends EventChannel>(channel: Channel, listener: (payload: Events[Channel]) => void) {
    const listeners = this.listeners.get(channel) ?? new Set()
    listeners.add(listener as (payload: never) => void)
    this.listeners.set(channel, listeners)
    return () => void listeners.delete(listener as (payload: never) => void)
  }

  pathOfFile(): string {
    return ''
  }

  /** Tells the window something unasked. */
  tell<Channel extends EventChannel>(channel: Channel, payload: Events[Channel]): void {
    for (const listener of this.listeners.get(channel) ?? []) listener(payload as never)
  }

  /** The arguments of every request on a channel, in order. */
  requests<Channel extends RequestChannel>(channel: Channel): readonly RequestArguments<Channel>[] {
    return this.asked
      .filter((each) => each.channel === channel)
      .map((each) => each.args as RequestArguments<Channel>)
  }
}

/** A project as main hands it to a window. */
export function openedProject(seed: Uint8Array, clientId: number): OpenedProject {
  return {
    projectId: 'p',
    title: 'Rivers',
    path: `/articles/rivers-${clientId}.stet`,
    updates: [seed],
    clientId,
    authors: [],
    keys: { own: ownKey, creator: null, isCreatorChanged: false, pinned: [], statements: [] },
    isTrusted: true,
    warnings: [],
    left: null
  }
}
