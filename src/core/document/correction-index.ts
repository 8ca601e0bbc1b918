import * as Y from 'yjs'
import { resolveAnchors } from '../anchoring/resolve-anchors'
import { shiftRange } from '../anchoring/shift-range'
import type { ArticleText } from '../article/article-text'
import type { Anchor, TextRange } from '../model/anchor'
import { type Correction, type CorrectionView, type Decision, isUndecided } from '../model/correction'
import type { ClaimId, CorrectionId } from '../model/ids'
import { type CheckProposal, compareCorrections, deriveCorrection, proposalsOf } from './derive-correction'
import { followEntries } from './follow-entries'
import { nobodyOutside, type Outside } from './outside'
import type { ClaimView } from './project-snapshot'
import type { ViewCause } from './project-view'
import { parseCorrection, parseDecision } from './read-entries'
import type { ProjectDocument } from './schema'

/** What an index needs to know of claims. */
export interface ClaimsRead {
  readonly claims: readonly Pick<ClaimView, 'claim' | 'checks'>[]
  rangesOf(id: ClaimId): readonly (TextRange | null)[]
}

/** Tells what people outside the project's list have a hand in, and, to be followed, when that may have changed. */
export interface CorrectingAuthors {
  readonly outside: Outside
  subscribe?(listener: () => void): () => void
}

/** Lost words are looked for at once only for so few corrections: a search reads the whole text. */
const mostSearched = 16

type Listener = (cause: ViewCause) => void

/**
 * All corrections of a project with what became of them, those that checks propose too. Reads everything once; a key in
 * the text then costs an addition for each correction.
 */
export class CorrectionIndex {
  private readonly corrections = new Map<string, Correction>()
  private readonly decisions = new Map<string, Decision>()
  private readonly decisionsOf = new Map<string, Set<Decision['id']>>()
  /** By the id of a correction or decision; null for words that are gone. */
  private readonly places = new Map<string, TextRange | null>()
  private proposals: readonly CheckProposal[] | null = null
  private known: readonly CorrectionView[] | null = null
  private cause: ViewCause | null = null
  private readonly listeners = new Set<Listener>()
  private readonly stops: (() => void)[] = []

  constructor(
    private readonly document: ProjectDocument,
    private readonly article: ArticleText,
    private readonly claims: ClaimsRead,
    /** What people outside the project's list took away counts for nothing. */
    private readonly authors: CorrectingAuthors = { outside: nobodyOutside }
  ) {
    for (const [id, value] of document.corrections.entries()) this.readCorrection(id, value)
    for (const [id, value] of document.decisions.entries()) this.readDecision(id, value)
    this.findAll()
  }

  /** In reading order, those without a place last. */
  get list(): readonly CorrectionView[] {
    this.known ??= this.derive()
    return this.known
  }

  get(id: CorrectionId): CorrectionView | undefined {
    return this.list.find(({ correction }) => correction.id === id)
  }

  /** How many still ask for a decision. */
  get undecided(): number {
    return this.list.filter(({ state }) => isUndecided(state)).length
  }

  /** Follows the document from now on. Answers with what ends that. */
  follow(subscribeClaims: (listener: (cause: ViewCause) => void) => () => void): () => void {
    const { doc, corrections, decisions } = this.document
    this.watch(corrections, (id) => this.readCorrection(id, corrections.get(id)))
    this.watch(decisions, (id) => this.readDecision(id, decisions.get(id)))
    const flush = (): void => this.flush()
    doc.on('afterTransaction', flush)
    this.stops.push(
      () => doc.off('afterTransaction', flush),
      this.article.observe(({ delta }) => {
        for (const [id, place] of this.places)
          if (place !== null) this.places.set(id, shiftRange(place, delta))
        this.changed('words')
      }),
      subscribeClaims((cause) => {
        if (cause === 'entries') this.proposals = null
        this.changed(cause)
        this.flush()
      })
    )
    const stop = this.authors.subscribe?.(() => this.relist())
    if (stop !== undefined) this.stops.push(stop)
    return () => {
      for (const stop of this.stops) stop()
      this.listeners.clear()
    }
  }

  /** Looks again for words that were lost. Call it when the writing pauses. */
  settle(): void {
    const lost = [...this.places].filter(([, place]) => place === null || place.start === place.end)
    if (lost.length === 0) return
    this.find(lost.map(([id]) => id))
    this.changed('words')
    this.flush()
  }

