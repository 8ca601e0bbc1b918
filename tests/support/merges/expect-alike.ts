import { ArticleText } from '../../../src/core/article/article-text'
import { isSameBlock } from '../../../src/core/article/block-delta'
import type { Block } from '../../../src/core/article/block-schema'
import type { EditorReplica } from '../editor-replica'
import { snapshotOf } from '../replica'
import { type CharacterLedger, MergeFault } from './character-ledger'
import type { ClaimMarks } from './claim-marks'
import type { MergePerson } from './merge-person'

/**
 * Throws unless everybody has, sees and would open the same article and the same claims, whole. Returns how many
 * characters stand twice because people wanted it so.
 */
export function expectAlike(
  people: readonly MergePerson[],
  ledger: CharacterLedger,
  marks: ClaimMarks
): number {
  const [first, ...others] = people.map(({ replica }) => replica)
  if (first === undefined) return 0
  const text = storedText(first)
  const claims = JSON.stringify(claimsOf(first))
  for (const other of others) {
    if (storedText(other) !== text) {
      throw new MergeFault('diverged', `${other.name} has another text than ${first.name}`)
    }
    if (JSON.stringify(claimsOf(other)) !== claims) {
      throw new MergeFault('diverged', `${other.name} has other claims than ${first.name}`)
    }
  }
  for (const replica of [first, ...others]) expectWhole(replica)
  if (claims !== '[]' && JSON.stringify(claimsAfresh(first)) !== claims) {
    throw new MergeFault('diverged', `whoever opens the article anew sees other claims than ${first.name}`)
  }
  marks.audit(first, ledger)
  return ledger.audit(first.article.toString())
}

/** Throws unless the editor shows the article's model. */
export function expectShown(replica: EditorReplica): void {
  if (!isSame(replica.shown(), replica.article.blocks)) {
    throw new MergeFault('diverged', `${replica.name}'s editor shows another text than the model`)
  }
}

function expectWhole(replica: EditorReplica): void {
  expectShown(replica)
  if (!isSame(new ArticleText(replica.document.article).blocks, replica.article.blocks)) {
    throw new MergeFault('diverged', `${replica.name}'s model is another than the stored text`)
  }
}

function isSame(left: readonly Block[], right: readonly Block[]): boolean {
  return (
    left.length === right.length &&
    left.every((block, index) => {
      const other = right[index]
      return other !== undefined && isSameBlock(block, other)
    })
  )
}

/** Everything the stored text says, however Yjs happens to have it in pieces. */
function storedText({ document }: EditorReplica): string {
  let all = ''
  let last = ''
  for (const { insert, attributes = {} } of document.article.toDelta()) {
    const formats = JSON.stringify(Object.entries(attributes).sort())
    if (formats !== last) all += formats
    last = formats
    all += typeof insert === 'string' ? insert : JSON.stringify(insert)
  }
  return all
}

function claimsOf({ view }: EditorReplica): unknown[] {
  view.settle()
  return view.claims.map(({ claim, anchorStates }) => [claim.id, anchorStates, view.rangesOf(claim.id)])
}

function claimsAfresh(replica: EditorReplica): unknown[] {
  return snapshotOf(replica).claims.map(({ claim, anchors }) => [
    claim.id,
    anchors.map(({ state }) => state),
    anchors.map(({ range }) => range)
  ])
}
