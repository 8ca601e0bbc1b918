/** Runs something later; the returned function calls it off. Injected, so that tests need not wait. */
export interface Timers {
  after(ms: number, run: () => void): () => void
}
