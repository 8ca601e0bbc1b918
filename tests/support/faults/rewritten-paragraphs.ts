import { type CraftedDeletion, craftUpdate, type Id } from '../hostile/craft-update'
import { luckOf } from './luck'

/** Paragraphs of one article, all equally long, each of them written anew time after time. */
export const paragraphs = 60
export const lettersInParagraph = 1750

/** Where a paragraph's letters stand now: one run of one Yjs client. */
interface Run {
  readonly client: number
  readonly clock: number
}

const words = Array.from({ length: 400 }, (_, index) => index.toString(36).padStart(2 + (index % 9), 'stet'))

/**
 * Edits as Yjs writes them, made without a document: in one, each would walk over all that was deleted before it. The seed
 * must be the article as one item of one client, as seedOf makes it.
 */
export class RewrittenParagraphs {
  readonly #luck = luckOf(1)
  readonly #seedClient: number
  readonly #runs: Run[]

  constructor(seedClient: number) {
    this.#seedClient = seedClient
    this.#runs = Array.from({ length: paragraphs }, (_, index) => ({
      client: seedClient,
      clock: index * (lettersInParagraph + 1)
    }))
  }

  /** The article before the first edit. */
  first(): string {
    return `${Array.from({ length: paragraphs }, () => this.#paragraph()).join('\n')}\n`
  }

  /** The update with which the client, at this clock, writes one of the paragraphs anew, and whose letters it takes away. */
  next(client: number, clock: number): { readonly update: Uint8Array; readonly deleted: number } {
    const index = this.#luck.below(paragraphs)
    const before = this.#runs[index] as Run
    const origin: Id = [before.client, before.clock + lettersInParagraph - 1]
    const right: Id = [this.#seedClient, index * (lettersInParagraph + 1) + lettersInParagraph]
    const deletion: CraftedDeletion = [before.client, before.clock, lettersInParagraph]
    const structs = [{ origin, right, content: { text: this.#paragraph() } }]
    this.#runs[index] = { client, clock }
    return { update: craftUpdate([{ client, clock, structs }], [deletion]), deleted: before.client }
  }

  #paragraph(): string {
    const picked: string[] = []
    for (let length = 0; length <= lettersInParagraph; ) {
      const word = this.#luck.pick(words)
      picked.push(word)
      length += word.length + 1
    }
    return picked.join(' ').slice(0, lettersInParagraph)
  }
}
