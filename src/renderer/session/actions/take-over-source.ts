import type { EarlierMatch, EarlierSource } from '../../../core/model/earlier-claim'
import type { ClaimId } from '../../../core/model/ids'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { linkNewSource, linkSource } from './add-evidence'

/**
 * Links a source that carried the same statement in another article to the claim: new evidence by whoever takes it over,
 * which names where it comes from beside its place in the source. The verdict there stays there.
 */
export function takeOverSource(
  session: ProjectSession,
  id: ClaimId,
  { project, claim }: Pick<EarlierMatch, 'project' | 'claim'>,
  { item, primary, stance, locator, excerpt }: EarlierSource
): void {
  const cited = strings.earlier.cited(project.title, claim.number)
  const draft = { stance, locator: locator === '' ? cited : `${locator}; ${cited}`, excerpt }
  const written = JSON.stringify(item)
  // a source without an address is known by all that is said of it
  const known = session.view.sources.find((source) => JSON.stringify(source.item) === written)
  if (known !== undefined) linkSource(session, id, known, draft)
  else linkNewSource(session, id, { item, primary, terms: 'on the record' }, draft)
}
