import { textOfBlocks } from '../../../core/article/block-delta'
import type { Block } from '../../../core/article/block-schema'
import { isSameArticle } from '../../../core/article/is-same-article'
import { applyDraft } from '../../../core/document/apply-draft'
import { bringInTalk } from '../../../core/document/bring-in-talk'
import { recordDraft } from '../../../core/document/drafts'
import type { ForetoldClaim } from '../../../core/document/foretell-draft'
import type { ImportPreview } from '../../../core/ipc/contract'
import { fail, type Result, succeed } from '../../../core/ipc/result'
import { newId } from '../../../core/model/ids'
import { showOnOneLine } from '../../../core/model/show-hidden'
import { strings } from '../../ui/strings'
import type { DraftStep, ProjectSession, ReceivedDraft } from '../project-session'
import { undoAction } from './undo-redo'

type ReviewStep = Extract<DraftStep, { kind: 'review' }>

/** Lets the person choose the file of a new draft, and shows what it would change. */
export function importDraft(session: ProjectSession): Promise<void> {
  return readDraft(session, () => session.api.request('import:choose'))
}

/** Reads a dropped file as a new draft. */
export function importDroppedDraft(session: ProjectSession, path: string): Promise<void> {
  return readDraft(session, () => session.api.request('import:read', path))
}

/** Reads pasted text as a new draft. */
export function importPastedDraft(session: ProjectSession, text: string): Promise<void> {
  return readDraft(session, () => session.api.request('import:read-text', text))
}

async function readDraft(
  session: ProjectSession,
  read: () => Promise<Result<ImportPreview | null>>
): Promise<void> {
  if (session.busy.get() !== null || session.draftStep.get() !== null) return
  session.busy.set(strings.drafts.reading)
  const preview = await read()
  const article =
    preview.ok && preview.value !== null
      ? await session.api.request('draft:article', preview.value.token)
      : null
  session.busy.set(null)
  if (!preview.ok) session.messages.warn(preview.problem.message)
  else if (article?.ok === false) session.messages.warn(article.problem.message)
  else if (preview.value !== null && article !== null) {
    session.draftStep.set({ kind: 'review', preview: preview.value, article: article.value })
  }
}

/** Lets go of a draft that was read and is not wanted. */
export async function discardDraft(session: ProjectSession): Promise<void> {
  const step = session.draftStep.get()
  session.draftStep.set(null)
  if (step?.kind === 'review') await session.api.request('import:discard', step.preview.token)
}

/** What the person was shown of the draft before they said yes. */
export interface AgreedDraft {
  readonly step: ReviewStep
  /** The draft, with what was chosen of the comments and changes beside it. */
  readonly article: ReviewStep['article']
  readonly leftOutFurniture: boolean
  readonly blocks: ReviewStep['article']['blocks']
  /** The article that the draft was compared with. */
  readonly before: readonly Block[]
  readonly foretold: readonly ForetoldClaim[]
}

/**
 * Keeps the draft's file in the project and makes the article read like it, as one step for undo. When the file
 * cannot be kept, or the article is not the one that was compared any more (a colleague's edits come in while the
 * file is written), the article is left as it is, and the answer says why: nobody's words go unseen.
 */
export async function applyAgreedDraft(session: ProjectSession, draft: AgreedDraft): Promise<Result<null>> {
  const { blocks, before, foretold, step, article } = draft
  const received = await receive(session, draft)
  if (!received.ok) return received
  if (!isSameArticle(before, session.article.blocks)) {
    session.draftStep.set({ ...step, kept: received.value })
    return fail('article-changed', strings.drafts.changedMeanwhile)
  }
  const { id, file } = received.value
  const { title, byline, dateline, comments = [], changes = [] } = article
  const text = { blocks, info: { title, byline, dateline }, draftId: id }
  const brought = session.step(() => {
    const { document, view, fillRandom, origin } = session
    const into = { document, article: session.article, ...session.sign(), fillRandom, origin }
    return bringInTalk(
      into,
      { comments, changes },
      {
        text: textOfBlocks(blocks),
        make: (propose) => applyDraft(document, session.article, view, text, origin, propose)
      }
    )
  })
  session.draftStep.set(null)
  const open = foretold.filter(({ fate }) => fate !== 'keeps' && fate !== 'lost').length
  const { discussions, replies, corrections, again } = brought
  session.messages.say(
    strings.drafts.applied(showOnOneLine(file.name), open) +
      strings.drafts.broughtIn(discussions, replies, corrections) +
      strings.drafts.proposedAgain(again),
    undoAction(session)
  )
  return succeed(null)
}

/** Has the draft's bytes written into the project, once, and writes down who received it. */
async function receive(
  session: ProjectSession,
  { step, article, leftOutFurniture }: AgreedDraft
): Promise<Result<ReceivedDraft>> {
  const file = step.kept
    ? succeed(step.kept.file)
    : await session.api.request('draft:keep', step.preview.token)
  if (!file.ok) return file
  const { by, at } = session.sign()
  const id = step.kept?.id ?? newId('draft', session.fillRandom)
  // again, where it was not applied the first time: what is left out may be chosen anew
  const received = { id, ...file.value, receivedBy: by, receivedAt: at, leftOutFurniture }
  recordDraft(session.document, article.isOriginal ? { ...received, asOriginal: true } : received)
  return succeed({ id, file: file.value })
}
