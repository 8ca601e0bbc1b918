import type * as Y from 'yjs'
import type { ClaimId, ThreadId } from '../model/ids'
import { type Post, readThread, type Thread, type ThreadView } from '../model/thread'
import { followEntries } from './follow-entries'
import { everWritten, isMeddledWith, lastingIds } from './lasting-entries'
import { nobodyOutside, type Outside } from './outside'
import { parsePost, parseThread } from './read-entries'
import type { ProjectDocument } from './schema'

type Listener = () => void

/** Who may write what stays, and when that may have changed. */
interface TalkAuthors {
  readonly outside: Pick<Outside, 'keptEntry'>
  subscribe?(listener: Listener): () => void
}

/** All threads of a project, kept up to date. A post costs its own thread. */
export class ThreadIndex {
  private readonly threads = new Map<string, Thread>()
  private readonly postsOf = new Map<string, Map<string, Post>>()
  private readonly threadOf = new Map<string, string>()
  /** The threads that a post, as anybody ever wrote it, is for the lawyers in. */
  private readonly lawyersThreads = new Set<string>()
  private readonly views = new Map<string, ThreadView>()
  private ordered: readonly ThreadView[] | null = null
  private hasChanged = false
  private readonly listeners = new Set<Listener>()
  private readonly stops: (() => void)[] = []

  constructor(
    private readonly document: ProjectDocument,
    /** Who is on the project's list of people: what they wrote stays as they wrote it. */
    private readonly authors: TalkAuthors = { outside: nobodyOutside }
  ) {
    for (const id of lastingIds(document, 'threads')) this.readThread(id)
    for (const id of lastingIds(document, 'posts')) this.readPost(id)
  }

  /** In the order in which they say they were begun. Those without a post are left out. */
  get list(): readonly ThreadView[] {
    this.ordered ??= [...this.threads.values()]
      .flatMap(({ id }) => this.get(id) ?? [])
      .toSorted(
        (left, right) => compare(left.thread.at, right.thread.at) || compare(left.thread.id, right.thread.id)
      )
    return this.ordered
  }

  get(id: ThreadId): ThreadView | undefined {
    const known = this.views.get(id)
    if (known !== undefined) return known
    const thread = this.threads.get(id)
    const posts = [...(this.postsOf.get(id)?.values() ?? [])]
    if (thread === undefined || posts.length === 0) return undefined
    const isMarked = thread.purpose === 'discussion' && this.lawyersThreads.has(id)
    const view = readThread(isMarked ? { ...thread, forLawyers: true } : thread, posts)
    this.views.set(id, view)
    return view
  }

  /** Those on one of these claims. */
  ofClaims(ids: readonly ClaimId[]): readonly ThreadView[] {
    return this.list.filter(({ thread }) => thread.claimId !== null && ids.includes(thread.claimId))
  }

  /** Follows the document from now on. Answers with what ends that. */
  follow(): () => void {
    const { doc, threads, posts } = this.document
    this.watch(threads, (id) => this.readThread(id))
    this.watch(posts, (id) => this.readPost(id))
    const tell = (): void => {
      if (!this.hasChanged) return
      this.hasChanged = false
      for (const listener of this.listeners) listener()
    }
    doc.on('afterTransaction', tell)
    const stop = this.authors.subscribe?.(() => {
      this.readMeddled()
      tell()
    })
    return () => {
      stop?.()
      doc.off('afterTransaction', tell)
      for (const stop of this.stops) stop()
      this.listeners.clear()
    }
  }

  /** Calls the listener after something was said, until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** After the list of people, or what is known of keys, has changed. */
  private readMeddled(): void {
    for (const map of ['threads', 'posts'] as const)
      for (const id of lastingIds(this.document, map)) {
        if (!isMeddledWith(this.document, map, id)) continue
        if (map === 'threads') this.readThread(id)
        else this.readPost(id)
      }
  }

  private watch(entries: Y.Map<unknown>, read: (id: string) => void): void {
    this.stops.push(
      followEntries(entries, (ids) => {
        for (const id of ids) read(id)
      })
    )
  }

  private readThread(id: string): void {
    const { threads } = this.document
    const kept = this.authors.outside.keptEntry('threads', id)
    const thread = parseThread(id, kept === null ? threads.get(id) : kept.fields)
    const isUnsure = kept === null && isWrittenOver(threads, id)
    if (thread === null) this.threads.delete(id)
    else this.threads.set(id, isUnsure ? { ...thread, forLawyers: true } : thread)
    this.forget(id)
  }

  private readPost(id: string): void {
    const kept = this.authors.outside.keptEntry('posts', id)
    const post = parsePost(id, kept === null ? this.document.posts.get(id) : kept.fields)
    this.readMarks(id)
    const before = this.threadOf.get(id)
    if (before !== undefined && this.postsOf.get(before)?.delete(id)) this.forget(before)
    this.threadOf.delete(id)
    if (post === null) return
    this.threadOf.set(id, post.threadId)
    const posts = this.postsOf.get(post.threadId) ?? new Map<string, Post>()
    this.postsOf.set(post.threadId, posts.set(id, post))
    this.forget(post.threadId)
  }

  /** What was ever for the lawyers stays so: whoever deletes or writes over the post opens nothing. */
  private readMarks(id: string): void {
    for (const value of everWritten(this.document, 'posts', id)) {
      const post = parsePost(id, value)
      if (!post?.forLawyers || this.lawyersThreads.has(post.threadId)) continue
      this.lawyersThreads.add(post.threadId)
      this.forget(post.threadId)
    }
  }

  private forget(thread: string): void {
    this.views.delete(thread)
    this.ordered = null
    this.hasChanged = true
  }
}

/**
 * Whether the entry had another value before. Threads are written once, so it is not known what whoever began this one
 * had said of it.
 */
function isWrittenOver(entries: Y.Map<unknown>, id: string): boolean {
  const latest = entries._map.get(id)
  return latest !== undefined && latest.left !== null
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1
}
