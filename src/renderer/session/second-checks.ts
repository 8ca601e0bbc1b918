import * as Y from 'yjs'
import type { LiveClaim } from '../../core/document/live-claims'
import type { ProjectAuthors } from '../../core/document/project-authors'
import type { ProjectView } from '../../core/document/project-view'
import { type ProjectDocument, untrackedOrigin } from '../../core/document/schema'
import { wasExcerptChanged } from '../../core/document/weighed-mark'
import type { Activity, ChangeRecord, ShownValue } from '../../core/model/activity'
import { isConclusion } from '../../core/model/claim-status'
import type { CorrectionView } from '../../core/model/correction'
import { type Evidence, stances } from '../../core/model/evidence'
import { type CheckId, type FillRandom, newId, type PersonId } from '../../core/model/ids'
import type { Person } from '../../core/model/person'
import { hiddenChecks, needsSecondCheck } from '../../core/model/second-check'
import type { ActivityDesk } from './activity-desk'
import { Store } from './store'

type Hidden = ReadonlySet<CheckId>
const nothing: Hidden = new Set()
const nobody: ReadonlySet<PersonId> = new Set()

/** The parts of a session that it hangs on. */
interface SecondChecksFrom {
  readonly view: ProjectView
  readonly person: Store<Person>
  readonly authors: Pick<ProjectAuthors, 'isOutside'>
  readonly activity: ActivityDesk
  readonly document: ProjectDocument
  readonly corrections: { readonly list: readonly CorrectionView[] }
  readonly fillRandom: FillRandom
  sign(): { readonly by: PersonId; readonly at: string }
}

/** What this person is not shown of claims that need a second check, until they have checked them themselves. */
export class SecondChecks {
  /** Another number whenever this person has chosen to look. */
  readonly looks = new Store(0)
  private shown: readonly CorrectionView[] = []
  private known = new WeakMap<LiveClaim, { readonly grounds: string; readonly hidden: Hidden }>()

  constructor(private readonly session: SecondChecksFrom) {}

  /** The checks on the claim that are not shown yet. */
  hiddenOf(view: LiveClaim): Hidden {
    const { person, activity, authors } = this.session
    const rule = this.session.view.info.secondCheck
    if (!needsSecondCheck(view.claim, rule)) return nothing
    const me = person.get().id
    const { checks, words } = view
    const { isOutside } = authors
    const counted = checks.filter((check) => !isOutside(check)).length
    const grounds = `${rule} ${me} ${this.looks.get()} ${activity.view.get().isRead} ${counted}`
    const known = this.known.get(view)
    if (known?.grounds === grounds) return known.hidden
    const lookedAt = this.lookedAt(view)
    const hidden = hiddenChecks({ checks, words, needsSecond: true, me, lookedAt, isConclusion, isOutside })
    this.known.set(view, { grounds, hidden })
    return hidden
  }

  /**
   * The evidence on the claim without what those brought, or made of it, whose checks are not shown yet: neither theirs
   * nor their files, and what they rewrote as it was before.
   */
  shownEvidenceOf(view: LiveClaim): readonly Evidence[] {
    const authors = this.hiddenAuthorsOf(view)
    if (authors.size === 0) return view.evidence
    return view.evidence.flatMap((evidence) => {
      const { addedBy, files = [] } = evidence
      if (authors.has(addedBy)) return []
      const before = this.beforeChanges(view, evidence, authors)
      const shown = files.filter(({ by }) => !authors.has(by))
      return shown.length === files.length ? before : { ...before, files: shown }
    })
  }

  /** Evidence as it read before these people changed it; the same object where they did not. */
  private beforeChanges(
    { claim: { id, mergedFrom = [] } }: LiveClaim,
    evidence: Evidence,
    authors: ReadonlySet<PersonId>
  ): Evidence {
    const { index, view } = this.session.activity
    // until the log is read it is not known who rewrote what
    if (!view.get().isRead) {
      const isRewritten = wasExcerptChanged(this.session.document.evidence.get(evidence.id))
      return isRewritten ? { ...evidence, excerpt: '', locator: '' } : evidence
    }
    const changes = index.ofClaims([id, ...mergedFrom]).flatMap(({ deed }) => {
      const change = deed.kind === 'changed' ? deed.change : null
      return change?.of === 'evidence' && change.id === evidence.id ? change : []
    })
    const { excerpt, locator, stance } = evidence
    const read = (field: string, now: string): string =>
      valueBefore(
        changes.filter((change) => change.field === field),
        now,
        authors
      )
    const before = {
      excerpt: read('excerpt', excerpt),
      locator: read('locator', locator),
      stance: stances.find((each) => each === read('stance', stance)) ?? stance
    }
    const isSame = before.excerpt === excerpt && before.locator === locator && before.stance === stance
    return isSame ? evidence : { ...evidence, ...before }
  }

