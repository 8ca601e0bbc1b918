/** So long ago may what nobody heard have been told that it is told again, ms: a slow computer takes its time to show a pane. */
const fresh = 10_000

/** Something that happens now and then, told to whoever listens at that moment. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>()
  private unheard: { readonly value: T; readonly at: number } | null = null

  emit(value: T): void {
    this.unheard = this.listeners.size === 0 ? { value, at: performance.now() } : null
    for (const listener of this.listeners) listener(value)
  }

  /** Whether what was told last waits for somebody to hear it. */
  get isWaiting(): boolean {
    return this.unheard !== null && performance.now() - this.unheard.at < fresh
  }

  /** Tells again what nobody heard just now, because who should hear it was only being shown. */
  repeatUnheard(): void {
    const { unheard, isWaiting } = this
    this.unheard = null
    if (unheard !== null && isWaiting) this.emit(unheard.value)
  }

  /** What was told last need not be heard any more. */
  forget(): void {
    this.unheard = null
  }

  /** Calls the listener each time until the returned function is called. */
  readonly on = (listener: (value: T) => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
