import fc from 'fast-check'
import { type Block, blockRoles, textOfBlock } from '../../src/core/article/block-schema'
import type { ClaimView, ProjectSnapshot } from '../../src/core/document/project-snapshot'
import type { ResolvedAnchor } from '../../src/core/model/anchor'
import { readChecklist } from '../../src/core/model/checklist'
import { claimKinds, risks } from '../../src/core/model/claim'
import { claimStates, isOpenState } from '../../src/core/model/claim-status'
import { stances } from '../../src/core/model/evidence'
import { plainStyle } from '../../src/core/model/house-style'
import { newId } from '../../src/core/model/ids'
import { type CslItem, cslTypes, type Source, sourceTerms } from '../../src/core/model/source'
import { verdicts, workStatuses } from '../../src/core/model/verdict'
import { countingBytes } from './checks'
import { hostileText } from './hostile-text'

const fill = countingBytes()
const people = [newId('person', fill), newId('person', fill)] as const
const claimIds = Array.from({ length: 6 }, () => newId('claim', fill))
const checkIds = Array.from({ length: 6 }, () => newId('check', fill))
const sourceIds = Array.from({ length: 4 }, () => newId('source', fill))
const evidenceIds = Array.from({ length: 6 }, () => newId('evidence', fill))
const by = fc.constantFrom(...people)

const run = fc.record({
  text: hostileText.map((text) => text.replaceAll('\n', ' ')).filter((text) => text !== ''),
  attributes: fc.record(
    {
      bold: fc.constant(true as const),
      italic: fc.constant(true as const),
      underline: fc.constant(true as const),
      strike: fc.constant(true as const),
      code: fc.constant(true as const),
      link: fc.oneof(hostileText, fc.webUrl(), fc.constantFrom('mailto:desk@example.org'))
    },
    { requiredKeys: [] }
  )
})

const blockAttributes: fc.Arbitrary<Block['attributes']> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), role: fc.constantFrom(...blockRoles) }),
  fc.record({ type: fc.constantFrom('paragraph' as const, 'quote' as const, 'caption' as const) }),
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const)
  }),
  fc.record({ type: fc.constant('rule' as const) }),
  fc.record({ type: fc.constant('image' as const), image: fc.constant(''), alt: hostileText }),
  fc.record({
    type: fc.constant('cell' as const),
    table: fc.constantFrom('t1', 't2', ''),
    row: fc.constantFrom('r1', 'r2', '<r>')
  }),
  fc.record({
    type: fc.constant('list' as const),
    list: fc.constantFrom('bullet' as const, 'number' as const),
    depth: fc.integer({ min: 0, max: 8 })
  })
)

/** Blocks of every kind with hostile runs. */
export const hostileBlocks: fc.Arbitrary<readonly Block[]> = fc.array(
  fc.record({ attributes: blockAttributes, runs: fc.array(run, { maxLength: 3 }) }),
  { minLength: 1, maxLength: 6 }
)

const source: fc.Arbitrary<Omit<Source, 'id'>> = fc.record({
  item: fc.record(
    {
      type: fc.constantFrom(...cslTypes),
      title: hostileText,
      author: fc.array(
        fc.record({ family: hostileText, given: hostileText, literal: hostileText }, { requiredKeys: [] }),
        {
          maxLength: 2
        }
      ),
      'container-title': hostileText,
      publisher: hostileText,
      URL: fc.oneof(hostileText, fc.webUrl()),
      page: hostileText,
      genre: hostileText,
      note: hostileText,
      issued: fc.record({
        'date-parts': fc.array(fc.array(fc.oneof(fc.integer(), fc.double()), { maxLength: 4 }), {
          maxLength: 2
        })
      })
    },
    { requiredKeys: ['type'] }
  ) as fc.Arbitrary<CslItem>,
  primary: fc.boolean(),
  terms: fc.constantFrom(...sourceTerms),
  origin: hostileText,
  addedBy: by,
  addedAt: hostileText
})

