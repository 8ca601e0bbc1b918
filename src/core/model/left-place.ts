/** Where a person left an article, as their computer keeps it. */
export interface LeftPlace {
  /**
   * The character that the block at the window's top began with, by the Yjs client that wrote it and its clock; null where
   * the beginning was in sight.
   */
  readonly top: { readonly client: number; readonly clock: number } | null
  /** How much of that block was above the window, CSS pixels. */
  readonly above: number
  /** The list that was open, by its name. */
  readonly list: string
}
