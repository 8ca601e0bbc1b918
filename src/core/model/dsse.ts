import { utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * What a signature of a text covers: PAE(type, body) of DSSE 1.0.2. The type is part of it, so that a signature of one
 * kind of text never counts for another.
 */
export function dsseMessage(payloadType: string, payload: string): Uint8Array {
  const body = utf8ToBytes(payload)
  const type = utf8ToBytes(payloadType)
  const head = utf8ToBytes(`DSSEv1 ${type.length} ${payloadType} ${body.length} `)
  const message = new Uint8Array(head.length + body.length)
  message.set(head)
  message.set(body, head.length)
  return message
}
