/** What is known of the frame that sent a request. */
export interface Sender {
  /** Null when the frame is gone by now. */
  readonly origin: string | null
  readonly isTopFrame: boolean
  readonly isAppWindow: boolean
}

/** Whether a request comes from our own page, in the top frame of one of our own windows. */
export function isTrustedSender(sender: Sender, pageOrigin: string): boolean {
  return sender.isAppWindow && sender.isTopFrame && sender.origin === pageOrigin
}
