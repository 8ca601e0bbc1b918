import type { ImportedComment, ImportedRemark } from '../article/imported-talk'
import { saidInCopies } from '../article/said-in-copies'
import { isTimed, sameSaying, sameSigner, sameText } from '../model/from-file'
import type { ThreadId } from '../model/ids'
import { showHidden } from '../model/show-hidden'
import type { Post, Thread, ThreadView } from '../model/thread'
import type { ProjectDocument } from './schema'
import { signerOf } from './signer-of'
import { ThreadIndex } from './thread-index'

/** A comment with its replies, and what of them is here. */
export interface KnownComment {
  /** The discussion that it belongs to; null where none is here. */
  readonly view: ThreadView | null
  readonly remarks: readonly { readonly remark: ImportedRemark; readonly post: Post | null }[]
  /** What is new belongs to a discussion for the lawyers, as far as can be told: it must not come in as an open one. */
  readonly isForLawyers: boolean
}

/** Threads and posts that are here, by what was said; each is found once. See docs/decisions/0028. */
export class KnownPosts {
  readonly #threads: ThreadIndex
  readonly #bySaying = new Map<string, Post[]>()
  readonly #byFirst = new Map<string, ThreadView[]>()
  readonly #taken = new Set<Post>()
  readonly #sayings = new Map<Post, readonly string[]>()
  readonly #signersForLawyers = new Set<string>()
  readonly #text: string
  readonly #firstWords: string

