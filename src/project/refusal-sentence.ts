import type { ReplicaId } from '../core/model/ids'
import { folderWords } from '../core/words/folder-words'
import type { Refusal } from './edit-rules'

const words = folderWords.edits

const reasons: Readonly<Record<Refusal, string>> = {
  malformed: words.malformed,
  subdocument: words.malformed,
  'too-many-parts': words.tooManyParts,
  'too-deep': words.tooDeep,
  'undeclared-client': words.undeclaredClient,
  'client-of-another': words.clientOfAnother,
  'deletes-unread': words.deletesUnread,
  'false-dependencies': words.falseDependencies
}

/** What the person is told of edits that were left out. */
export function refusalSentence({
  replica,
  reason,
  count
}: {
  readonly replica: ReplicaId
  readonly reason: Refusal
  readonly count: number
}): string {
  return words.leftOut(count, replica, reasons[reason])
}