const check = fc.record({
  by,
  at: fc.oneof(hostileText, fc.constant('2022-02-02T12:00:00Z')),
  workStatus: fc.constantFrom(...workStatuses),
  verdict: fc.option(fc.constantFrom(...verdicts)),
  note: hostileText,
  evidence: fc.subarray(evidenceIds),
  words: hostileText,
  supersedes: fc.subarray(checkIds)
})

const evidence = fc.record({
  sourceId: fc.constantFrom(...sourceIds, newId('source', fill)),
  stance: fc.constantFrom(...stances),
  locator: hostileText,
  excerpt: hostileText,
  addedBy: by,
  addedAt: hostileText,
  removed: fc.boolean()
})

const claim = fc.record({
  kind: fc.constantFrom(...claimKinds),
  risk: fc.constantFrom(...risks),
  legal: fc.boolean(),
  removed: fc.boolean(),
  markedBy: by,
  markedAt: hostileText,
  ranges: fc.array(fc.tuple(fc.nat(80), fc.nat(30)), { maxLength: 3 }),
  words: hostileText,
  state: fc.constantFrom(...claimStates),
  verdict: fc.option(fc.constantFrom(...verdicts)),
  checkedWords: fc.option(hostileText),
  checks: fc.array(check, { maxLength: 2 }),
  evidence: fc.array(evidence, { maxLength: 2 })
})

/** Whole projects in which every text that a person may write is hostile. */
export const hostileSnapshot: fc.Arbitrary<ProjectSnapshot> = fc
  .record({
    info: fc.record({
      title: hostileText,
      byline: hostileText,
      dateline: hostileText,
      language: fc.oneof(hostileText, fc.constantFrom('en', 'ar', 'und', 'zh-Hant')),
      direction: fc.constantFrom('ltr' as const, 'rtl' as const),
      originalName: hostileText
    }),
    blocks: hostileBlocks,
    claims: fc.array(claim, { maxLength: 5 }),
    sources: fc.array(source, { maxLength: 4 }),
    names: fc.tuple(hostileText, hostileText)
  })
  .map(({ info, blocks, claims, sources, names }) => {
    const length = blocks.map(textOfBlock).join('\n').length
    const views = claims.map((spec, index) => viewOf(spec, index, length))
    return {
      projectId: newId('project', countingBytes()),
      info,
      blocks,
      claims: views,
      confidentialNames: [],
      sources: sources.map((item, index) => ({ ...item, id: at(sourceIds, index) })),
      evidence: views.flatMap((view) => view.evidence),
      corrections: [],
      threads: [],
      people: [
        { id: people[0], name: names[0], role: 'checker' },
        { id: people[1], name: names[1], role: 'editor' }
      ],
      style: plainStyle
    }
  })

type ClaimSpec = typeof claim extends fc.Arbitrary<infer Spec> ? Spec : never

function viewOf(spec: ClaimSpec, index: number, length: number): ClaimView {
  const id = at(claimIds, index)
  const anchors: ResolvedAnchor[] = spec.ranges.map(([from, size]) => {
    const start = Math.min(from, length)
    return from > 70
      ? { state: 'orphan', range: null }
      : { state: 'exact', range: { start, end: Math.min(start + size, length) } }
  })
  const { kind, risk, legal, removed, markedBy, markedAt, words, state, verdict, checkedWords } = spec
  return {
    number: index + 1,
    claim: { id, kind, risk, legal, removed, markedBy, markedAt, anchors: [] },
    anchors,
    words,
    status: { state, verdict, reason: 'A reason.', isOpen: isOpenState(state), checkedWords },
    checks: spec.checks.map((item, at) => ({
      ...item,
      id: checkIds[(index + at) % 6] ?? newId('check', fill),
      claimId: id
    })),
    evidence: spec.evidence.map((item, at) => ({
      ...item,
      id: evidenceIds[(index + at) % 6] ?? newId('evidence', fill),
      claimId: id
    })),
    checklist: readChecklist(
      [],
      spec.checks.map(({ note, by, at, words }, index) => ({
        id: newId('tick', fill),
        claimId: id,
        item: note.slice(0, 64) || 'item',
        text: note,
        isDone: index % 3 !== 0,
        words,
        by,
        at,
        supersedes: []
      })),
      words
    )
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new Error(`The test has no item ${index}`)
  return item
}
