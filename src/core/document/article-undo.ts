import * as Y from 'yjs'
import { isPositionAlive, renewPosition } from '../anchoring/text-positions'
import type { ArticleText } from '../article/article-text'
import type { Anchor } from '../model/anchor'
import { type AnchorMemory, isSamePassage, rememberAnchors } from './anchor-memory'
import { anchorFields, refusalFields } from './claim-fields'
import { changeEntry } from './entry-map'
import type { ProjectView } from './project-view'
import { parseCorrection, parseDecision, parseNothingMark, parsePassMark } from './read-entries'
import { type ProjectDocument, untrackedOrigin } from './schema'
import { type StepKind, stepKindOf } from './step-kind'

/** One person's undo and redo. */
export interface ArticleUndo {
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** How many steps can be taken back one after the other. */
  readonly depth: number
  /** How many can be made again one after the other. */
  readonly redoDepth: number
  /** What undo would take back, and redo make again; null for nothing. */
  readonly nextUndo: StepKind | null
  readonly nextRedo: StepKind | null
  /** Takes back this person's latest step; others' work on the same words stays. */
  undo(): void
  redo(): void
  /** Ends the step: what follows is undone apart from it. Typing ends a step by itself after a pause. */
  stopCapturing(): void
  /** Does something that is one step, apart from what came before and comes after, however many transactions it takes. */
  asOneStep<T>(work: () => T): T
  /** Calls the listener when canUndo or canRedo may have changed, until the returned function is called. */
  subscribe(listener: () => void): () => void
  destroy(): void
}

/**
 * Undo of what was done under the tracked origin: the text, claims, sources, evidence, corrections, decisions on them, marks
 * on passages, confirmations, relations, the house style and info. Checks and people are never undone. Words that undo brings back are new characters to Yjs, and only this replica's memory knows what they
 * were: so the claims on them get fresh positions at once, for the other replicas and for after a restart.
 */
export function createUndo(
  document: ProjectDocument,
  article: ArticleText,
  view: ProjectView,
  trackedOrigin: unknown
): ArticleUndo {
  const { claims, sources, evidence, info, drafts, corrections, decisions, filters, style } = document
  const { nothingToCheck, passes, confirmations, relations } = document
  const beside = [
    sources,
    evidence,
    info,
    drafts,
    corrections,
    decisions,
    filters,
    style,
    nothingToCheck,
    passes,
    confirmations,
    relations
  ]
  const scope = [document.article, claims, ...beside]
  let isOneStep = false
  const manager = new Y.UndoManager(scope, {
    trackedOrigins: new Set([trackedOrigin]),
    captureTransaction: separateSteps(trackedOrigin, () => {
      if (!isOneStep) manager.stopCapturing()
    })
  })
  const { captureTimeout } = manager
  const earlier = rememberAnchors(claims)
  const listeners = new Set<() => void>()
  const notify = (): void => {
    for (const listener of listeners) listener()
  }
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
    manager.on(event, notify)
  }
  manager.on('stack-item-added', ({ stackItem, type, changedParentTypes }) => {
    if (type === 'undo' && !manager.redoing)
      stackItem.meta.set(kindKey, stepKindOf(document, changedParentTypes))
  })
  // a step that goes over to the other stack is a new item there
  manager.on('stack-item-popped', ({ stackItem, type }) => {
    const [other] = (type === 'undo' ? manager.redoStack : manager.undoStack).slice(-1)
    other?.meta.set(kindKey, stackItem.meta.get(kindKey))
  })
  const step = (take: () => unknown): void => {
    let hasTextChanged = false
    const stop = article.observe(() => {
      hasTextChanged = true
    })
    take()
    stop()
    const { doc } = document
    const clock = Y.getState(doc.store, doc.clientID)
    // where no words came back, the anchors are as the person wants them: undoing a confirmation must not confirm again
    renewAnchors(document, article, view, hasTextChanged ? earlier.of : () => [])
    takeRenewalsOver(manager, doc, clock)
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
    get redoDepth() {
      return manager.redoStack.length
    },
    get nextUndo() {
      return kindOf(manager.undoStack)
    },
    get nextRedo() {
      return kindOf(manager.redoStack)
    },
    undo: () => step(() => manager.undo()),
    redo: () => step(() => manager.redo()),
    stopCapturing: () => {
      if (!isOneStep) manager.stopCapturing()
    },
    asOneStep: (work) => {
      if (isOneStep) return work()
      manager.stopCapturing()
      isOneStep = true
      manager.captureTimeout = Number.POSITIVE_INFINITY
      try {
        return work()
      } finally {
        isOneStep = false
        manager.captureTimeout = captureTimeout
        manager.stopCapturing()
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      earlier.destroy()
      manager.destroy()
    }
  }
}

/** Under which a step of Yjs' undo manager keeps what sort of step it is. */
const kindKey = 'stet:kind'