  /** The claims of which something is not shown yet. */
  hidingClaims(): readonly LiveClaim[] {
    return this.session.view.claims.filter((view) => this.hiddenOf(view).size > 0)
  }

  /** Whether a deed would tell of a check that is not shown yet. */
  hidesActivity({ deed, claimId, by }: Activity): boolean {
    const changed = deed.kind === 'changed' && deed.change.of === 'evidence' ? deed.change.id : null
    if (deed.kind !== 'checked' && deed.kind !== 'evidence' && changed === null) return false
    const view = claimId === null ? undefined : this.session.view.claim(claimId)
    if (view === undefined) return false
    if (deed.kind === 'checked') return this.hiddenOf(view).has(deed.check)
    const authors = this.hiddenAuthorsOf(view)
    if (authors.has(by)) return true
    const evidence = changed === null ? null : this.session.document.evidence.get(changed)
    const addedBy = evidence instanceof Y.Map ? evidence.get('addedBy') : undefined
    return typeof addedBy === 'string' && authors.has(addedBy as PersonId)
  }

  /** The corrections in reading order without those that checks propose which are not shown yet. */
  shownCorrections(): readonly CorrectionView[] {
    const { list } = this.session.corrections
    const isHidden = ({ correction: { id, claimId } }: CorrectionView): boolean => {
      const view = claimId === null ? undefined : this.session.view.claim(claimId)
      return view !== undefined && this.hiddenOf(view).has(id as string as CheckId)
    }
    if (!list.some(isHidden)) return list
    const shown = list.filter((each) => !isHidden(each))
    // the same list while it holds the same, so that whoever follows it is not told of a change that is none
    if (!isSameList(shown, this.shown)) this.shown = shown
    return this.shown
  }

  /** Shows this person the checks before they have made theirs, and writes down that they looked. */
  look(views: readonly LiveClaim[]): void {
    const { document, fillRandom } = this.session
    const signature = this.session.sign()
    const hidden = views.map((view) => ({ id: view.claim.id, checks: this.hiddenOf(view) }))
    document.doc.transact(() => {
      for (const { id, checks } of hidden) {
        for (const check of checks) {
          const change = { of: 'claim', id, claimId: id, field: 'looked', from: null, to: check }
          document.activity.set(newId('change', fillRandom), { ...signature, ...change })
        }
      }
    }, untrackedOrigin)
    this.looks.set(this.looks.get() + 1)
  }

  /** Whether the claim needs a second check and this person has not concluded on it: no other's conclusion is shown. */
  hasYetToCheck({ claim, checks }: LiveClaim): boolean {
    const me = this.session.person.get().id
    if (!needsSecondCheck(claim, this.session.view.info.secondCheck)) return false
    return !checks.some((check) => check.by === me && isConclusion(check))
  }

  /** Who made the checks on the claim that are not shown yet. */
  private hiddenAuthorsOf(view: LiveClaim): ReadonlySet<PersonId> {
    const hidden = this.hiddenOf(view)
    if (hidden.size === 0) return nobody
    return new Set(view.checks.flatMap(({ id, by }) => (hidden.has(id) ? by : [])))
  }

  private lookedAt({ claim: { id, mergedFrom = [] } }: LiveClaim): ReadonlySet<string> {
    const me = this.session.person.get().id
    const looks = this.session.activity.index.ofClaims([id, ...mergedFrom]).flatMap(({ deed }) => {
      if (deed.kind !== 'changed' || deed.change.field !== 'looked' || deed.change.by !== me) return []
      return typeof deed.change.to === 'string' ? deed.change.to : []
    })
    return new Set(looks)
  }
}

/** What a field said before these people wrote what it says now, told from what each change took away: by no clock. */
function valueBefore(changes: readonly ChangeRecord[], now: string, authors: ReadonlySet<PersonId>): string {
  const left = changes.filter(({ by }) => authors.has(by))
  for (let value = now; ; ) {
    const at = left.findIndex(({ to }) => isValue(to, value))
    const [change] = at < 0 ? [] : left.splice(at, 1)
    if (change === undefined) return value
    value = typeof change.from === 'string' ? change.from : ''
  }
}

/** Whether a recorded value, of which the end may be cut off, is this one. */
function isValue(recorded: ShownValue, value: string): boolean {
  if (typeof recorded !== 'string') return false
  return recorded === value || (recorded.endsWith('…') && value.startsWith(recorded.slice(0, -1)))
}

function isSameList<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index])
}