  /** Calls the listener after corrections or what they read have changed, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private watch(entries: Y.Map<unknown>, read: (id: string) => void): void {
    this.stops.push(
      followEntries(entries, (changed) => {
        const ids = [...changed]
        for (const id of ids) read(id)
        this.find(ids)
        this.changed('entries')
      })
    )
  }

  private readCorrection(id: string, value: unknown): void {
    const correction = this.kept('corrections', parseCorrection(id, value))
    if (correction === null) this.corrections.delete(id)
    else this.corrections.set(id, correction)
  }

  private readDecision(id: string, value: unknown): void {
    const known = this.decisions.get(id)
    if (known !== undefined) this.decisionsOf.get(known.correctionId)?.delete(known.id)
    const decision = this.kept('decisions', parseDecision(id, value))
    if (decision === null) {
      this.decisions.delete(id)
      return
    }
    this.decisions.set(id, decision)
    const ids = this.decisionsOf.get(decision.correctionId) ?? new Set()
    this.decisionsOf.set(decision.correctionId, ids.add(decision.id))
  }

  /** What somebody on the list has said stays until somebody on it takes it back. */
  private kept<Said extends Correction | Decision>(
    map: 'corrections' | 'decisions',
    said: Said | null
  ): Said | null {
    return said?.removed && this.authors.outside.isTakenAway(map, said.id)
      ? { ...said, removed: false }
      : said
  }

  /** After the list of people, or what is known of keys, has changed. */
  private relist(): void {
    const turned: string[] = []
    for (const map of ['corrections', 'decisions'] as const) {
      const read = map === 'corrections' ? this.corrections : this.decisions
      for (const [id, value] of this.document[map].entries()) {
        if (!(value instanceof Y.Map) || value.get('removed') !== true) continue
        if (this.authors.outside.isTakenAway(map, id) !== (read.get(id)?.removed === false)) turned.push(id)
      }
    }
    if (turned.length === 0) return
    for (const id of turned) {
      this.readCorrection(id, this.document.corrections.get(id))
      this.readDecision(id, this.document.decisions.get(id))
    }
    this.find(turned)
    this.changed('entries')
    this.flush()
  }

  private findAll(): void {
    this.find([...this.corrections.keys(), ...this.decisions.keys()])
  }

  private find(ids: readonly string[]): void {
    const anchors = ids.flatMap((id): { id: string; place: Anchor }[] => {
      const place = (this.corrections.get(id) ?? this.decisions.get(id))?.place ?? null
      if (place === null) this.places.delete(id)
      return place === null ? [] : [{ id, place }]
    })
    if (anchors.length === 0) return
    const found = resolveAnchors(
      this.article,
      anchors.map(({ place }) => place),
      mostSearched
    )
    for (const [index, { id }] of anchors.entries()) this.places.set(id, found[index]?.range ?? null)
  }

  private changed(cause: ViewCause): void {
    this.known = null
    if (this.cause !== 'entries') this.cause = cause
  }

  private flush(): void {
    const { cause } = this
    this.cause = null
    if (cause !== null) for (const listener of this.listeners) listener(cause)
  }

  private derive(): readonly CorrectionView[] {
    this.proposals ??= this.claims.claims.flatMap(proposalsOf)
    const stored = [...this.corrections.values()].flatMap(
      (correction) => this.viewOf(correction, this.placeOf(correction.id), false) ?? []
    )
    const proposed = this.proposals.flatMap(({ correction, isStanding }) => {
      const ranges = correction.claimId === null ? [] : this.claims.rangesOf(correction.claimId)
      const [range = null] = ranges.length === 1 ? ranges : []
      const view = this.viewOf(correction, range, true)
      if (view === null || isStanding || view.decisions.length > 0) return view ?? []
      return { ...view, state: 'withdrawn' as const }
    })
    return [...stored, ...proposed]
      .toSorted(compareCorrections)
      .map((view, index) => ({ ...view, number: index + 1 }))
  }

  private viewOf(
    correction: Correction,
    place: TextRange | null,
    isOfCheck: boolean
  ): Omit<CorrectionView, 'number'> | null {
    const ids = [...(this.decisionsOf.get(correction.id) ?? [])]
    const view = deriveCorrection(correction, {
      article: this.article,
      decisions: ids.flatMap((id) => this.decisions.get(id) ?? []).filter(({ removed }) => !removed),
      place,
      placeOf: ({ id }) => this.placeOf(id)
    })
    return view === null ? null : { ...view, isOfCheck }
  }

  /** An empty range is where words have been deleted: they are gone. */
  private placeOf(id: string): TextRange | null {
    const place = this.places.get(id) ?? null
    return place === null || place.end <= place.start ? null : place
  }
}
