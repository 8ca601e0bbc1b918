import type { Activity } from '../model/activity'
import type { CallKind } from '../model/call-kind'
import type { Person } from '../model/person'
import { parseCheck, parseCorrection, parseDecision, parsePost } from './read-entries'
import type { ProjectDocument } from './schema'

/** Why this calls the person; null where it does not. Looks at this activity's own entry alone. */
export function callOf(
  { key, deed, by }: Activity,
  document: Pick<ProjectDocument, 'checks' | 'posts' | 'decisions' | 'corrections'>,
  me: Pick<Person, 'id' | 'role'>
): CallKind | null {
  const id = key.slice(key.indexOf(' ') + 1)
  if (by === me.id) return null
  switch (deed.kind) {
    case 'checked':
      return speaksTo(parseCheck(id, document.checks.get(id)), me) ? 'mentioned' : null
    case 'posted':
      if (speaksTo(parsePost(id, document.posts.get(id)), me)) return 'mentioned'
      return me.role === 'author' && deed.purpose === 'query' && deed.act === 'ask' ? 'asked' : null
    case 'changed': {
      const { of, field, to } = deed.change
      return of === 'claim' && field === 'assignee' && to === me.id ? 'assigned' : null
    }
    case 'decided': {
      const { corrections, checks } = document
      const of = parseDecision(id, document.decisions.get(id))?.correctionId ?? ''
      const proposed = parseCorrection(of, corrections.get(of)) ?? parseCheck(of, checks.get(of))
      return proposed?.by === me.id ? 'decided' : null
    }
    default:
      return null
  }
}

function speaksTo(
  said: { readonly mentions?: readonly string[] } | null,
  { id }: Pick<Person, 'id'>
): boolean {
  return said?.mentions?.includes(id) ?? false
}
