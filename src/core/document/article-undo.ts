import * as Y from 'yjs'
import { renewPosition } from '../anchoring/text-positions'
import type { ArticleText } from '../article/article-text'
import type { Anchor } from '../model/anchor'
import { changeEntry } from './entry-map'
import type { ProjectView } from './project-view'
import { type ProjectDocument, untrackedOrigin } from './schema'

/** One person's undo and redo. */
export interface ArticleUndo {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** How many steps can be taken back one after the other. */
  readonly depth: number
  /** Takes back this person's latest step; others' work on the same words stays. */
  undo(): void
  redo(): void
  /** Ends the step: what follows is undone apart from it. Typing ends a step by itself after a pause. */
  stopCapturing(): void
  /** Calls the listener when canUndo or canRedo may have changed, until the returned function is called. */
  subscribe(listener: () => void): () => void
  destroy(): void
}

/**
 * Undo of what was done under the tracked origin: the text, claims, sources, evidence and info. Checks and people are
 * never undone. Words that undo brings back are new characters to Yjs, and only this replica's memory knows what they
 * were: so the claims on them get fresh positions at once, for the other replicas and for after a restart.
 */
export function createUndo(
  document: ProjectDocument,
  article: ArticleText,
  view: ProjectView,
  trackedOrigin: unknown
): ArticleUndo {
  const { claims, sources, evidence, info } = document
  const manager = new Y.UndoManager([document.article, claims, sources, evidence, info], {
    trackedOrigins: new Set([trackedOrigin]),
    captureTransaction: separateSteps(trackedOrigin, () => manager.stopCapturing())
  })
  const listeners = new Set<() => void>()
  const notify = (): void => {
    for (const listener of listeners) listener()
  }
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
    manager.on(event, notify)
  }
  const step = (take: () => unknown): void => {
    take()
    renewAnchors(document, article, view)
    notify()
  }
  return {
    get canUndo() {
      return manager.canUndo()
    },
    get canRedo() {
      return manager.canRedo()
    },
    get depth() {
      return manager.undoStack.length
    },
    undo: () => step(() => manager.undo()),
    redo: () => step(() => manager.redo()),
    stopCapturing: () => manager.stopCapturing(),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => manager.destroy()
  }
}

/** Keeps typing and work on claims apart: a step is of one sort, and only typing runs together. */
function separateSteps(
  trackedOrigin: unknown,
  stopCapturing: () => void
): (transaction: Y.Transaction) => boolean {
  let wasTyping = false
  return (transaction) => {
    if (transaction.origin !== trackedOrigin) return true
    const isTyping = [...transaction.changed.keys()].every((type) => type instanceof Y.Text)
    if (!isTyping || !wasTyping) stopCapturing()
    wasTyping = isTyping
    return true
  }
}

/** Writes fresh positions for the anchors whose characters an undo or redo has brought back as new ones. */
function renewAnchors(document: ProjectDocument, article: ArticleText, view: ProjectView): void {
  const renewed = [...view.storedClaims].flatMap((claim) => {
    const anchors = claim.anchors.map((anchor) => renewAnchor(article, anchor))
    return anchors.some((anchor, index) => anchor !== claim.anchors[index]) ? [{ id: claim.id, anchors }] : []
  })
  if (renewed.length === 0) return
  document.doc.transact(() => {
    for (const { id, anchors } of renewed)
      changeEntry(document, document.claims, id, { anchors }, untrackedOrigin)
  }, untrackedOrigin)
}

function renewAnchor(article: ArticleText, anchor: Anchor): Anchor {
  const start = renewPosition(article.text, anchor.start)
  const end = renewPosition(article.text, anchor.end)
  if (start === null && end === null) return anchor
  return { start: start ?? anchor.start, end: end ?? anchor.end, quote: anchor.quote }
}