  /** `text` is the article's, as it reads where the comments are placed. */
  constructor(document: ProjectDocument, text: string) {
    this.#threads = new ThreadIndex(document)
    this.#text = text.replaceAll('\n', ' ')
    this.#firstWords = /\S.*/.exec(text)?.[0] ?? ''
    for (const view of this.#threads.list) {
      view.posts.forEach((post, index) => {
        const from = signerOf(document, post)
        if (index === 0) push(this.#byFirst, sameSigner(from), view)
        if (view.thread.forLawyers && isTimed(from)) this.#signersForLawyers.add(sameSigner(from))
        if (post.act !== 'comment') return
        // a copy says of some posts what they are before it says what they say
        const sayings = [
          ...new Set([
            sameSaying(from, post.text),
            sameSaying(from, `${saidInCopies.wrote}: ${showHidden(post.text)}`)
          ])
        ]
        this.#sayings.set(post, sayings)
        for (const saying of sayings) push(this.#bySaying, saying, post)
      })
    }
  }

  /** Finds a comment and its replies. A name and a text without a time say too little: the words must fit as well. */
  find(comment: ImportedComment): KnownComment {
    const first = this.#first(comment)
    const isHead = comment.isOfStet === true
    const replies = comment.replies
    let view = first === null ? null : this.#viewOf(first)
    if (view === null && isHead) view = this.#headed(comment)
    if (view === null) {
      // a reply alone decides nothing: only with its time and on the same words
      const known = replies.flatMap((reply) => this.#candidates(reply, comment, isHead))
      view = known.length > 0 ? this.#viewOf(known[0] as Post) : null
    }
    const remarks = replies.map((remark) => ({
      remark,
      post: view === null ? null : this.#reply(remark, comment, view)
    }))
    return {
      view,
      remarks: isHead ? remarks : [{ remark: comment, post: first }, ...remarks],
      isForLawyers:
        view === null &&
        (isHead ? isHeadOfTalk(comment) : this.#signersForLawyers.has(sameSigner(comment.from)))
    }
  }

  /** The post that is the first comment: on the same words, begun by it, with most of its replies. */
  #first(comment: ImportedComment): Post | null {
    const replies = comment.replies.map(sayingsOf)
    const ranked = this.#alike(comment).flatMap((post) => {
      const view = this.#viewOf(post)
      if (view === null || !(isTimed(comment.from) || this.#fits(view.thread, comment))) return []
      const said = view.posts
        .filter((each) => each !== post && !this.#taken.has(each))
        .map((each) => this.#sayings.get(each) ?? [])
      const rank = [
        view.thread.words === comment.words ? 1 : 0,
        view.posts[0] === post ? 1 : 0,
        inCommon(replies, said),
        -view.posts.filter(({ act }) => act === 'comment').length
      ]
      return [{ post, rank }]
    })
    const best = ranked.reduce<(typeof ranked)[number] | null>(
      (found, each) => (found === null || isHigher(each.rank, found.rank) ? each : found),
      null
    )
    return best === null ? null : this.#take(best.post)
  }

  #reply(remark: ImportedRemark, comment: ImportedComment, { thread }: ThreadView): Post | null {
    const alike = this.#alike(remark)
    const inThread = alike.find(({ threadId }) => threadId === thread.id)
    const post = inThread ?? (isTimed(remark.from) ? this.#candidates(remark, comment, true)[0] : undefined)
    return post === undefined ? null : this.#take(post)
  }

  /** Posts that say what a reply says, and that could be it though it is not known which discussion it is in. */
  #candidates(remark: ImportedRemark, comment: ImportedComment, isAnywhere: boolean): readonly Post[] {
    const alike = this.#alike(remark)
    const onWords = alike.filter(
      ({ threadId }) => this.#threads.get(threadId)?.thread.words === comment.words
    )
    if (isTimed(remark.from)) return isAnywhere ? [...onWords, ...alike] : onWords
    return isAnywhere ? alike.filter((post) => this.#isOn(post.threadId, comment)) : []
  }

  /** The discussion whose head, in words of Stet's, this comment is: begun by the same person in the same second. */
  #headed(comment: ImportedComment): ThreadView | null {
    if (!isHeadOfTalk(comment)) return null
    const begun = (this.#byFirst.get(sameSigner(comment.from)) ?? []).filter(
      ({ thread }) => thread.purpose === 'discussion'
    )
    const replies = comment.replies.map(sayingsOf)
    const answered = begun.find(
      ({ posts }) =>
        inCommon(
          replies,
          posts.map((post) => this.#sayings.get(post) ?? [])
        ) > 0
    )
    if (answered !== undefined || !isTimed(comment.from)) return answered ?? null
    const said = sameText(comment.text)
    return (
      begun.find(({ thread }) => thread.words !== '' && said.includes(sameText(thread.words))) ??
      begun[0] ??
      null
    )
  }

  #isOn(id: ThreadId, comment: ImportedComment): boolean {
    const view = this.#threads.get(id)
    return view !== undefined && this.#fits(view.thread, comment)
  }

  /** Whether a comment can stand where the discussion does: on the same words, or where those are gone. */
  #fits({ words }: Thread, comment: ImportedComment): boolean {
    if (words === comment.words) return true
    // a copy puts what is on the whole article on its first words
    if (words === '') return comment.words !== '' && this.#firstWords.startsWith(comment.words)
    return !this.#text.includes(words)
  }

  #alike(remark: ImportedRemark): readonly Post[] {
    return sayingsOf(remark)
      .flatMap((saying) => this.#bySaying.get(saying) ?? [])
      .filter((post) => !this.#taken.has(post))
  }

  #take(post: Post): Post {
    this.#taken.add(post)
    return post
  }

  #viewOf({ threadId }: Post): ThreadView | null {
    return this.#threads.get(threadId) ?? null
  }
}

/** What a remark says, as it is taken in now and as it was before the addresses of its links were. */
function sayingsOf({ from, text, bare }: ImportedRemark): readonly string[] {
  return [text, ...(bare === undefined ? [] : [bare])].map((each) => sameSaying(from, each))
}

function isHeadOfTalk({ text }: Pick<ImportedComment, 'text'>): boolean {
  return saidInCopies.headsOfTalk.some((head) => text.startsWith(head))
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}

/** How many of these were said, in one of the ways that each can be, and each counted once. */
function inCommon(sayings: readonly (readonly string[])[], said: readonly (readonly string[])[]): number {
  const left = [...said]
  return sayings.filter((ways) => {
    const at = left.findIndex((each) => ways.some((way) => each.includes(way)))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

function isHigher(left: readonly number[], right: readonly number[]): boolean {
  const at = left.findIndex((value, index) => value !== right[index])
  return at >= 0 && (left[at] ?? 0) > (right[at] ?? 0)
}