function kindOf(stack: Y.UndoManager['undoStack']): StepKind | null {
  return stack.at(-1)?.meta.get(kindKey) ?? null
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

/**
 * Counts what a renewal wrote, from this clock on, to the steps that had written what it took the place of. Otherwise Yjs
 * would take the renewal for somebody else's change: the step, undone or made again, would leave the claim on characters
 * that are gone.
 */
function takeRenewalsOver(manager: Y.UndoManager, { store, clientID }: Y.Doc, from: number): void {
  const until = Y.getState(store, clientID)
  for (let clock = from; clock < until; ) {
    const item: unknown = Y.getItem(store, Y.createID(clientID, clock))
    if (!(item instanceof Y.Item)) return
    const { parentSub, origin, length } = item
    const renewed = Y.createDeleteSet()
    renewed.clients.set(clientID, [{ clock, len: length }])
    const replaced = parentSub === null || origin === null ? [] : formsOf(store, origin)
    for (const step of [...manager.undoStack, ...manager.redoStack]) {
      if (!replaced.some((id) => Y.isDeleted(step.insertions, id))) continue
      step.insertions = Y.mergeDeleteSets([step.insertions, renewed])
    }
    clock += length
  }
}

/** A value of a map, and those that undo and redo brought back as this one. */
function formsOf(store: Y.Doc['store'], id: Y.ID): readonly Y.ID[] {
  const forms: Y.ID[] = [id]
  let left: unknown = Y.getItem(store, id)
  while (left instanceof Y.Item) {
    const { redone } = left
    if (redone !== null && forms.some((form) => Y.compareIDs(form, redone))) forms.push(left.id)
    left = left.left
  }
  return forms
}

/** Writes fresh positions for the anchors whose characters an undo or redo has brought back as new ones. */
function renewAnchors(
  document: ProjectDocument,
  article: ArticleText,
  view: ProjectView,
  earlierOf: AnchorMemory['of']
): void {
  const renewed = [...view.storedClaims].flatMap((claim) => {
    // words moved and moved back are new characters each time
    const renewField = (field: string, current: readonly Anchor[]): readonly Anchor[] => {
      const earlier = earlierOf(claim.id, field).map((anchors) => renewAll(article, anchors))
      return renewAll(article, livingAnchors(article, current, earlier))
    }
    const anchors = [
      ...renewField(
        'anchors',
        claim.anchors.filter(({ key }) => key === undefined)
      ),
      ...claim.anchors.flatMap((anchor) => {
        const { key } = anchor
        if (key === undefined) return []
        return renewField(key, [anchor]).map((each) => (each.key === undefined ? { ...each, key } : each))
      })
    ]
    const refusals =
      claim.refusals?.map((each) => ({ ...each, place: renewAnchor(article, each.place) })) ?? []
    const isRenewed =
      anchors.length !== claim.anchors.length ||
      anchors.some((anchor, index) => anchor !== claim.anchors[index]) ||
      refusals.some(({ place }, index) => place !== claim.refusals?.[index]?.place)
    return isRenewed
      ? [{ id: claim.id, fields: { ...anchorFields(anchors), ...refusalFields({ refusals }) } }]
      : []
  })
  const places = [
    ...renewPlaces(article, document.corrections, parseCorrection),
    ...renewPlaces(article, document.decisions, parseDecision),
    ...renewPlaces(article, document.nothingToCheck, parseNothingMark),
    ...renewPlaces(article, document.passes, parsePassMark)
  ]
  if (renewed.length === 0 && places.length === 0) return
  document.doc.transact(() => {
    for (const { id, fields } of renewed) changeEntry(document, document.claims, id, fields, untrackedOrigin)
    for (const { entries, id, place } of places)
      changeEntry(document, entries, id, { place }, untrackedOrigin)
  }, untrackedOrigin)
}

/** Fresh places of entries of a map whose characters came back as new ones. */
function renewPlaces(
  article: ArticleText,
  entries: Y.Map<unknown>,
  parse: (id: string, value: unknown) => { readonly place: Anchor | null } | null
) {
  return [...entries.entries()].flatMap(([id, value]) => {
    const place = parse(id, value)?.place ?? null
    const renewed = place === null ? null : renewAnchor(article, place)
    return renewed === place || renewed === null ? [] : [{ entries, id, place: renewed }]
  })
}

/**
 * The anchors a claim has, or earlier ones of which more is alive. Undo brings the text back, but not always the
 * anchors that stood on it: once they were renewed, Yjs takes the renewal for somebody else's change and keeps it.
 */
function livingAnchors(
  article: ArticleText,
  current: readonly Anchor[],
  earlier: readonly (readonly Anchor[])[]
): readonly Anchor[] {
  let best = current
  let most = livingPart(article, current)
  for (const anchors of earlier.toReversed()) {
    if (most === 1) break
    if (!areSamePassages(anchors, current)) continue
    const living = livingPart(article, anchors)
    if (living > most) [best, most] = [anchors, living]
  }
  return best
}

/** Other quotes or surroundings were a person's choice, which undo of the text must not overrule. */
function areSamePassages(left: readonly Anchor[], right: readonly Anchor[]): boolean {
  return left.every((anchor) => right.some((each) => isSamePassage(anchor, each)))
}

/** Part of the anchors' ends that are there, perhaps as new characters; 0 to 1. */
function livingPart(article: ArticleText, anchors: readonly Anchor[]): number {
  const ends = renewAll(article, anchors).flatMap(({ start, end }) => [start, end])
  return ends.filter((end) => isPositionAlive(article.text, end)).length / Math.max(1, ends.length)
}

function renewAll(article: ArticleText, anchors: readonly Anchor[]): readonly Anchor[] {
  return anchors.map((anchor) => renewAnchor(article, anchor))
}

function renewAnchor(article: ArticleText, anchor: Anchor): Anchor {
  const start = renewPosition(article.text, anchor.start)
  const end = renewPosition(article.text, anchor.end)
  if (start === null && end === null) return anchor
  return { ...anchor, start: start ?? anchor.start, end: end ?? anchor.end }
}
