import type * as Y from 'yjs'

/**
 * The shared document of a project, by its root types. See docs/anchoring.md for why claims stand beside the text.
 * The maps' values come from other replicas and may be anything: read them through read-entries.
 */
export interface ProjectDocument {
  readonly doc: Y.Doc
  /** The article's text: see core/article. */
  readonly article: Y.Text
  /** ClaimId to a Y.Map of the fields of Claim. */
  readonly claims: Y.Map<unknown>
  /** CheckId to a Check as plain JSON, written once. */
  readonly checks: Y.Map<unknown>
  /** TickId to a Tick as plain JSON, written once. */
  readonly ticks: Y.Map<unknown>
  /** The house style, whole, under one key. See house-style. */
  readonly style: Y.Map<unknown>
  /** SourceId to a Y.Map of the fields of Source and `removed`. */
  readonly sources: Y.Map<unknown>
  /** EvidenceId to a Y.Map of the fields of Evidence. */
  readonly evidence: Y.Map<unknown>
  /** CorrectionId to a Y.Map of the fields of Correction. */
  readonly corrections: Y.Map<unknown>
  /** DecisionId to a Y.Map of the fields of Decision. */
  readonly decisions: Y.Map<unknown>
  /** ThreadId to a Thread as plain JSON, written once. */
  readonly threads: Y.Map<unknown>
  /** PostId to a Post as plain JSON, written once. */
  readonly posts: Y.Map<unknown>
  /** FilterId to a Y.Map of the fields of a filter that is shared. See saved-filters. */
  readonly filters: Y.Map<unknown>
  /** NothingId to a Y.Map of the fields of NothingMark. */
  readonly nothingToCheck: Y.Map<unknown>
  /** PassId to a Y.Map of the fields of PassMark. */
  readonly passes: Y.Map<unknown>
  /** RelationId to a Y.Map of the fields of Relation. */
  readonly relations: Y.Map<unknown>
  /** ConfirmationId to a Y.Map of the fields of Confirmation. */
  readonly confirmations: Y.Map<unknown>
  /** PublicationId to a PublicationStep as plain JSON, written once. */
  readonly publications: Y.Map<unknown>
  /** NoticeId to a Notice as plain JSON, written once. */
  readonly notices: Y.Map<unknown>
  /** PersonId to a Person as plain JSON. */
  readonly people: Y.Map<unknown>
  /** The fields of ArticleInfo. */
  readonly info: Y.Map<unknown>
  /** DraftId to a Y.Map of the fields of Draft. */
  readonly drafts: Y.Map<unknown>
  /** Yjs client id, as a string, to a Y.Array of Moments: who wrote the article when. See moments. */
  readonly sessions: Y.Map<unknown>
  /** A fresh id to a ChangeRecord as plain JSON, written once: who changed which field. See record-changes. */
  readonly activity: Y.Map<unknown>
  /** Hash of a SignedStatement to it, as plain JSON, written once: the list of people. See roster. */
  readonly roster: Y.Map<unknown>
  /** Hash of a SignedStatement to it, as plain JSON, written once: who signed off what. See signoffs. */
  readonly signoffs: Y.Map<unknown>
  /** Hash of a state that somebody signed off to its text, written once. See article-state. */
  readonly signedStates: Y.Map<unknown>
}

/** The project's root types in a Yjs document, empty where nothing was written yet. */
export function openDocument(doc: Y.Doc): ProjectDocument {
  return {
    doc,
    article: doc.getText('article'),
    claims: doc.getMap('claims'),
    checks: doc.getMap('checks'),
    ticks: doc.getMap('ticks'),
    style: doc.getMap('style'),
    sources: doc.getMap('sources'),
    evidence: doc.getMap('evidence'),
    corrections: doc.getMap('corrections'),
    decisions: doc.getMap('decisions'),
    threads: doc.getMap('threads'),
    posts: doc.getMap('posts'),
    filters: doc.getMap('filters'),
    nothingToCheck: doc.getMap('nothingToCheck'),
    passes: doc.getMap('passes'),
    relations: doc.getMap('relations'),
    confirmations: doc.getMap('confirmations'),
    publications: doc.getMap('publications'),
    notices: doc.getMap('notices'),
    people: doc.getMap('people'),
    info: doc.getMap('info'),
    drafts: doc.getMap('drafts'),
    sessions: doc.getMap('sessions'),
    activity: doc.getMap('activity'),
    roster: doc.getMap('roster'),
    signoffs: doc.getMap('signoffs'),
    signedStates: doc.getMap('signedStates')
  }
}

/**
 * Origin of changes that undo must never take back: the birth of entries that others may add to, and the renewal of
 * anchors after an undo.
 */
export const untrackedOrigin = 'stet:untracked'
