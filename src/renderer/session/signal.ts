/** Something that happens now and then, told to whoever listens at that moment. */
export class Signal<T> {
  private readonly listeners = new Set<(value: T) => void>()

  emit(value: T): void {
    for (const listener of this.listeners) listener(value)
  }

  /** Calls the listener each time until the returned function is called. */
  readonly on = (listener: (value: T) => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
}
