import { useEffect, useMemo, useState } from 'react'
import { readDrafts } from '../../core/document/drafts'
import type { FirstDraft } from '../../core/ipc/contract'
import { succeed } from '../../core/ipc/result'
import type { Draft, KeptFile } from '../../core/model/draft'
import type { ProjectSession } from '../session/project-session'
import { strings } from '../ui/strings'
import type { Version } from './version-reader'

/** A draft as the list shows it. */
export interface ListedDraft {
  readonly number: number
  readonly kept: KeptFile
  /** Null for the first, whose receiver is not on record. */
  readonly received: Draft | null
  readonly receivedAt: string
}

/** All drafts, the first one too, oldest first, kept up to date; null while they are read. */
export function useDrafts(session: ProjectSession): readonly ListedDraft[] | null {
  const [first, setFirst] = useState<FirstDraft | null>(null)
  const [received, setReceived] = useState(() => readDrafts(session.document))
  useEffect(() => {
    let isWanted = true
    void session.api.request('draft:first').then((outcome) => {
      if (!outcome.ok) session.messages.warn(outcome.problem.message)
      if (isWanted) setFirst(outcome.ok ? outcome.value : { kept: null, receivedAt: '' })
    })
    const { drafts } = session.document
    const read = (): void => setReceived(readDrafts(session.document))
    drafts.observeDeep(read)
    return () => {
      isWanted = false
      drafts.unobserveDeep(read)
    }
  }, [session])
  return useMemo(() => (first === null ? null : listDrafts(first, received)), [first, received])
}

function listDrafts(first: FirstDraft, received: readonly Draft[]): readonly ListedDraft[] {
  const later = received.map((draft) => ({ kept: draft, received: draft, receivedAt: draft.receivedAt }))
  const all =
    first.kept === null
      ? later
      : [{ kept: first.kept, received: null, receivedAt: first.receivedAt }, ...later]
  return all.map((draft, index) => ({ ...draft, number: index + 1 }))
}

/** The draft as a version to compare, read again from its file. */
export function versionOfDraft(session: ProjectSession, { number, kept, received }: ListedDraft): Version {
  const { file, name, sha256, size } = kept
  return {
    key: `draft ${number}`,
    label: strings.versions.draftTitle(number, name),
    load: async () => {
      const read = await session.api.request('draft:read-kept', { file, name, sha256, size })
      if (!read.ok) return read
      const isBefore =
        received === null ? session.document.info.get('asOriginal') === true : received.asOriginal
      const { blocks, furniture } = isBefore ? (read.value.original ?? read.value) : read.value
      return succeed(received?.leftOutFurniture ? blocks.slice(0, furniture?.fromBlock) : blocks)
    }
  }
}

/** The article as it stands now, as a version to compare. */
export function versionOfToday(session: ProjectSession): Version {
  return {
    key: 'today',
    label: strings.versions.today,
    isLiving: true,
    load: async () => succeed([...session.article.blocks])
  }
}
