import { addNotice, addPublicationStep } from '../../../core/document/publications'
import { type ClaimId, newId } from '../../../core/model/ids'
import type { Notice, NoticeKind, PublicationStep } from '../../../core/model/publication'
import { newSalt } from '../../../core/model/salt'
import { strings } from '../../ui/strings'
import type { ProjectSession } from '../project-session'

/** Where and when the article was published, as a form says it. */
export type Published = Pick<PublicationStep, 'on' | 'place' | 'url' | 'note'>

/** Writes down that the article was published in the version that is shown. */
export function markPublished(session: ProjectSession, { on, place, url, note }: Published): void {
  addStep(session, { act: 'published', on, place: place.trim(), url, note: note.trim() })
  session.messages.say(strings.publication.marked)
}

/** Takes the article up again after it was published. */
export function reopenArticle(session: ProjectSession, reason: string): void {
  addStep(session, { act: 'reopened', on: '', place: '', url: '', note: reason.trim() })
  session.messages.say(strings.publication.reopened)
}

function addStep(session: ProjectSession, said: Published & Pick<PublicationStep, 'act'>): void {
  session.sign()
  const state = session.signoffs.look()?.state.hash
  if (state === undefined) return
  const id = newId('publication', session.fillRandom)
  const after = session.publication.view.get().last
  const salt = newSalt(session.fillRandom)
  addPublicationStep(session.document, { id, ...said, state, ...session.sign(), after, salt })
}

/** What a form says to readers. */
export interface NoticeDraft {
  readonly kind: NoticeKind
  readonly wording: string
  readonly claims: readonly ClaimId[]
  /** The notice that this one takes the place of; null for none. */
  readonly replaces: Notice | null
}

/** Tells readers what was changed since the article was published. */
export function giveNotice(session: ProjectSession, draft: NoticeDraft): void {
  const { kind, wording, claims, replaces } = draft
  const state = session.publication.view.get().published?.state
  if (state === undefined) return
  addNotice(session.document, {
    id: newId('notice', session.fillRandom),
    kind,
    wording: wording.trim(),
    claims,
    state,
    ...session.sign(),
    supersedes: replaces === null ? [] : [replaces.id],
    salt: newSalt(session.fillRandom)
  })
  const { noticeGiven, noticeTakenBack } = strings.publication
  session.messages.say(wording.trim() === '' ? noticeTakenBack : noticeGiven)
}
