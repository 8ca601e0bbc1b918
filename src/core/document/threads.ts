import type { Salted } from '../model/salt'
import type { Post, Thread } from '../model/thread'
import type { ProjectDocument } from './schema'

/** Begins a thread with its first post. Like checks, what was said is under no undo: a later post takes it back. */
export function beginThread(
  document: ProjectDocument,
  thread: Salted<Thread>,
  first: Salted<Post>,
  origin: unknown
): void {
  document.doc.transact(() => {
    document.threads.set(thread.id, structuredClone(thread))
    document.posts.set(first.id, structuredClone(first))
  }, origin)
}

/** Adds a post to a thread. */
export function addPost(document: ProjectDocument, post: Salted<Post>, origin: unknown): void {
  document.doc.transact(() => document.posts.set(post.id, structuredClone(post)), origin)
}
