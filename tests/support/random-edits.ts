import fc from 'fast-check'
import { type DeltaOp, insert, retain } from '../../src/core/article/article-delta'
import { attachClaim, markClaim, removeMark } from '../../src/core/document/claims'
import { newId } from '../../src/core/model/ids'
import { check, fillPseudoRandom, mergeAll, own, type Replica } from './replica'

/** One thing a person does, with everything any kind of it may need. Places are parts of the text's length. */
export interface RandomEdit {
  readonly kind: keyof typeof doers
  readonly at: number
  readonly to: number
  readonly length: number
  readonly words: string
}

type Doer = (replica: Replica, edit: RandomEdit) => void

const doers = {
  type: (replica, { at, words }) => change(replica, offsetAt(replica, at), [insert(words)]),
  delete: (replica, edit) => {
    const { start, end } = rangeAt(replica, edit)
    if (end > start) change(replica, start, [{ delete: end - start }])
  },
  'type over': (replica, edit) => {
    const { start, end } = rangeAt(replica, edit)
    if (end > start) change(replica, start, [{ delete: end - start }, insert(edit.words)])
  },
  bold: (replica, edit) => {
    const { start, end } = rangeAt(replica, edit)
    if (end > start) change(replica, start, [retain(end - start, { bold: true })])
  },
  'cut and paste': (replica, edit) => {
    const { start, end } = rangeAt(replica, edit)
    if (end === start) return
    const words = replica.article.slice(start, end)
    change(replica, start, [{ delete: end - start }])
    change(replica, offsetAt(replica, edit.to), [insert(words)])
  },
  mark: (replica, edit) => {
    const range = rangeAt(replica, edit)
    if (replica.article.slice(range.start, range.end).trim() === '') return
    const id = newId('claim', fillPseudoRandom)
    const claim = {
      id,
      ranges: [range],
      kind: 'other' as const,
      by: replica.person,
      at: '2022-02-02T00:00:00Z'
    }
    markClaim(replica.document, replica.article, claim, own)
    replica.undo.stopCapturing()
  },
  'remove mark': (replica, { at }) => {
    const claim = claimAt(replica, at)
    if (claim !== undefined) removeMark(replica.document, claim, own)
  },
  check: (replica, { at }) => {
    const claim = claimAt(replica, at)
    if (claim !== undefined) check(replica, claim)
  },
  confirm: (replica, { at }) => {
    const claim = claimAt(replica, at)
    if (claim === undefined) return
    const ranges = replica.view.rangesOf(claim).filter((range) => range !== null)
    if (ranges.length > 0) attachClaim(replica.document, replica.article, claim, ranges, own)
    replica.undo.stopCapturing()
  },
  undo: ({ undo }) => undo.undo(),
  redo: ({ undo }) => undo.redo(),
  merge: () => {}
} satisfies Record<string, Doer>

const place = fc.double({ min: 0, max: 1, noNaN: true })
const words = fc.constantFrom(
  'a',
  ' ',
  'seven ',
  'launch',
  '\n',
  'weapons tests',
  'of the year.',
  '\u{1f680}',
  '2017'
)

function edits(kinds: fc.Arbitrary<RandomEdit['kind']>): fc.Arbitrary<RandomEdit> {
  return fc.record({ kind: kinds, at: place, to: place, length: fc.integer({ min: 1, max: 40 }), words })
}

/** One change of the text. */
export const arbitraryTextEdit = edits(fc.constantFrom('type', 'delete', 'type over', 'bold'))

const arbitraryEdit = edits(
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('type', 'delete', 'type over', 'mark') },
    { weight: 3, arbitrary: fc.constantFrom('undo', 'redo') },
    { weight: 2, arbitrary: fc.constantFrom('bold', 'cut and paste', 'confirm', 'check', 'remove mark') },
    { weight: 1, arbitrary: fc.constant('merge') }
  )
)

/** What each of three people does, in turn. */
export const arbitraryEdits = fc.array(fc.tuple(fc.nat(2), arbitraryEdit), {
  minLength: 1,
  maxLength: 30,
  size: 'max'
})

/** Carries out one edit. */
export function doEdit(replica: Replica, edit: RandomEdit): void {
  const doer: Doer = doers[edit.kind]
  doer(replica, edit)
}

/** Carries out edits, each by one of the team, who merge only where that is one of them. */
export function doEdits(team: readonly Replica[], all: readonly (readonly [number, RandomEdit])[]): void {
  for (const [who, edit] of all) {
    const replica = team[who % team.length]
    if (replica !== undefined) doEdit(replica, edit)
    if (edit.kind === 'merge') mergeAll(...team)
  }
}

/** An offset that does not part a surrogate pair. */
function offsetAt(replica: Replica, part: number): number {
  const text = replica.article.toString()
  const offset = Math.floor(Math.min(1, part) * text.length)
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset
}

function rangeAt(replica: Replica, { at, length }: RandomEdit): { start: number; end: number } {
  const start = offsetAt(replica, at)
  const end = offsetAt(replica, (start + length) / Math.max(1, replica.article.length))
  return { start, end: Math.max(start, end) }
}

function claimAt(replica: Replica, part: number) {
  const { claims } = replica.view
  return claims[Math.min(claims.length - 1, Math.floor(part * claims.length))]?.claim.id
}

function change(replica: Replica, offset: number, ops: readonly DeltaOp[]): void {
  replica.article.change([...(offset > 0 ? [retain(offset)] : []), ...ops], own)
  replica.undo.stopCapturing()
}
