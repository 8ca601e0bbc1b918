import { strings } from '../ui/strings'
import { Store } from './store'

/** Something a message offers to do, by its label. */
export interface MessageAction {
  readonly label: string
  run(): void
}

/** One sentence for the person: what was done, or what went wrong. */
export interface Message {
  readonly id: number
  readonly kind: 'done' | 'problem'
  readonly text: string
  readonly action: MessageAction | null
}

/** Older messages give way: more than this many at once are not read. */
const mostAtOnce = 3

/** The messages on the screen. The window shows them and reads them out; "done" ones leave by themselves. */
export class Messages {
  readonly current = new Store<readonly Message[]>([])
  private lastId = 0

  /** Says what an action did. */
  say(text: string, action: MessageAction | null = null): void {
    this.add({ kind: 'done', text, action })
  }

  /** Says what went wrong; stays until the person dismisses it. Answers its id, for when it is wrong no more. */
  warn(text: string, action: MessageAction | null = null): number {
    return this.add({ kind: 'problem', text, action })
  }

  dismiss(id: number): void {
    this.current.set(this.current.get().filter((message) => message.id !== id))
  }

  /** Takes away messages that were about a project which is shown no more; what was said since stays. */
  dismissAll(messages: readonly Message[]): void {
    this.current.set(this.current.get().filter(({ id }) => !messages.some((gone) => gone.id === id)))
  }

  /** Takes back what earlier messages offer: their "undo" would undo something else by now. */
  withdrawOffers(): void {
    const messages = this.current.get()
    if (messages.some(isUndoOffer)) {
      this.current.set(
        messages.map((message) => (isUndoOffer(message) ? { ...message, action: null } : message))
      )
    }
  }

  private add(message: Omit<Message, 'id'>): number {
    this.lastId += 1
    const rest = this.current.get().filter(({ kind, text }) => kind === 'problem' && text !== message.text)
    this.current.set([...rest, { ...message, id: this.lastId }].slice(-mostAtOnce))
    return this.lastId
  }
}

function isUndoOffer(message: Message): boolean {
  return message.action?.label === strings.common.undo
}
