import type { ReplicaId } from '../core/model/ids'
import type { Refusal } from './edit-rules'

const reasons: Readonly<Record<Refusal, string>> = {
  malformed: 'are no edits that Stet could have written',
  subdocument: 'are no edits that Stet could have written',
  'too-many-parts': 'are larger than anything a person does at once',
  'too-deep': 'are nested deeper than anything Stet writes',
  'undeclared-client': 'claim to be written where their writer may not write',
  'client-of-another': 'claim to be written by somebody else',
  'deletes-unread': 'would delete words that their writer had not read',
  'false-dependencies': 'build on edits that there are not'
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
  const edits = count === 1 ? '1 edit' : `${count} edits`
  return `${edits} in the folder replicas/${replica} of the project ${reasons[reason]}. ${count === 1 ? 'It is' : 'They are'} left out of the article, everything else was opened, and the files were left as they are. Tell whoever is in charge of the project.`
}
