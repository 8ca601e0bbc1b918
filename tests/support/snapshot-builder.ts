import { type Block, type BlockAttributes, textOfBlock } from '../../src/core/article/block-schema'
import type { ArticleInfo, ClaimView, ProjectSnapshot } from '../../src/core/document/project-snapshot'
import type { AnchorState, ResolvedAnchor } from '../../src/core/model/anchor'
import type { Check } from '../../src/core/model/check'
import { readChecklist } from '../../src/core/model/checklist'
import type { Claim } from '../../src/core/model/claim'
import { deriveClaimStatus } from '../../src/core/model/claim-status'
import type { Evidence } from '../../src/core/model/evidence'
import { judgeEvidence } from '../../src/core/model/evidence-rule'
import { plainStyle } from '../../src/core/model/house-style'
import { newId } from '../../src/core/model/ids'
import type { Person, Role } from '../../src/core/model/person'
import type { CslItem, Source } from '../../src/core/model/source'
import { wordsOfClaim } from '../../src/core/model/words-of-claim'
import { countingBytes } from './checks'

/** How a passage is marked: its words as they stand in the article, or as they stood where they are gone. */
export interface MarkSpec extends Partial<Pick<Claim, 'kind' | 'risk' | 'legal' | 'removed' | 'markedAt'>> {
  readonly words: readonly string[]
  readonly by: Person
  /** How its anchors were found; words that are not in the article are an orphan's. */
  readonly found?: Exclude<AnchorState, 'orphan'>
}

/** Builds snapshots by hand: people mark words, add evidence and make checks, and the statuses are derived. */
export class SnapshotBuilder {
  readonly #fill = countingBytes()
  readonly #people: Person[] = []
  readonly #sources: Source[] = []
  readonly #evidence: Evidence[] = []
  readonly #checks: Check[] = []
  readonly #marks: { claim: Claim; spec: MarkSpec }[] = []
  readonly #blocks: readonly Block[]
  readonly #text: string

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
    this.#text = blocks.map(textOfBlock).join('\n')
  }

  person(name: string, role: Role = 'checker'): Person {
    return remember(this.#people, { id: newId('person', this.#fill), name, role })
  }

  source(item: CslItem, by: Person, more: Partial<Source> = {}): Source {
    const addedAt = '2022-02-02T11:00:00Z'
    return remember(this.#sources, {
      id: newId('source', this.#fill),
      item,
      primary: false,
      terms: 'on the record',
      origin: '',
      addedBy: by.id,
      addedAt,
      ...more
    })
  }

  mark(spec: MarkSpec): Claim {
    const claim: Claim = {
      id: newId('claim', this.#fill),
      kind: spec.kind ?? 'other',
      risk: spec.risk ?? 'normal',
      legal: spec.legal ?? false,
      markedBy: spec.by.id,
      markedAt: spec.markedAt ?? '2022-02-02T10:30:00Z',
      anchors: spec.words.map((exact) => ({
        start: new Uint8Array(),
        end: new Uint8Array(),
        quote: { exact, prefix: '', suffix: '' }
      })),
      removed: spec.removed ?? false
    }
    this.#marks.push({ claim, spec })
    return claim
  }

  evidence(claim: Claim, source: Source, by: Person, more: Partial<Evidence> = {}): Evidence {
    return remember(this.#evidence, {
      id: newId('evidence', this.#fill),
      claimId: claim.id,
      sourceId: source.id,
      stance: 'supports',
      locator: '',
      excerpt: '',
      addedBy: by.id,
      addedAt: '2022-02-02T11:30:00Z',
      removed: false,
      ...more
    })
  }

  check(claim: Claim, by: Person, more: Partial<Check>): Check {
    const spec = this.#marks.find((mark) => mark.claim === claim)?.spec
    return remember(this.#checks, {
      id: newId('check', this.#fill),
      claimId: claim.id,
      by: by.id,
      at: '2022-02-02T12:00:00Z',
      workStatus: 'checked',
      verdict: null,
      note: '',
      evidence: [],
      words: wordsOfClaim(spec?.words ?? []),
      supersedes: [],
      ...more
    })
  }

  build(info: Partial<ArticleInfo> = {}): ProjectSnapshot {
    const views = this.#marks.map(({ claim, spec }) => this.#view(claim, spec))
    const ordered = views.toSorted((a, b) => startOf(a) - startOf(b))
    return {
      projectId: newId('project', countingBytes()),
      info: {
        title: '',
        byline: '',
        dateline: '',
        language: 'en',
        direction: 'ltr',
        originalName: '',
        ...info
      },
      blocks: this.#blocks,
      claims: ordered.map((view, index) => ({ ...view, number: index + 1 })),
      sources: this.#sources,
      confidentialNames: [],
      evidence: this.#evidence,
      corrections: [],
      threads: [],
      people: this.#people,
      style: plainStyle
    }
  }

  #view(claim: Claim, spec: MarkSpec): ClaimView {
    const anchors = spec.words.map((words) => this.#find(words, spec.found ?? 'exact'))
    const checks = this.#checks.filter((check) => check.claimId === claim.id)
    const evidence = this.#evidence.filter((item) => item.claimId === claim.id && !item.removed)
    const words = wordsOfClaim(spec.words)
    const sourceOf = (id: Source['id']) => this.#sources.find((source) => source.id === id)
    const standing = judgeEvidence(evidence, { sourceOf, originOf: ({ origin, id }) => origin || id })
    const status = deriveClaimStatus({
      kind: claim.kind,
      anchors: anchors.map(({ state }) => state),
      words,
      checks,
      evidence: standing,
      against: standing.against.map(({ id }) => id)
    })
    const checklist = readChecklist([], [], words)
    return { number: 0, claim, anchors, words, status, checks, evidence, checklist }
  }

  #find(words: string, found: Exclude<AnchorState, 'orphan'>): ResolvedAnchor {
    const start = this.#text.indexOf(words)
    if (start === -1) return { state: 'orphan', range: null }
    return { state: found, range: { start, end: start + words.length } }
  }
}

/** A block of the article: "**" switches bold, "_" italic, "[words](address)" is a link. */
export function block(text: string, attributes: BlockAttributes = { type: 'paragraph' }): Block {
  const runs = [...text.matchAll(/\*\*(.+?)\*\*|\b_(.+?)_\b|\[(.+?)\]\((.+?)\)|([^*_[]+)/gu)].map((match) => {
    const [, bold, italic, words, link, plain] = match
    if (bold !== undefined) return { text: bold, attributes: { bold: true } as const }
    if (italic !== undefined) return { text: italic, attributes: { italic: true } as const }
    if (words !== undefined && link !== undefined) return { text: words, attributes: { link } }
    return { text: plain ?? '', attributes: {} }
  })
  return { attributes, runs }
}

function startOf(view: ClaimView): number {
  const starts = view.anchors.flatMap((anchor) => anchor.range?.start ?? [])
  return starts.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...starts)
}

function remember<T>(list: T[], item: T): T {
  list.push(item)
  return item
}
