import type { Unconfirmed } from '../../core/document/list-unconfirmed'
import { parseRelation } from '../../core/document/read-entries'
import { strings } from '../ui/strings'
import type { ProjectSession } from './project-session'
import { keptThing } from './unconfirmed-of'

/** What was deleted or written over past Stet, and stays. */
export function describeKept(session: ProjectSession, thing: Unconfirmed): string {
  const kept = keptThing(session, thing)
  if (kept === undefined) return ''
  const { of, entry, text, id } = kept
  const what = strings.outside.keptThings[of]
  const relation = of === 'relations' ? parseRelation(id, entry.fields) : null
  const [from, to] =
    relation === null ? [] : [relation.from, relation.to].map((claim) => session.view.claim(claim)?.number)
  const said =
    relation === null
      ? text
      : strings.outside.relation(from, strings.relations.phrase(relation.kind, true), to)
  return strings.outside.kept(strings.outside.saidApart(what, said), entry.meddling)
}
