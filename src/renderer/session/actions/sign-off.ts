import type { ArticleState } from '../../../core/document/article-state'
import type { JudgedSignoff } from '../../../core/document/judge-signoffs'
import { addSignoff, readSignedState } from '../../../core/document/signoffs'
import type { RequestArguments } from '../../../core/ipc/contract'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'
import { keepNoteDrafts } from './give-check'

type Said = RequestArguments<'signoff:sign'>[0]

/** Signs the article as it is shown; answers whether that was done. */
export async function signArticleOff(
  session: ProjectSession,
  words: Pick<Said, 'parts' | 'reason' | 'note'>
): Promise<boolean> {
  keepNoteDrafts(session)
  session.sign()
  const shown = session.signoffs.look()
  if (shown === null) return false
  return request(session, { ...words, state: shown.state.hash, withdraws: '' }, shown.state)
}

/** Takes a sign-off of one's own back. */
export async function takeSignoffBack(session: ProjectSession, { id, state }: JudgedSignoff): Promise<void> {
  const text = readSignedState(session.document, state) ?? ''
  const said = { parts: '', reason: '', note: '', state, withdraws: id }
  if (await request(session, said, { hash: state, text })) session.messages.say(strings.signoff.takenBack)
}

async function request(session: ProjectSession, said: Said, state: ArticleState): Promise<boolean> {
  const flushed = await session.flush()
  const signed = flushed.ok ? await session.api.request('signoff:sign', said) : flushed
  if (!signed.ok) {
    session.messages.warn(signed.problem.message)
    return false
  }
  addSignoff(session.document, signed.value, state)
  session.signoffs.look()
  return true
}
