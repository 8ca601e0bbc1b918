import { randomUUID } from 'node:crypto'
import type { ImportedArticle } from '../core/article/imported-article'

/** An article that was read and not yet made into a project, with the file it came from. */
export interface ReadArticle {
  readonly article: ImportedArticle
  readonly original: { readonly name: string; readonly bytes: Uint8Array }
}

/** Articles kept at a time: a person looks at one, and a few dropped by mistake do no harm. */
const mostKept = 4

/** The articles that windows look at before a project is made of them, by token. The oldest give way. */
export class ImportedArticles {
  readonly #kept = new Map<string, ReadArticle>()

  /** Keeps an article and answers the token that names it. */
  keep(read: ReadArticle): string {
    const token = randomUUID()
    this.#kept.set(token, read)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break
      this.#kept.delete(oldest)
    }
    return token
  }

  get(token: string): ReadArticle | null {
    return this.#kept.get(token) ?? null
  }

  discard(token: string): void {
    this.#kept.delete(token)
  }
}
