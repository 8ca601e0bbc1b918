import type { ProjectAuthors } from '../../core/document/project-authors'
import type { StetApi } from '../../core/ipc/contract'

/** People and lines of the list come in bursts when a project is opened: they are written down together, ms. */
const pause = 500

/**
 * Has this computer remember people by the keys they first signed with, and the lines of the project's list. Stops when
 * the returned function is called.
 */
export function rememberPeople(api: StetApi, authors: ProjectAuthors): () => void {
  const known = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const remember = (): void => {
    timer = undefined
    const pinned = authors.newSightings()
    const statements = authors.provenStatements().filter(({ signature }) => !known.has(signature))
    if (pinned.length === 0 && statements.length === 0) return
    for (const { signature } of statements) known.add(signature)
    if (pinned.length > 0) authors.pin(pinned)
    void api.request('people:remember', { pinned: [...pinned], statements: [...statements] })
  }
  const soon = (): void => {
    timer ??= setTimeout(remember, pause)
  }
  const stop = authors.subscribe(soon)
  soon()
  return () => {
    clearTimeout(timer)
    stop()
  }
}
