import { useEffect, useRef, useState } from 'react'
import { textOfBlocks } from '../../core/article/block-delta'
import type { Block } from '../../core/article/block-schema'
import { diffDraft } from '../../core/article/diff-draft'
import { type DraftRow, draftRows } from '../../core/article/draft-rows'
import { countNews } from '../../core/document/bring-in-talk'
import { type ForetoldClaim, foretellDraft } from '../../core/document/foretell-draft'
import type { DraftArticle } from '../../core/ipc/contract'
import type { ClaimId } from '../../core/model/ids'
import type { ProjectSession } from '../session/project-session'

/** A draft against the article as it stands now. */
export interface DraftComparison {
  /** The article as it was compared. */
  readonly before: readonly Block[]
  /** What the article would read like. */
  readonly blocks: readonly Block[]
  readonly rows: readonly DraftRow[]
  readonly foretold: readonly ForetoldClaim[]
  /** Index of the block that each claim begins in today. */
  readonly blockOf: ReadonlyMap<ClaimId, number>
  readonly isSame: boolean
  /** Comments and changes of the file that are not here yet. */
  readonly news: number
  /** The article has changed since the first comparison. */
  readonly isRenewed: boolean
}

/** Compares the draft with the article, and again whenever the article changes; null while it is at it. */
export function useDraftComparison(
  session: ProjectSession,
  draft: DraftArticle,
  leavesOutFurniture: boolean
): DraftComparison | null {
  const [comparison, setComparison] = useState<DraftComparison | null>(null)
  const changes = useRef(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const compareSoon = (): void => {
      setComparison(null)
      clearTimeout(timer)
      // after the window has shown that it is at it
      timer = setTimeout(
        () => setComparison(compare(session, draft, leavesOutFurniture, changes.current > 0)),
        30
      )
    }
    compareSoon()
    const stop = session.article.observe(() => {
      changes.current += 1
      compareSoon()
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session, draft, leavesOutFurniture])
  return comparison
}

function compare(
  session: ProjectSession,
  draft: DraftArticle,
  leavesOutFurniture: boolean,
  isRenewed: boolean
): DraftComparison {
  const { article, document, view } = session
  const blocks = leavesOutFurniture ? draft.blocks.slice(0, draft.furniture?.fromBlock) : draft.blocks
  const before = [...article.blocks]
  const rows = draftRows(before, blocks, diffDraft(before, blocks))
  const foretold = foretellDraft(document, view, { blocks, info: {}, draftId: null })
  const isSame = rows.every(({ kind }) => kind === 'same')
  const { comments = [], changes = [] } = draft
  const news = countNews({ document, text: textOfBlocks(blocks) }, { comments, changes })
  return { before, blocks, rows, foretold, blockOf: blocksOfClaims(session), isSame, news, isRenewed }
}

function blocksOfClaims({ article, view }: ProjectSession): ReadonlyMap<ClaimId, number> {
  return new Map(
    view.claims.flatMap(({ claim }): [ClaimId, number][] => {
      const range = view.rangesOf(claim.id).find((each) => each !== null)
      return range ? [[claim.id, article.blockAt(range.start)]] : []
    })
  )
}
